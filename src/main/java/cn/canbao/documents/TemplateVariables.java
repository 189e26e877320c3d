package cn.canbao.documents;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import java.util.HashSet;
import java.util.Set;

/** The names that texts of {@link DocumentRules} may use, by where they stand. */
public final class TemplateVariables {

    static final Set<String> EVERYWHERE =
            Set.of("region", "year", "number", "date", "asOf", "authority", "office", "unit", "subunit");

    static final Set<String> CATEGORY = and(EVERYWHERE, "category");

    static final Set<String> NO_FIGURES = and(CATEGORY, "target", "over", "notOver", "below", "others");

    static final Set<String> SENTENCE = and(NO_FIGURES, "enrolled", "rate");

    static final Set<String> PLURAL = and(NO_FIGURES, "count", "names", "rates");

    static final Set<String> PACE = and(PLURAL, "expected");

    /** What the best and the worst region are called by, and the gap between them. */
    static final Set<String> CONTRAST = Set.of("first", "last", "gap");

    /** Ends the name of a head count that is told in 万人. */
    public static final String IN_TEN_THOUSANDS = "/10000";

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

    private TemplateVariables() {}

    /** The names in the further sentences about the whole region. */
    static Set<String> more(Campaign campaign) {
        return and(and(and(SENTENCE, "missingBelow"), CONTRAST), totals(campaign));
    }

    /** The names in 短讯.txt. */
    static Set<String> message(Campaign campaign) {
        return and(MESSAGE, totals(campaign));
    }

    /** The names of the figures of the whole region: every head count, also in 万人, every rate, and the goals. */
    public static Set<String> totals(Campaign campaign) {
        Set<String> names =
                new HashSet<>(Set.of("goal", "toGoal", "goalReached", "goalHeads", "toGoalHeads", "goalHeadsReached"));
        for (Category category : campaign.categories()) {
            for (Measure measure : Measure.values()) {
                String name = new Quantity(measure, category.id()).toString();
                if (measure.isHeadCount()) {
                    names.add(name);
                    names.add(name + IN_TEN_THOUSANDS);
                } else if (measure == Measure.RATE && category.rated()) {
                    names.add(name);
                }
            }
        }
        return names;
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
