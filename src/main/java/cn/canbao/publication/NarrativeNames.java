package cn.canbao.publication;

import java.util.HashSet;
import java.util.Set;

/** The names that texts of {@link DocumentRules} may use, by where they stand. */
final class NarrativeNames {

    static final Set<String> EVERYWHERE =
            Set.of("region", "year", "number", "date", "asOf", "authority", "office", "unit");

    static final Set<String> CATEGORY = and(EVERYWHERE, "category");

    static final Set<String> NO_FIGURES = and(CATEGORY, "target", "over", "notOver", "below", "others");

    static final Set<String> SENTENCE = and(NO_FIGURES, "enrolled", "rate");

    static final Set<String> PLURAL = and(NO_FIGURES, "count", "names", "rates");

    static final Set<String> PACE = and(PLURAL, "expected");

    static final Set<String> MESSAGE = and(
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
            "expected",
            "behind");

    private NarrativeNames() {}

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
