package cn.canbao.recognition.moment;

import cn.canbao.recognition.moment.MomentToken.Gap;
import cn.canbao.recognition.moment.MomentToken.Kind;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as it is written: 2025年12月1日, 12月1号, 1日, 12月底, 2025-12-01, 25.12.1, 20251201. Units decide, else the order of the numbers; where two
 * orders are possible it is no date.
 *
 * @param moment the date; null when there is no such day, or when it may be two
 * @param to index of the token behind it
 * @param second the time that stands in the same digits (202512011000); negative when none does
 * @param isUnusual whether it is written in a way that is hard to tell from other numbers (1201)
 */
record MomentDate(@Nullable WrittenMoment moment, int to, int second, boolean isUnusual) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int CENTURY = 2000;
    private static final int LEAP_YEAR = 2024;
    private static final int LEAST_DIGITS_OF_A_DATE = 6;
    private static final int NO_TIME = -1;

    private record Part(long value, int width, Kind unit) {}

    /** The date at a place; null when none begins there. */
    static @Nullable MomentDate at(MomentTokens tokens, int from) {
        MomentToken first = tokens.get(from);
        if (first.is(Kind.MONTH) && tokens.get(from + 1).is(Kind.END_OF)) {
            return of(lastDay(null, null), from + 2);
        }
        if (!first.isNumber()) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        int at = from;
        while (parts.size() < 3 && isPart(tokens, at, parts)) {
            MomentToken number = tokens.get(at);
            Kind unit = unit(tokens, at + 1, parts);
            parts.add(new Part(number.number(), number.text().length(), unit));
            at += unit == Kind.OTHER ? 1 : 2;
            if (unit == Kind.OTHER || unit == Kind.DAY) {
                break;
            }
            if (isSeparator(unit) && !tokens.get(at).isNumber()) {
                return null;
            }
        }
        if (parts.size() == 1 && isDigits(parts.get(0))) {
            return digits(tokens, from);
        }
        return parts.isEmpty() ? null : behindParts(tokens, parts, at);
    }

    /** The day that a bare number says behind a date with a month (11.24-30); null when it says none. */
    static @Nullable MomentDate dayBehind(MomentTokens tokens, int at, WrittenMoment beginning) {
        MomentToken number = tokens.get(at);
        WrittenMoment day = number.isNumber() && beginning.month() != null ? date(null, null, number.number()) : null;
        return day == null ? null : of(day, at + 1).completedBy(beginning);
    }

    /** The date whose day, month or year a range names only at its end, completed by its beginning. */
    MomentDate completedBy(WrittenMoment beginning) {
        if (moment == null || moment.year() != null) {
            return this;
        }
        Integer month = moment.month() == null ? beginning.month() : moment.month();
        Integer year = beginning.year();
        if (year != null && month != null && beginning.month() != null && month < beginning.month()) {
            year = year + 1;
        }
        boolean isThere = month == null || isThere(year, month, moment.day());
        return new MomentDate(
                isThere ? new WrittenMoment(year, month, moment.day(), moment.second(), null, false) : null,
                to,
                second,
                isUnusual);
    }

    private static boolean isPart(MomentTokens tokens, int at, List<Part> before) {
        MomentToken token = tokens.get(at);
        Kind behind = tokens.get(at + 1).kind();
        boolean isOfTime = behind == Kind.HOUR || behind == Kind.COLON || behind == Kind.MINUTE;
        boolean isFar = !before.isEmpty() && token.gap() == Gap.CELL && behind != Kind.MONTH && behind != Kind.DAY;
        return token.isNumber() && !isOfTime && !isFar;
    }

    /** What stands behind a number: a unit, or a separator that is that of the whole date; else nothing that belongs to it. */
    private static Kind unit(MomentTokens tokens, int at, List<Part> before) {
        Kind kind = tokens.get(at).kind();
        if (kind == Kind.YEAR || kind == Kind.MONTH) {
            boolean isOut = before.stream().anyMatch(part -> part.unit == kind || part.unit == Kind.MONTH);
            return isOut ? Kind.OTHER : kind;
        }
        if (kind == Kind.DAY) {
            return kind;
        }
        boolean isWhole = tokens.get(at - 1).text().length() >= LEAST_DIGITS_OF_A_DATE;
        boolean hasDay = isWhole
                || before.size() == 2
                || (!before.isEmpty() && before.get(before.size() - 1).unit == Kind.MONTH);
        boolean isSame = before.stream().noneMatch(part -> isSeparator(part.unit) && part.unit != kind);
        boolean isDatePart = tokens.get(at + 1).isNumber() && tokens.get(at).gap() != Gap.CELL;
        return isSeparator(kind) && isSame && isDatePart && !hasDay ? kind : Kind.OTHER;
    }

    private static boolean isDigits(Part part) {
        return part.unit == Kind.OTHER || (part.unit == Kind.DAY && part.width >= 4);
    }

    private static boolean isSeparator(Kind kind) {
        return kind == Kind.DOT || kind == Kind.SLASH || kind == Kind.DASH;
    }

    private static @Nullable MomentDate behindParts(MomentTokens tokens, List<Part> parts, int at) {
        Part last = parts.get(parts.size() - 1);
        Kind behind = tokens.get(at).kind();
        if (last.unit == Kind.MONTH && (behind == Kind.END_OF || behind == Kind.TEN_DAYS)) {
            int day = behind == Kind.END_OF || tokens.get(at).text().startsWith("下")
                    ? WrittenMoment.LAST_DAY
                    : tokens.get(at).text().startsWith("上") ? 10 : 20;
            WrittenMoment month = moment(parts);
            return of(month == null ? null : with(month, day), at + 1);
        }
        if (last.unit == Kind.YEAR) {
            boolean isEnd = parts.size() == 1 && behind == Kind.END_OF;
            Integer year = isEnd ? year(last) : null;
            return isEnd ? of(year == null ? null : lastDay(year, 12), at + 1) : null;
        }
        // 11-24-11-30: nobody can tell where one date ends
        boolean runsOn = isSeparator(behind)
                && parts.get(0).unit == behind
                && parts.size() == 3
                && tokens.get(at + 1).isNumber()
                && parts.get(0).width < 4;
        return of(runsOn ? null : moment(parts), at);
    }

    private static WrittenMoment with(WrittenMoment month, int day) {
        return new WrittenMoment(month.year(), month.month(), day, month.second(), null, false);
    }

    private static @Nullable WrittenMoment moment(List<Part> parts) {
        boolean hasYearUnit = parts.get(0).unit == Kind.YEAR;
        boolean endsInMonth = parts.get(parts.size() - 1).unit == Kind.MONTH;
        int named = parts.size() - (hasYearUnit ? 1 : 0);
        Integer year = hasYearUnit ? year(parts.get(0)) : null;
        if (hasYearUnit && year == null) {
            return null;
        }
        List<Part> rest = hasYearUnit ? parts.subList(1, parts.size()) : parts;
        if (endsInMonth) {
            Integer ofMonth = named == 1 ? year : year(rest.get(0));
            return named == 1 || ofMonth != null ? month(ofMonth, rest.get(named - 1).value) : null;
        }
        return switch (named) {
            case 1 -> oneNumber(year, rest.get(0));
            case 2 ->
                isYear(rest.get(0)) && year == null
                        ? month((int) rest.get(0).value, rest.get(1).value)
                        : date(year, rest.get(0).value, rest.get(1).value);
            case 3 -> hasYearUnit ? null : threeNumbers(rest);
            default -> null;
        };
    }

    private static @Nullable WrittenMoment oneNumber(@Nullable Integer year, Part part) {
        if (part.unit == Kind.DAY) {
            return year == null ? date(null, null, part.value) : null;
        }
        return year == null ? null : month(year, part.value);
    }

    /** Three numbers: the year stands in front, or behind where only one order of day and month is possible. */
    private static @Nullable WrittenMoment threeNumbers(List<Part> parts) {
        Part a = parts.get(0);
        Part b = parts.get(1);
        Part c = parts.get(2);
        if (isYear(a) || b.unit == Kind.MONTH) {
            Integer year = year(a);
            return year == null ? null : date(year, b.value, c.value);
        }
        List<WrittenMoment> readings = new ArrayList<>();
        if (a.width <= 2 && !isYear(c)) {
            add(readings, date(year(a), b.value, c.value));
        }
        Integer behind = year(c);
        if (behind != null) {
            add(readings, date(behind, a.value, b.value));
            add(readings, isYear(c) ? date(behind, b.value, a.value) : null);
        }
        return readings.size() == 1 ? readings.get(0) : null;
    }

    private static void add(List<WrittenMoment> readings, @Nullable WrittenMoment reading) {
        if (reading != null && !readings.contains(reading)) {
            readings.add(reading);
        }
    }

    /** Digits without any unit: 20251201, with hours behind it, 251201, 202511, 1201. */
    private static @Nullable MomentDate digits(MomentTokens tokens, int at) {
        MomentToken token = tokens.get(at);
        String digits = token.text();
        int to = tokens.get(at + 1).is(Kind.DAY) ? at + 2 : at + 1;
        if (!token.is(Kind.NUMBER)) {
            return null;
        }
        return switch (digits.length()) {
            case 8, 10, 12, 14 -> {
                Integer year = year(new Part(number(digits, 0, 4), 4, Kind.YEAR));
                WrittenMoment day = year == null ? null : date(year, number(digits, 4, 6), number(digits, 6, 8));
                int second = second(digits);
                yield new MomentDate(second < NO_TIME ? null : day, to, second, false);
            }
            case 6 -> {
                List<WrittenMoment> readings = new ArrayList<>();
                add(readings, date(CENTURY + number(digits, 0, 2), number(digits, 2, 4), number(digits, 4, 6)));
                add(readings, digits.startsWith("20") ? month(number(digits, 0, 4), number(digits, 4, 6)) : null);
                yield new MomentDate(readings.size() == 1 ? readings.get(0) : null, to, NO_TIME, false);
            }
            case 4 -> withoutYear(digits, to);
            default -> null;
        };
    }

    private static @Nullable MomentDate withoutYear(String digits, int to) {
        WrittenMoment day = date(null, number(digits, 0, 2), number(digits, 2, 4));
        return day == null ? null : new MomentDate(day, to, NO_TIME, true);
    }

    /** The time behind the eight digits of a day; {@link #NO_TIME} without one, less when there is no such time. */
    private static int second(String digits) {
        int second = 0;
        int unit = 3600;
        for (int i = 8; i < digits.length(); i += 2, unit /= 60) {
            int number = number(digits, i, i + 2);
            if (number > (i == 8 ? 23 : 59)) {
                return NO_TIME - 1;
            }
            second += number * unit;
        }
        return digits.length() == 8 ? NO_TIME : second;
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean isYear(Part part) {
        return part.width == 4 && part.value >= FIRST_YEAR && part.value <= LAST_YEAR;
    }

    private static @Nullable Integer year(Part part) {
        if (part.width == 2 || (part.width == 3 && part.value >= 10 && part.value < 100)) {
            return CENTURY + (int) part.value;
        }
        return isYear(part) ? (int) part.value : null;
    }

    private static MomentDate of(@Nullable WrittenMoment moment, int to) {
        return new MomentDate(moment, to, NO_TIME, false);
    }

    private static WrittenMoment lastDay(@Nullable Integer year, @Nullable Integer month) {
        return new WrittenMoment(year, month, WrittenMoment.LAST_DAY, WrittenMoment.END_OF_DAY, null, false);
    }

    private static @Nullable WrittenMoment month(@Nullable Integer year, long month) {
        return month >= 1 && month <= 12
                ? new WrittenMoment(year, (int) month, WrittenMoment.LAST_DAY, WrittenMoment.END_OF_DAY, null, true)
                : null;
    }

    private static @Nullable WrittenMoment date(@Nullable Integer year, @Nullable Long month, long day) {
        if (day < 1 || day > 31 || (month != null && !isThere(year, month, day))) {
            return null;
        }
        return new WrittenMoment(
                year, month == null ? null : (int) (long) month, (int) day, WrittenMoment.END_OF_DAY, null, false);
    }

    private static @Nullable WrittenMoment date(@Nullable Integer year, int month, int day) {
        return date(year, Long.valueOf(month), day);
    }

    private static boolean isThere(@Nullable Integer year, long month, long day) {
        if (month < 1 || month > 12 || day < 0 || day > 31) {
            return false;
        }
        try {
            return day == WrittenMoment.LAST_DAY
                    || YearMonth.of(year == null ? LEAP_YEAR : year, (int) month)
                            .isValidDay((int) day);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
