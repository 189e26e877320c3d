package cn.canbao.recognition.moment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A moment as people write it: what they leave out is what a reader knows on the day of receipt.
 *
 * @param year the year; null when it is left out
 * @param month the month; null when it is left out, and the year with it
 * @param day the day of the month; {@link #LAST_DAY} is the last one
 * @param second the second of the day: {@link #END_OF_DAY} where no hour is said, 86,400 is its very end (24时)
 * @param weekday the weekday that stands beside it; null when none does
 * @param isWholeMonth whether only a month is named
 */
public record WrittenMoment(
        @Nullable Integer year,
        @Nullable Integer month,
        int day,
        int second,
        @Nullable DayOfWeek weekday,
        boolean isWholeMonth) {

    /** The last day of a month, however many it has. */
    public static final int LAST_DAY = 0;

    /** 23:59: where a day is named and no hour, its end is meant. */
    public static final int END_OF_DAY = (23 * 60 + 59) * 60;

    private static final int ONE_YEAR = 12;
    private static final int SHORTEST_MONTH = 28;
    private static final int SOME_YEAR = 2025;

    /**
     * The day that is meant by somebody whose sheet is received on a day: what is left out is completed so that the day is the latest that
     * lies at most a day behind receipt. Campaigns cross New Year: 12月28日 is last December in January. A month that is named alone and not
     * over yet means the day of receipt.
     *
     * @return empty when there is no such day
     */
    public Optional<LocalDate> day(LocalDate received) {
        boolean isSaid = year != null;
        LocalDate last = received.plusDays(1);
        LocalDate first = last.minusYears(1);
        return days(received).stream()
                .filter(day -> isSaid || !(day.isAfter(last) || day.isBefore(first)))
                .findFirst();
    }

    /** Whether a day behind receipt is nearer to it than the one that {@link #day} takes: 12月5日 on the first of December. */
    public boolean mayBeLater(LocalDate received) {
        LocalDate meant = day(received).orElse(LocalDate.MIN);
        return year == null
                && days(received).stream()
                        .filter(day -> day.isAfter(received.plusDays(1)))
                        .anyMatch(later -> later.toEpochDay() - received.toEpochDay()
                                < received.toEpochDay() - meant.toEpochDay());
    }

    /** The moment, on the day that is meant. */
    public LocalDateTime on(LocalDate meant) {
        return meant.atStartOfDay().plusSeconds(second);
    }

    /** Whether an hour is said. */
    boolean hasTime() {
        return second != END_OF_DAY;
    }

    WrittenMoment withTime(int other) {
        return new WrittenMoment(year, month, day, other, weekday, isWholeMonth);
    }

    WrittenMoment withWeekday(@Nullable DayOfWeek other) {
        return new WrittenMoment(year, month, day, second, other == null ? weekday : other, isWholeMonth);
    }

    /** The day after it; null where year or month would have to be known. */
    @Nullable
    WrittenMoment nextDay() {
        boolean isUnsure =
                day == LAST_DAY || (day >= SHORTEST_MONTH && (month == null || (month == 2 && year == null)));
        if (isUnsure) {
            return null;
        }
        if (month == null) {
            return new WrittenMoment(null, null, day + 1, END_OF_DAY, null, false);
        }
        LocalDate next =
                LocalDate.of(year == null ? SOME_YEAR : year, month, day).plusDays(1);
        return new WrittenMoment(
                year == null ? null : Integer.valueOf(next.getYear()),
                next.getMonthValue(),
                next.getDayOfMonth(),
                END_OF_DAY,
                null,
                false);
    }

    /** Whether both can be the same moment, one of them said more exactly. */
    boolean agreesWith(WrittenMoment other) {
        return agree(year, other.year)
                && agree(month, other.month)
                && day == other.day
                && (second == other.second || !hasTime() || !other.hasTime());
    }

    /** How much of it is said. */
    int exactness() {
        return (year == null ? 0 : 2) + (month == null ? 0 : 4) + (hasTime() ? 1 : 0);
    }

    private static boolean agree(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one.equals(other);
    }

    /** The days that may be meant, from the latest to the earliest. */
    private List<LocalDate> days(LocalDate received) {
        YearMonth ofReceipt = YearMonth.from(received);
        return months(ofReceipt).stream()
                .map(candidate -> isWholeMonth && candidate.equals(ofReceipt) ? received : dayOf(candidate))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<YearMonth> months(YearMonth ofReceipt) {
        if (year != null && month != null) {
            return List.of(YearMonth.of(year, month));
        }
        return month != null
                ? IntStream.rangeClosed(-1, 1)
                        .mapToObj(before -> YearMonth.of(ofReceipt.getYear() - before, month))
                        .toList()
                : IntStream.range(-1, ONE_YEAR).mapToObj(ofReceipt::minusMonths).toList();
    }

    private @Nullable LocalDate dayOf(YearMonth of) {
        if (day == LAST_DAY) {
            return of.atEndOfMonth();
        }
        return of.isValidDay(day) ? of.atDay(day) : null;
    }
}
