package cn.canbao.publication.bulletin;

import cn.canbao.campaign.Category;
import cn.canbao.completion.CompletionRate;
import cn.canbao.publication.excel.CellHighlight;
import cn.canbao.publication.excel.HighlightedValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rates as cells, coloured by the goal of their category. */
final class GoalHighlight {

    private GoalHighlight() {}

    /** The tone of a rate by the exact fraction; plain where there is no rate or no goal. */
    static CellHighlight highlight(Optional<CompletionRate> rate, @Nullable Category category) {
        BigDecimal goal = category == null ? null : category.goal();
        if (goal == null || rate.isEmpty()) {
            return CellHighlight.PLAIN;
        }
        return rate.get().compareToPercent(goal) < 0 ? CellHighlight.BELOW : CellHighlight.REACHED;
    }

    /** A rate as the fraction that is printed. */
    static HighlightedValue cell(Optional<CompletionRate> rate, Category category) {
        return new HighlightedValue(
                rate.flatMap(CompletionRate::percent)
                        .map(percent -> percent.movePointLeft(2))
                        .orElse(null),
                highlight(rate, category));
    }
}
