package cn.canbao.publication.notice;

import cn.canbao.campaign.Category;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.facts.NamedRegions;
import cn.canbao.publication.facts.WholeNumbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The best and the worst of the regions that have begun: their names with their rates, and the gap between them. */
final class BestAndWorst {

    private static final Map<String, String> NONE = Map.of("first", "", "last", "", "gap", "");

    private final Category category;
    private final DocumentRules rules;
    private final WholeNumbers numbers;
    private final List<Edition.EditionRegion> begun;

    /** @param standing the regions of a level in this category */
    BestAndWorst(Category category, CategoryStanding standing, DocumentRules rules, WholeNumbers numbers) {
        this.category = category;
        this.rules = rules;
        this.numbers = numbers;
        this.begun = standing.rated()
                .subList(0, standing.rated().size() - standing.notStarted().size());
    }

    /** The values; empty where fewer than two regions have begun, or all print the same rate. */
    Map<String, String> values() {
        if (begun.isEmpty()) {
            return NONE;
        }
        BigDecimal best = printed(begun.get(0));
        BigDecimal worst = printed(begun.get(begun.size() - 1));
        return best.compareTo(worst) == 0
                ? NONE
                : Map.of(
                        "first", named(best),
                        "last", named(worst),
                        "gap", best.subtract(worst).toPlainString());
    }

    /** The regions that print a rate, as many as the documents name. */
    private String named(BigDecimal rate) {
        List<Edition.EditionRegion> all = begun.stream()
                .filter(region -> printed(region).compareTo(rate) == 0)
                .toList();
        return NamedRegions.of("more", all, rules, numbers).text(region -> region.name() + rate.toPlainString() + "%");
    }

    private BigDecimal printed(Edition.EditionRegion region) {
        return EditionRates.percent(region.categories().get(category.id())).orElseThrow();
    }
}
