package cn.canbao.publication.bulletin;

import cn.canbao.documents.DocumentRules;
import cn.canbao.publication.facts.GoalWords;
import cn.canbao.ranking.Shortfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A percentage that regions are on their way to: a band of the bulletin, the goal, or both at once.
 *
 * @param percent the percentage
 * @param isGoal whether it is the goal of the category
 * @param isExceeded whether reaching it is not enough
 * @param isJoined whether it is also the upper band that reaching it does not exceed
 */
record RateStep(BigDecimal percent, boolean isGoal, boolean isExceeded, boolean isJoined) {

    /** The steps of a category: out of the lower band, into the upper one, to the goal; each percentage once. */
    static List<RateStep> of(DocumentRules.RateBands bands, @Nullable BigDecimal goal) {
        List<RateStep> steps = new ArrayList<>();
        Stream.of(bands.below(), bands.above(), goal).filter(Objects::nonNull).forEach(percent -> {
            if (steps.stream().noneMatch(step -> step.percent.compareTo(percent) == 0)) {
                steps.add(of(percent, bands, goal));
            }
        });
        return steps;
    }

    private static RateStep of(BigDecimal percent, DocumentRules.RateBands bands, @Nullable BigDecimal goal) {
        boolean isGoal = goal != null && goal.compareTo(percent) == 0;
        boolean isReached = isGoal || bands.below().compareTo(percent) == 0;
        boolean isExceeded = !bands.reaching() && bands.above().compareTo(percent) == 0;
        return new RateStep(percent, isGoal, isExceeded && !isReached, isExceeded && isReached);
    }

    /** What its column is called. */
    String label() {
        return (isGoal ? "目标" : isExceeded ? "超过" : "达到") + GoalWords.percent(percent);
    }

    /** Persons that it still takes. */
    long missing(Shortfall shortfall) {
        return isExceeded ? shortfall.toExceed(percent) : shortfall.toReach(percent);
    }
}
