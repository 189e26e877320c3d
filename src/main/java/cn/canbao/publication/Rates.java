package cn.canbao.publication;

import cn.canbao.completion.CompletionRate;
import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rates of frozen figures. */
public final class Rates {

    private Rates() {}

    /** The rate of a category; empty when it is absent, nothing was reported, or there is nobody to enrol. */
    public static Optional<CompletionRate> of(Edition.@Nullable Progress progress) {
        return progress == null || progress.enrolled() == null || progress.target() == 0
                ? Optional.empty()
                : Optional.of(new CompletionRate(progress.enrolled(), progress.target()));
    }

    /** The rate in words with two decimals, for example {@code 85.41%}; empty when there is none. */
    static String printed(Edition.@Nullable Progress progress) {
        return percent(progress).map(rate -> rate.toPlainString() + "%").orElse("");
    }

    /** The rate in per cent with two decimals, as it is printed everywhere. */
    static Optional<BigDecimal> percent(Edition.@Nullable Progress progress) {
        return of(progress).flatMap(CompletionRate::percent);
    }
}
