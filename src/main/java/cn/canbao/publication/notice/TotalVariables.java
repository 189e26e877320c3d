package cn.canbao.publication.notice;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.documents.TemplateVariables;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.GoalWords;
import cn.canbao.publication.facts.HeadGoal;
import cn.canbao.publication.facts.RateScope;
import cn.canbao.publication.facts.WholeNumbers;
import cn.canbao.ranking.Shortfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the region of the campaign by the names that texts have for them: every head count, written as in
 * {@code campaign.yaml} and also in 万人, every rate, and how far a category is from its goals. What is not known, or what there is
 * nothing to say about, is empty.
 */
final class TotalVariables {

    private static final int DECIMALS_OF_TEN_THOUSANDS = 2;

    private final Campaign campaign;
    private final Edition.EditionRegion whole;
    private final WholeNumbers numbers;
    private final RateScope scope;

    /** @param scope whose people the rates count */
    TotalVariables(Campaign campaign, Edition.EditionRegion whole, RateScope scope) {
        this.scope = scope;
        this.campaign = campaign;
        this.whole = whole;
        this.numbers = WholeNumbers.of(campaign);
    }

    /** The values, the goals being those of one category. */
    Map<String, String> values(Category about) {
        Map<String, String> values = new HashMap<>();
        TemplateVariables.totals(campaign).forEach(name -> values.put(name, ""));
        whole.figures().forEach((quantity, people) -> {
            values.put(quantity.toString(), numbers.text(people));
            values.put(quantity + TemplateVariables.IN_TEN_THOUSANDS, inTenThousands(people));
        });
        for (Category category : campaign.ratedCategories()) {
            values.put(new Quantity(Measure.RATE, category.id()).toString(), rate(category));
        }
        putGoal(about, values);
        HeadGoal.of(whole, about).ifPresent(goal -> {
            values.put("goalHeads", numbers.text(goal.heads()));
            values.put(
                    goal.isReached() ? "goalHeadsReached" : "toGoalHeads",
                    numbers.text(goal.isReached() ? goal.heads() : goal.missing()));
        });
        return values;
    }

    private String rate(Category category) {
        String printed = EditionRates.printed(progress(category));
        return printed.isEmpty() ? "" : printed + scope.behind(whole, category);
    }

    private void putGoal(Category about, Map<String, String> values) {
        BigDecimal goal = about.goal();
        if (goal != null) {
            values.put("goal", GoalWords.percent(goal));
            EditionRates.of(progress(about)).ifPresent(rate -> {
                long missing = new Shortfall(rate).toReach(goal);
                values.put(
                        missing == 0 ? "goalReached" : "toGoal",
                        missing == 0 ? GoalWords.percent(goal) : numbers.text(missing));
            });
        }
    }

    private Edition.@Nullable CategoryResult progress(Category category) {
        return whole.categories().get(category.id());
    }

    /** With two decimals at most, half up. */
    private static String inTenThousands(long people) {
        return BigDecimal.valueOf(people)
                .movePointLeft(4)
                .setScale(DECIMALS_OF_TEN_THOUSANDS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
