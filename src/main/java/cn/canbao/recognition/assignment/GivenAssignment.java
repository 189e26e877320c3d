package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.Arithmetic;
import cn.canbao.recognition.evidence.ColumnContent;
import cn.canbao.recognition.evidence.SheetSample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds measures that somebody has given to columns against the cells, the register and the arithmetic of a sheet. Labels do not matter
 * here: they were not understood, or the answer would not have been asked for.
 */
public final class GivenAssignment {

    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final double FAR_ABOVE = 1.3;
    private static final int ENOUGH = 2;

    private final Campaign campaign;
    private final SheetSample sample;
    private final Arithmetic arithmetic;

    /** Looks at the cells of a sheet. */
    public GivenAssignment(Campaign campaign, SheetSample sample) {
        this.campaign = campaign;
        this.sample = sample;
        this.arithmetic = new Arithmetic(sample);
    }

    /**
     * Whether the sheet can be read so.
     *
     * @param given what each column holds, by its index
     * @param all all columns, with what their labels say
     * @return the given, or what contradicts them
     */
    public Decision decide(SortedMap<Integer, Quantity> given, List<LabelledColumn> all) {
        for (Category category : campaign.categories()) {
            Map<Measure, LabelledColumn> taken = new EnumMap<>(Measure.class);
            given.forEach((index, quantity) -> all.stream()
                    .filter(column ->
                            column.index() == index && quantity.category().equals(category.id()))
                    .forEach(column -> taken.put(quantity.measure(), column)));
            if (!taken.isEmpty()) {
                Optional<Decision> contradicted = contradiction(category, taken, all);
                if (contradicted.isPresent()) {
                    return contradicted.get();
                }
            }
        }
        return new Decision.Settled(given);
    }

    private Optional<Decision> contradiction(
            Category category, Map<Measure, LabelledColumn> taken, List<LabelledColumn> all) {
        for (Map.Entry<Measure, LabelledColumn> one : taken.entrySet()) {
            ColumnContent content = sample.content(one.getValue().index());
            // somebody has said what the column is: a word in it is the matter of its row
            boolean fits = one.getKey() == Measure.RATE ? content.isRate() : content.isHeadCountBesideWords();
            if (!fits || content.texts() * 2 > content.filled()) {
                return contradicted(one.getKey(), category, one.getValue(), Contradiction.NO_SUCH_NUMBERS);
            }
        }
        LabelledColumn enrolled = taken.get(Measure.ENROLLED);
        LabelledColumn target = taken.get(Measure.TARGET);
        if (enrolled != null && isRegisteredTarget(category, enrolled, target)) {
            return contradicted(Measure.ENROLLED, category, enrolled, Contradiction.ENROLLED_IS_REGISTERED_TARGET);
        }
        if (enrolled != null && isFarAboveRegister(category, enrolled)) {
            return contradicted(Measure.ENROLLED, category, enrolled, Contradiction.FAR_ABOVE_TARGET);
        }
        if (enrolled != null && target != null) {
            LabelledColumn rate = taken.get(Measure.RATE);
            if (rate != null && isMostlyUnlike(arithmetic.isRate(rate.index(), enrolled.index(), target.index()))) {
                return contradicted(Measure.RATE, category, rate, Contradiction.RATE_UNLIKE);
            }
            LabelledColumn rest = taken.get(Measure.UNENROLLED);
            if (rest != null && isMostlyUnlike(arithmetic.isSum(target.index(), enrolled.index(), rest.index()))) {
                return contradicted(Measure.UNENROLLED, category, rest, Contradiction.SHORTFALL_UNLIKE);
            }
        }
        for (CategoryColumns columns : withRates(category, taken, all)) {
            Optional<Decision> found = new Contradictions(category, all, sample).find(columns);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The given columns, also together with every rate that a label speaks of: nobody need have answered that it is one. */
    private List<CategoryColumns> withRates(
            Category category, Map<Measure, LabelledColumn> taken, List<LabelledColumn> all) {
        List<CategoryColumns> ways = new ArrayList<>();
        ways.add(new CategoryColumns(taken, 0));
        for (LabelledColumn column : all) {
            boolean isRate = column.reading().measure() == Measure.RATE
                    && column.reading().unusable() == null
                    && AssignmentSearch.belongs(campaign, column, category);
            if (isRate && !taken.containsValue(column)) {
                Map<Measure, LabelledColumn> more = new EnumMap<>(taken);
                more.put(Measure.RATE, column);
                ways.add(new CategoryColumns(more, 0));
            }
        }
        return ways;
    }

    private boolean isRegisteredTarget(Category category, LabelledColumn enrolled, @Nullable LabelledColumn target) {
        Quantity quantity = Quantity.target(category.id());
        Agreement ofEnrolled = sample.agreement(enrolled.index(), quantity);
        boolean isTargetToo =
                target != null && sample.agreement(target.index(), quantity).share() >= MOST;
        return ofEnrolled.checked() >= ENOUGH && ofEnrolled.share() >= MOST && !isTargetToo;
    }

    private boolean isFarAboveRegister(Category category, LabelledColumn enrolled) {
        boolean isBound = category.rate().over().equals(Quantity.target(category.id())) && !category.mayExceedTarget();
        Agreement above = sample.above(enrolled.index(), Quantity.target(category.id()), FAR_ABOVE);
        return isBound && above.checked() >= ENOUGH && above.share() >= HALF;
    }

    private static boolean isMostlyUnlike(Agreement agreement) {
        return agreement.checked() >= ENOUGH && agreement.share() < HALF;
    }

    private static Optional<Decision> contradicted(
            Measure measure, Category category, LabelledColumn column, Contradiction contradiction) {
        return Optional.of(
                new Decision.Contradicted(new Quantity(measure, category.id()), column.index(), contradiction));
    }
}
