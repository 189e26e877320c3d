package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.ColumnContent;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.label.LabelReading;

/**
 * How well a column fits a meaning by its labels and cells alone. The unit is such that a clear word is worth 3: the weights were tried
 * on generated sheets and are forgiving, but arithmetic must never outweigh a label.
 */
final class Scores {

    /** The labels say something else. */
    static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    private static final double CLEAR = 3;
    private static final double ENROLMENT_WITHOUT_TIME = 2.4;
    private static final double ENROLMENT_AS_TARGET = 0.2;
    private static final double CATEGORY_AS_TARGET = 1.3;
    private static final double CATEGORY_AS_ENROLLED = 0.5;
    private static final double PART_OF_THE_ONE_BEFORE = 1.8;
    private static final double SAYS_NOTHING = 0.3;
    private static final double CUMULATIVE = 1;
    private static final double OF_EVERYBODY = 0.6;
    private static final double UNKNOWN_WORD = -2.6;
    private static final double UNKNOWN_CHARACTER = -1;
    private static final double WRONG_KIND = -4;
    private static final double WRONG_KIND_BELOW_CLEAR_LABEL = -1;
    private static final double AS_REGISTERED = 2;
    private static final double NOT_AS_REGISTERED = -1;
    private static final double MOST = 0.8;
    private static final double FEW = 0.2;

    private final SheetSample sample;

    Scores(SheetSample sample) {
        this.sample = sample;
    }

    /** How well a column fits a measure of a category. */
    double of(LabelledColumn column, Category category, Measure measure) {
        double label = label(column, measure);
        return label == IMPOSSIBLE ? label : label + content(column, category, measure);
    }

    /** Whether what the register has of a quantity stands in a column. */
    boolean isRegistered(LabelledColumn column, Quantity quantity) {
        Agreement agreement = sample.agreement(column.index(), quantity);
        return agreement.checked() >= 2 && agreement.share() >= MOST;
    }

    private static double label(LabelledColumn column, Measure measure) {
        LabelReading reading = column.reading();
        if (reading.unusable() != null) {
            return IMPOSSIBLE;
        }
        double role = role(column, measure);
        if (role == IMPOSSIBLE) {
            return role;
        }
        boolean isCumulative = reading.isCumulative() && measure == Measure.ENROLLED;
        boolean isOfEverybody = (reading.isWhole() || reading.day() > 0) && measure.isHeadCount();
        return role + (isCumulative ? CUMULATIVE : 0) + (isOfEverybody ? OF_EVERYBODY : 0) + unknown(reading);
    }

    private static double role(LabelledColumn column, Measure measure) {
        LabelReading reading = column.reading();
        if (reading.measure() == measure) {
            return reading.isClear() ? CLEAR : ENROLMENT_WITHOUT_TIME;
        }
        if (reading.measure() != null) {
            return !reading.isClear() && measure == Measure.TARGET ? ENROLMENT_AS_TARGET : IMPOSSIBLE;
        }
        if (reading.category() == null) {
            return SAYS_NOTHING;
        }
        double bound = column.boundTo() == measure ? PART_OF_THE_ONE_BEFORE : 0;
        return switch (measure) {
            case TARGET -> CATEGORY_AS_TARGET + bound;
            case ENROLLED -> CATEGORY_AS_ENROLLED + bound;
            case POPULATION, UNENROLLED, RATE -> IMPOSSIBLE;
        };
    }

    /** An unknown word is an unknown group of people, unless the label also says that everybody is meant. */
    private static double unknown(LabelReading reading) {
        if (reading.leftOver() == 0) {
            return 0;
        }
        boolean isLittle = reading.leftOver() == 1 && (reading.category() != null || reading.isWhole());
        return isLittle ? UNKNOWN_CHARACTER : UNKNOWN_WORD;
    }

    private double content(LabelledColumn column, Category category, Measure measure) {
        ColumnContent content = sample.content(column.index());
        boolean fits = measure == Measure.RATE
                ? content.isRate() && content.texts() * 2 <= content.filled()
                : content.isHeadCount();
        double score = 0;
        if (!fits) {
            score += column.isClear() ? WRONG_KIND_BELOW_CLEAR_LABEL : WRONG_KIND;
        }
        if (measure == Measure.TARGET || measure == Measure.POPULATION) {
            Agreement agreement = sample.agreement(column.index(), new Quantity(measure, category.id()));
            if (agreement.checked() >= 2) {
                score += agreement.share() >= MOST ? AS_REGISTERED : agreement.share() < FEW ? NOT_AS_REGISTERED : 0;
            }
        }
        return score;
    }
}
