package cn.canbao.recognition.label;

import org.jspecify.annotations.Nullable;

/** Years, months and days inside of labels: 2026年度, 11月份, 12月8日, 2025年12月8日. */
final class CalendarPart {

    /** The length of the longest: 2025年12月31日. */
    static final int LONGEST = 11;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int HUNDRED = 100;

    private CalendarPart() {}

    /** The part that a stretch of a label is; null when it is none. A day or a month with a year in front keeps only itself. */
    static @Nullable LabelPart of(String label, int begin, int end) {
        int at = begin;
        int year = 0;
        if (end - at >= 4 && isDigits(label, at, at + 4)) {
            year = Integer.parseInt(label, at, at + 4, 10);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                return null;
            }
            at += 4;
            if (at < end && label.charAt(at) == '年') {
                at++;
                if (at < end && label.charAt(at) == '度') {
                    at++;
                }
            }
            if (at == end) {
                return new LabelPart(PartKind.YEAR, Integer.toString(year));
            }
        }
        int month = number(label, at, end, '月');
        if (month < 1 || month > MONTHS) {
            return null;
        }
        at = label.indexOf('月', at) + 1;
        if (at < end && label.charAt(at) == '份') {
            at++;
        }
        if (at == end) {
            return new LabelPart(PartKind.MONTH, Integer.toString(month));
        }
        int day = Math.max(number(label, at, end, '日'), number(label, at, end, '号'));
        boolean isWhole = day >= 1
                && day <= DAYS
                && (label.charAt(end - 1) == '日' || label.charAt(end - 1) == '号')
                && isDigits(label, at, end - 1);
        return isWhole ? new LabelPart(PartKind.DAY, Integer.toString(month * HUNDRED + day)) : null;
    }

    /** One or two digits in front of a sign; 0 when there are none. */
    private static int number(String label, int begin, int end, char sign) {
        for (int digits = 1; digits <= 2 && begin + digits < end; digits++) {
            if (label.charAt(begin + digits) == sign && isDigits(label, begin, begin + digits)) {
                return Integer.parseInt(label, begin, begin + digits, 10);
            }
        }
        return 0;
    }

    private static boolean isDigits(String label, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (label.charAt(i) < '0' || label.charAt(i) > '9') {
                return false;
            }
        }
        return end > begin;
    }
}
