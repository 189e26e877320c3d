package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.evidence.SheetSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives all columns of a progress sheet their meanings together: the assignment with the best sum of evidence, found exactly. It is
 * accepted only when it is better by a margin than the best one that would publish another figure.
 */
public final class AssignmentSearch {

    /** Between 0.75 and 1 nothing was wrong on generated sheets; less lets errors through, more turns plain sheets away. */
    private static final double MARGIN = 0.75;

    private static final List<Measure> PUBLISHED = List.of(Measure.TARGET, Measure.ENROLLED, Measure.POPULATION);

    private final Campaign campaign;

    /** Searches for the quantities of a campaign. */
    public AssignmentSearch(Campaign campaign) {
        this.campaign = campaign;
    }

    /** Decides what the columns hold. */
    public Decision decide(List<LabelledColumn> columns, SheetSample sample) {
        SortedMap<Integer, Quantity> settled = new TreeMap<>();
        for (Category category : campaign.categories()) {
            List<LabelledColumn> own = columns.stream()
                    .filter(column -> belongs(campaign, column, category))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            Decision decision =
                    new CategoryDecision(category, new CategorySearch(category, own, sample), sample).decide();
            if (!(decision instanceof Decision.Settled one)) {
                return decision;
            }
            settled.putAll(one.quantities());
        }
        return new Decision.Settled(settled);
    }

    /** Whether the people that a column counts are those of a category. */
    static boolean belongs(Campaign campaign, LabelledColumn column, Category category) {
        String named = column.reading().category();
        return category.id().equals(named == null ? campaign.everybody().id() : named);
    }

    /** The decision about one category. */
    private record CategoryDecision(Category category, CategorySearch search, SheetSample sample) {

        private Decision decide() {
            List<CategorySearch.Forbidden> forbidden = new ArrayList<>();
            CategoryColumns best = search.best(forbidden);
            for (Measure measure : PUBLISHED) {
                LabelledColumn column = best.of(measure);
                while (column != null) {
                    CategoryColumns second = without(forbidden, measure, column);
                    LabelledColumn rival = second.of(measure);
                    if (best.score() - second.score() >= MARGIN) {
                        break;
                    }
                    if (rival != null && !sample.isSame(column.index(), rival.index())) {
                        return new Decision.Doubtful(
                                new Quantity(measure, category.id()), column.index(), rival.index());
                    }
                    if (rival != null) {
                        break;
                    }
                    // too weak to be taken for it at all, and nothing else is meant by it
                    forbidden.add(new CategorySearch.Forbidden(measure, column));
                    best = search.best(forbidden);
                    column = best.of(measure);
                }
            }
            CategoryColumns found = best;
            Optional<Decision> contradicted = new Contradictions(category, search.columns(), sample).find(found);
            if (contradicted.isPresent()) {
                return contradicted.get();
            }
            SortedMap<Integer, Quantity> quantities = new TreeMap<>();
            for (Measure measure : Measure.values()) {
                LabelledColumn column = found.of(measure);
                if (column != null) {
                    quantities.put(column.index(), new Quantity(measure, category.id()));
                }
            }
            return new Decision.Settled(quantities);
        }

        private CategoryColumns without(
                List<CategorySearch.Forbidden> forbidden, Measure measure, @Nullable LabelledColumn column) {
            List<CategorySearch.Forbidden> more = new ArrayList<>(forbidden);
            if (column != null) {
                more.add(new CategorySearch.Forbidden(measure, column));
            }
            return search.best(more);
        }
    }
}
