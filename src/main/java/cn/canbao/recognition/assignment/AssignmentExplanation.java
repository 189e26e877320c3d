package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.Evidence;
import cn.canbao.recognition.evidence.SheetSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why columns were given their measures: the same search once more, this time with its reasons. */
public final class AssignmentExplanation {

    private final SheetSample sample;
    private final Map<Integer, Reasons> reasons = new HashMap<>();

    /**
     * What one column most likely holds.
     *
     * @param likeliest what; null when it can be nothing
     * @param evidence what speaks for it and against it
     * @param runnerUp what else it may hold; null when nothing
     * @param rival index of the column that would hold the same if this one did not, or that is taken for it; negative when there is none
     * @param isTaken whether the column itself is the best for that
     * @param lead how much better this is than that; less than 0 where the other one is taken
     */
    public record Reasons(
            @Nullable Quantity likeliest,
            List<Evidence> evidence,
            @Nullable Quantity runnerUp,
            int rival,
            boolean isTaken,
            double lead) {}

    /** Explains the columns of a sheet. */
    public AssignmentExplanation(Campaign campaign, List<LabelledColumn> columns, SheetSample sample) {
        this.sample = sample;
        for (Category category : campaign.categories()) {
            List<LabelledColumn> own = columns.stream()
                    .filter(column -> AssignmentSearch.belongs(campaign, column, category))
                    .toList();
            if (!own.isEmpty()) {
                explain(category, own);
            }
        }
    }

    /** The reasons of a column; null when it holds no figures or is left out of account. */
    public @Nullable Reasons of(int column) {
        return reasons.get(column);
    }

    private void explain(Category category, List<LabelledColumn> own) {
        CategorySearch search = new CategorySearch(category, own, sample);
        CategoryColumns best = search.best(List.of());
        ColumnEvidence evidence = new ColumnEvidence(category, sample, search, best);
        for (LabelledColumn column : own) {
            Measure measure = likeliest(search, best, column);
            Measure second = second(search, column, measure);
            LabelledColumn rival = null;
            double lead = 0;
            if (measure != null && column.equals(best.of(measure))) {
                CategoryColumns without = search.best(List.of(new CategorySearch.Forbidden(measure, column)));
                rival = without.of(measure);
                lead = best.score() - without.score();
            } else if (measure != null) {
                rival = best.of(measure);
                lead = rival == null ? 0 : search.fit(measure, column) - search.fit(measure, rival);
            }
            reasons.put(
                    column.index(),
                    new Reasons(
                            quantity(measure, category),
                            evidence.of(column, measure),
                            quantity(second, category),
                            rival == null ? -1 : rival.index(),
                            measure != null && column.equals(best.of(measure)),
                            lead));
        }
    }

    private static @Nullable Quantity quantity(@Nullable Measure measure, Category category) {
        return measure == null ? null : new Quantity(measure, category.id());
    }

    private static @Nullable Measure likeliest(CategorySearch search, CategoryColumns best, LabelledColumn column) {
        for (Measure measure : Measure.values()) {
            if (column.equals(best.of(measure))) {
                return measure;
            }
        }
        return second(search, column, null);
    }

    /** The measure that fits a column best beside another one. */
    private static @Nullable Measure second(CategorySearch search, LabelledColumn column, @Nullable Measure other) {
        Measure found = null;
        double most = 0;
        List<Measure> measures = new ArrayList<>(List.of(Measure.values()));
        measures.remove(other);
        for (Measure measure : measures) {
            double fit = search.fit(measure, column);
            if (fit > most) {
                most = fit;
                found = measure;
            }
        }
        return found;
    }
}
