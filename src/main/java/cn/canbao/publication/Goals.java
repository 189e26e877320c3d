package cn.canbao.publication;

import cn.canbao.campaign.Category;
import cn.canbao.completion.CompletionRate;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rates as cells, coloured by the goal of their category. */
final class Goals {

    private Goals() {}

    /** The tone of a rate by the exact fraction; plain where there is no rate or no goal. */
    static Tone tone(Optional<CompletionRate> rate, @Nullable Category category) {
        BigDecimal goal = category == null ? null : category.goal();
        if (goal == null || rate.isEmpty()) {
            return Tone.PLAIN;
        }
        return rate.get().compareToPercent(goal) < 0 ? Tone.BELOW : Tone.REACHED;
    }

    /** A rate as the fraction that is printed. */
    static Toned cell(Optional<CompletionRate> rate, Category category) {
        return new Toned(
                rate.flatMap(CompletionRate::percent)
                        .map(percent -> percent.movePointLeft(2))
                        .orElse(null),
                tone(rate, category));
    }

    /** A percentage of the rule book in words, for example {@code 95%}. */
    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
