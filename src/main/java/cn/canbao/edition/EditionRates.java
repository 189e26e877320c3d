package cn.canbao.edition;

import cn.canbao.completion.CompletionRate;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rates of an edition. */
public final class EditionRates {

    private EditionRates() {}

    /** The rate of a category; empty when it is absent, nothing was reported, or there is nobody to enrol. */
    public static Optional<CompletionRate> of(Edition.@Nullable CategoryResult progress) {
        Long counted = progress == null ? null : progress.numerator();
        return progress == null || counted == null || progress.target() == 0
                ? Optional.empty()
                : Optional.of(new CompletionRate(counted, progress.target()));
    }

    /** The rate in words with two decimals, for example {@code 85.41%}; empty when there is none. */
    public static String printed(Edition.@Nullable CategoryResult progress) {
        return percent(progress).map(rate -> rate.toPlainString() + "%").orElse("");
    }

    /** The rate in per cent with two decimals, as it is printed everywhere. */
    public static Optional<BigDecimal> percent(Edition.@Nullable CategoryResult progress) {
        return of(progress).flatMap(CompletionRate::percent);
    }
}
