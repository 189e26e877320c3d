package cn.canbao.staging.questions;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an as-of as the sentences about figures show it. */
public final class AsOfTexts {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private AsOfTexts() {}

    /** A moment with its day, hour and minute; a dash for null, where there is none. */
    public static String shown(@Nullable LocalDateTime moment) {
        return moment == null ? "—" : FORM.format(moment);
    }
}
