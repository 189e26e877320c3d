package cn.canbao.publication.facts;

import java.time.LocalDateTime;

/** Moments as official Chinese documents write them. */
public final class ChineseDates {

    private ChineseDates() {}

    /** The line under a title, for example {@code （截至2021年2月2日10时）}. */
    public static String asOfLine(LocalDateTime moment) {
        return "（截至" + moment(moment) + "）";
    }

    /** For example {@code 2021年2月2日10时}; minutes only where there are some. */
    public static String moment(LocalDateTime moment) {
        return day(moment) + moment.getHour() + "时" + (moment.getMinute() == 0 ? "" : moment.getMinute() + "分");
    }

    /** For example {@code 2021年2月2日}. */
    public static String day(LocalDateTime moment) {
        return moment.getYear() + "年" + moment.getMonthValue() + "月" + moment.getDayOfMonth() + "日";
    }
}
