package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import java.util.HashSet;
import java.util.Set;

/** The names that texts of {@link DocumentRules} may use, by where they stand. */
final class NarrativeNames {

    static final Set<String> EVERYWHERE =
            Set.of("region", "year", "number", "date", "asOf", "authority", "office", "unit", "subunit");

    static final Set<String> CATEGORY = and(EVERYWHERE, "category");

    static final Set<String> NO_FIGURES = and(CATEGORY, "target", "over", "notOver", "below", "others");

    static final Set<String> SENTENCE = and(NO_FIGURES, "enrolled", "rate");

    static final Set<String> PLURAL = and(NO_FIGURES, "count", "names", "rates");

    static final Set<String> PACE = and(PLURAL, "expected");

    private static final Set<String> MESSAGE = and(
            EVERYWHERE,
            "target",
            "enrolled",
            "rate",
            "over",
            "below",
            "above",
            "lower",
            "categories",
            "best",
            "worst",
            "missing",
            "missingBelow",
            "noFigures",
            "expected",
            "behind");

    private NarrativeNames() {}

    /** The names in the further sentences about the whole region. */
    static Set<String> more(Campaign campaign) {
        return and(and(and(SENTENCE, "missingBelow"), Contrast.NAMES), TotalFigures.names(campaign));
    }

    /** The names in 短讯.txt. */
    static Set<String> message(Campaign campaign) {
        return and(MESSAGE, TotalFigures.names(campaign));
    }

    private static Set<String> and(Set<String> some, String... more) {
        return and(some, Set.of(more));
    }

    private static Set<String> and(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
