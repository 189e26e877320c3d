package cn.canbao.ranking;

import cn.canbao.completion.CompletionRate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many persons more must be enrolled until a rate gets somewhere, in whole persons and by exact fractions; zero when it is there
 * already. Assumes that the target stays constant.
 *
 * @param rate the rate as it stands; it must have a target
 */
public record Shortfall(CompletionRate rate) {

    /** Persons until the rate is at least a percentage. */
    public long toReach(BigDecimal percent) {
        return until(share(percent).setScale(0, RoundingMode.CEILING));
    }

    /** Persons until the rate is over a percentage. */
    public long toExceed(BigDecimal percent) {
        return until(share(percent).setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
    }

    /** Persons until the rate is at least that of another region, which has a target too. */
    public long toEqual(CompletionRate other) {
        return until(share(other, RoundingMode.CEILING));
    }

    /** Persons until the rate is over that of another region, which has a target too. */
    public long toPass(CompletionRate other) {
        return until(share(other, RoundingMode.FLOOR).add(BigDecimal.ONE));
    }

    private BigDecimal share(BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(rate.target())).movePointLeft(2);
    }

    private BigDecimal share(CompletionRate other, RoundingMode rounding) {
        return BigDecimal.valueOf(other.enrolled())
                .multiply(BigDecimal.valueOf(rate.target()))
                .divide(BigDecimal.valueOf(other.target()), 0, rounding);
    }

    private long until(BigDecimal people) {
        return Math.max(0, people.longValueExact() - rate.enrolled());
    }
}
