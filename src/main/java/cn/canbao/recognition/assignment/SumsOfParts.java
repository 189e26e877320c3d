package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Measure;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.Arithmetic;
import cn.canbao.recognition.label.Unusable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns that are the sum of two others of the same people: those who paid themselves and those who were paid for, men and women. Then
 * the sum is the figure, whatever its parts are called.
 */
final class SumsOfParts {

    private static final double SUM = 1.3;
    private static final double SUM_WITHOUT_WORD = 3.4;
    private static final double PART = -2;
    private static final double NEARLY_ALL = 0.9;
    private static final Set<Unusable> PARTS =
            Set.of(Unusable.SUBGROUP, Unusable.INCREMENT, Unusable.EARLIER, Unusable.MONTH);

    private final Map<Integer, Double> scores = new HashMap<>();

    SumsOfParts(List<LabelledColumn> columns, Arithmetic arithmetic) {
        for (LabelledColumn whole : columns) {
            if (!mayBeWhole(whole)) {
                continue;
            }
            for (int i = 0; i < columns.size(); i++) {
                for (int j = i + 1; j < columns.size(); j++) {
                    LabelledColumn one = columns.get(i);
                    LabelledColumn other = columns.get(j);
                    if (one.index() != whole.index()
                            && other.index() != whole.index()
                            && areParts(one, other)
                            && isSum(arithmetic, whole, one, other)) {
                        scores.put(whole.index(), whole.reading().measure() == null ? SUM_WITHOUT_WORD : SUM);
                        scores.putIfAbsent(one.index(), PART);
                        scores.putIfAbsent(other.index(), PART);
                    }
                }
            }
        }
    }

    /** What being a sum or a part of one adds to a column's fitness for those enrolled. */
    double score(LabelledColumn column) {
        return scores.getOrDefault(column.index(), 0.0);
    }

    private static boolean isSum(
            Arithmetic arithmetic, LabelledColumn whole, LabelledColumn one, LabelledColumn other) {
        Agreement sum = arithmetic.isSum(whole.index(), one.index(), other.index());
        return sum.agreeing() >= 2 && sum.share() >= NEARLY_ALL;
    }

    private static boolean mayBeWhole(LabelledColumn column) {
        Measure measure = column.reading().measure();
        boolean saysIt = measure == Measure.ENROLLED
                || (measure == null
                        && (column.reading().isWhole() || column.reading().isCumulative()));
        return saysIt && column.reading().unusable() == null;
    }

    private static boolean areParts(LabelledColumn one, LabelledColumn other) {
        return mayBePart(one)
                && mayBePart(other)
                && (one.reading().saysEnrolment() || other.reading().saysEnrolment());
    }

    private static boolean mayBePart(LabelledColumn column) {
        Measure measure = column.reading().measure();
        Unusable unusable = column.reading().unusable();
        return (measure == null || measure == Measure.ENROLLED) && (unusable == null || PARTS.contains(unusable));
    }
}
