package cn.canbao.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a village writes a day. */
enum DayStyle {
    /** A date of Excel. */
    DATE("yyyy-MM-dd"),
    /** The number of the day that Excel shows when somebody has removed the format. */
    SERIAL("yyyy-MM-dd"),
    ISO("yyyy-MM-dd"),
    SLASHED("yyyy/M/d"),
    DOTTED("yyyy.M.d"),
    CHINESE("yyyy年M月d日"),
    DIGITS("yyyyMMdd");

    private final DateTimeFormatter format;

    DayStyle(String pattern) {
        format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    String text(LocalDate day) {
        return format.format(day);
    }
}
