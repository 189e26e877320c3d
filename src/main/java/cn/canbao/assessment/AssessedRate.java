package cn.canbao.assessment;

import cn.canbao.campaign.Assessment.RateReading;
import cn.canbao.campaign.RateBound;
import cn.canbao.completion.CompletionRate;
import cn.canbao.ranking.Shortfall;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate as an assessment reads it: the exact fraction, or what is printed of it.
 *
 * @param rate the rate; it must have a target
 * @param reading which of both counts
 */
public record AssessedRate(CompletionRate rate, RateReading reading) {

    private static final int DECIMALS_PRINTED = 2;
    private static final BigDecimal HALF_UNIT = new BigDecimal("0.005");
    private static final BigDecimal UNIT = new BigDecimal("0.01");

    /** Whether it lies in a range as far as its lower bound goes. */
    public boolean isInside(RateBound lower) {
        int compared = compareTo(lower.percent());
        return lower.isClosed() ? compared >= 0 : compared > 0;
    }

    /** How many persons more must be enrolled until it is inside a lower bound; zero when it is. */
    public long personsUntil(RateBound lower) {
        Shortfall shortfall = new Shortfall(rate);
        if (reading == RateReading.PRINTED) {
            return shortfall.toReach(firstPrinted(lower).subtract(HALF_UNIT));
        }
        return lower.isClosed() ? shortfall.toReach(lower.percent()) : shortfall.toExceed(lower.percent());
    }

    /** The smallest printed rate that is inside a lower bound. */
    private static BigDecimal firstPrinted(RateBound lower) {
        BigDecimal printed = lower.percent().setScale(DECIMALS_PRINTED, RoundingMode.CEILING);
        return lower.isClosed() || printed.compareTo(lower.percent()) > 0 ? printed : printed.add(UNIT);
    }

    private int compareTo(BigDecimal percent) {
        return reading == RateReading.EXACT
                ? rate.compareToPercent(percent)
                : rate.percent().orElseThrow().compareTo(percent);
    }

    /** Per cent over a percentage, as a numerator over {@link #denominator}. */
    BigDecimal over(BigDecimal percent) {
        BigDecimal counted = reading == RateReading.EXACT
                ? BigDecimal.valueOf(rate.enrolled()).movePointRight(2)
                : rate.percent().orElseThrow();
        return counted.subtract(percent.multiply(denominator()));
    }

    /** The target by the exact fraction; one by the printed rate. */
    BigDecimal denominator() {
        return reading == RateReading.EXACT ? BigDecimal.valueOf(rate.target()) : BigDecimal.ONE;
    }
}
