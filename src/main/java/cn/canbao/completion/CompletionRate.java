package cn.canbao.completion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a region has come in one category: {@code enrolled / target} as an exact fraction, rounded only when shown. May exceed one:
 * a 2011 county counted everybody over its farming population.
 *
 * @param enrolled head count enrolled so far, zero or more
 * @param target head count to enrol, zero or more; zero means that there is no rate
 */
public record CompletionRate(long enrolled, long target) implements Comparable<CompletionRate> {

    private static final int DECIMALS_SHOWN = 2;

    /**
     * Refuses what no head count can be.
     *
     * @throws IllegalArgumentException when one of them is negative
     */
    public CompletionRate {
        if (enrolled < 0 || target < 0) {
            throw new IllegalArgumentException(
                    "Cannot make a completion rate: enrolled is " + enrolled + ", target is " + target);
        }
    }

    /** Whether there is a rate at all. */
    public boolean exists() {
        return target > 0;
    }

    /** Rate in per cent with two decimals, half up, as the bulletins print it; empty when there is no target. */
    public Optional<BigDecimal> percent() {
        return exists()
                ? Optional.of(BigDecimal.valueOf(enrolled)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(target), DECIMALS_SHOWN, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Compares the exact rate with a percentage; the sign is that of {@code rate - percent}. */
    public int compareToPercent(BigDecimal percent) {
        return BigDecimal.valueOf(enrolled).movePointRight(2).compareTo(percent.multiply(BigDecimal.valueOf(target)));
    }

    /**
     * Orders by the exact fraction: cross products, no division. A rate that does not exist comes before all others. Rates that are
     * equal as fractions compare as equal although their counts may differ.
     */
    @Override
    public int compareTo(CompletionRate other) {
        if (!exists() || !other.exists()) {
            return Boolean.compare(exists(), other.exists());
        }
        // both halves of the products, which may be too long for a number
        int upper = Long.compare(Math.multiplyHigh(enrolled, other.target), Math.multiplyHigh(other.enrolled, target));
        return upper != 0 ? upper : Long.compareUnsigned(enrolled * other.target, other.enrolled * target);
    }
}
