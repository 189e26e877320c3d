package cn.canbao.ranking;

import cn.canbao.campaign.SchedulePoint;
import cn.canbao.completion.CompletionRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How far everybody ought to have come on a day (时序进度), as an exact fraction. */
public final class ExpectedProgress {

    private static final int DECIMALS_SHOWN = 2;

    /** Per cent, times {@link #days}. */
    private final BigDecimal parts;

    private final BigDecimal days;

    private ExpectedProgress(BigDecimal parts, long days) {
        this.parts = parts;
        this.days = BigDecimal.valueOf(days);
    }

    /**
     * What a schedule expects on a day: between two points it grows by the same every day, after the last it stays. Empty before the
     * first point, when nothing is expected yet.
     *
     * @param schedule its points in the order of their days
     */
    public static Optional<ExpectedProgress> on(List<SchedulePoint> schedule, LocalDate day) {
        if (schedule.isEmpty() || day.isBefore(schedule.get(0).day())) {
            return Optional.empty();
        }
        for (int i = 1; i < schedule.size(); i++) {
            SchedulePoint next = schedule.get(i);
            if (day.isBefore(next.day())) {
                return Optional.of(between(schedule.get(i - 1), next, day));
            }
        }
        return Optional.of(
                new ExpectedProgress(schedule.get(schedule.size() - 1).percent(), 1));
    }

    private static ExpectedProgress between(SchedulePoint last, SchedulePoint next, LocalDate day) {
        long days = ChronoUnit.DAYS.between(last.day(), next.day());
        BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.day(), day));
        return new ExpectedProgress(
                last.percent()
                        .multiply(BigDecimal.valueOf(days))
                        .add(next.percent().subtract(last.percent()).multiply(passed)),
                days);
    }

    /** Per cent with two decimals, half up, as it is printed. */
    public BigDecimal percent() {
        return parts.divide(days, DECIMALS_SHOWN, RoundingMode.HALF_UP);
    }

    /** Whether a rate is behind it, by the exact fractions; one that equals it is not. */
    public boolean isBehind(CompletionRate rate) {
        return BigDecimal.valueOf(rate.enrolled())
                        .movePointRight(2)
                        .multiply(days)
                        .compareTo(parts.multiply(BigDecimal.valueOf(rate.target())))
                < 0;
    }

    /** How many persons more a rate needs until it is not behind, in whole persons; zero when it is not. */
    public long missing(CompletionRate rate) {
        BigDecimal people = parts.multiply(BigDecimal.valueOf(rate.target()))
                .divide(days.movePointRight(2), 0, RoundingMode.CEILING);
        return Math.max(0, people.longValueExact() - rate.enrolled());
    }
}
