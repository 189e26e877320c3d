package cn.canbao.staging;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How moments stand in the sentences about figures. */
final class Moments {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Moments() {}

    static String shown(@Nullable LocalDateTime moment) {
        return moment == null ? "—" : FORM.format(moment);
    }
}
