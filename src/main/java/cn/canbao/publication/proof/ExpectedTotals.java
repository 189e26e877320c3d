package cn.canbao.publication.proof;

import cn.canbao.campaign.Category;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.WholeNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What further sentences about the whole region must say by the edition: its head counts, what is missing to goals, how far the first is from the last. */
final class ExpectedTotals {

    private final Edition.EditionRegion whole;
    private final WholeNumbers numbers;

    ExpectedTotals(Edition.EditionRegion whole, WholeNumbers numbers) {
        this.whole = whole;
        this.numbers = numbers;
    }

    /**
     * The values by their names; those that there is nothing to say about are left out.
     *
     * @param rated the regions that have a rate in this category, by their frozen ranks
     */
    Map<String, String> of(Category category, List<Edition.EditionRegion> rated) {
        Map<String, String> facts = new HashMap<>();
        whole.figures().forEach((quantity, people) -> facts.put(quantity.toString(), numbers.text(people)));
        Edition.CategoryResult progress = whole.categories().get(category.id());
        if (progress != null && progress.enrolled() != null) {
            long enrolled = progress.enrolled();
            if (category.goal() != null && progress.target() > 0) {
                long counted = progress.numerator() == null ? 0 : progress.numerator();
                put(facts, "toGoal", people(category.goal(), progress.target()) - counted);
            }
            if (category.goalHeads() != null) {
                put(facts, "toGoalHeads", category.goalHeads() - enrolled);
            }
        }
        List<BigDecimal> rates = rated.stream()
                .map(region -> Objects.requireNonNull(region.categories().get(category.id())))
                .filter(one -> one.numerator() != null && one.numerator() > 0)
                .map(one -> EditionRates.percent(one).orElseThrow())
                .toList();
        if (!rates.isEmpty()) {
            BigDecimal gap = rates.get(0).subtract(rates.get(rates.size() - 1));
            if (gap.signum() != 0) {
                facts.put("gap", gap.toPlainString());
            }
        }
        return facts;
    }

    private static long people(BigDecimal percent, long target) {
        return percent.multiply(BigDecimal.valueOf(target))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private void put(Map<String, String> facts, String name, long missing) {
        if (missing > 0) {
            facts.put(name, numbers.text(missing));
        }
    }
}
