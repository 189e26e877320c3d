package cn.canbao.publication.facts;

import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import java.util.Optional;

/**
 * How far the whole region of a campaign has come towards a goal in heads.
 *
 * @param heads head count to reach
 * @param enrolled head count enrolled
 */
public record HeadGoal(long heads, long enrolled) {

    /** The goal of a category; empty when it has none, or nobody reported yet. */
    public static Optional<HeadGoal> of(Edition.EditionRegion whole, Category category) {
        Edition.CategoryResult progress = whole.categories().get(category.id());
        return category.goalHeads() == null || progress == null || progress.enrolled() == null
                ? Optional.empty()
                : Optional.of(new HeadGoal(category.goalHeads(), progress.enrolled()));
    }

    /** Whether as many are enrolled as the goal wants. */
    public boolean isReached() {
        return enrolled >= heads;
    }

    /** Persons that are still missing; zero when it is reached. */
    public long missing() {
        return Math.max(0, heads - enrolled);
    }
}
