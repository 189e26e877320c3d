package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.Arithmetic;
import cn.canbao.recognition.evidence.SheetSample;
import java.util.List;
import java.util.Optional;

/** Holds the best reading of a category against the register, its own rate and its own size. */
final class Contradictions {

    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final double FEW = 0.2;
    private static final double FAR_ABOVE = 1.3;
    private static final int ENOUGH = 3;

    private final Category category;
    private final List<LabelledColumn> columns;
    private final SheetSample sample;
    private final Arithmetic arithmetic;

    Contradictions(Category category, List<LabelledColumn> columns, SheetSample sample) {
        this.category = category;
        this.columns = columns;
        this.sample = sample;
        this.arithmetic = new Arithmetic(sample);
    }

    /** The first contradiction; empty when there is none. */
    Optional<Decision> find(CategoryColumns found) {
        LabelledColumn target = found.of(Measure.TARGET);
        LabelledColumn enrolled = found.of(Measure.ENROLLED);
        if (target != null && enrolled != null) {
            if (isExchanged(target, enrolled)) {
                return contradicted(Measure.ENROLLED, enrolled, Contradiction.ENROLLED_IS_REGISTERED_TARGET);
            }
            if (isFarAbove(target, enrolled)) {
                return contradicted(Measure.ENROLLED, enrolled, Contradiction.FAR_ABOVE_TARGET);
            }
            LabelledColumn rate = found.of(Measure.RATE);
            if (rate != null && isRateOfOthers(rate, target, enrolled)) {
                return contradicted(Measure.ENROLLED, enrolled, Contradiction.RATE_OF_OTHER_COLUMNS);
            }
        }
        return target != null && isFarFromRegister(target)
                ? contradicted(Measure.TARGET, target, Contradiction.FAR_FROM_REGISTER)
                : Optional.empty();
    }

    private Optional<Decision> contradicted(Measure measure, LabelledColumn column, Contradiction contradiction) {
        return Optional.of(
                new Decision.Contradicted(new Quantity(measure, category.id()), column.index(), contradiction));
    }

    private boolean isExchanged(LabelledColumn target, LabelledColumn enrolled) {
        Quantity quantity = Quantity.target(category.id());
        Agreement ofEnrolled = sample.agreement(enrolled.index(), quantity);
        Agreement ofTarget = sample.agreement(target.index(), quantity);
        return ofEnrolled.checked() >= ENOUGH && ofEnrolled.share() >= MOST && ofTarget.share() < FEW;
    }

    private boolean isFarAbove(LabelledColumn target, LabelledColumn enrolled) {
        boolean isBound = category.rate().over().equals(Quantity.target(category.id())) && !category.mayExceedTarget();
        Agreement within = arithmetic.isWithin(enrolled.index(), target.index(), FAR_ABOVE);
        return isBound && within.checked() >= ENOUGH && within.share() <= HALF;
    }

    private boolean isRateOfOthers(LabelledColumn rate, LabelledColumn target, LabelledColumn enrolled) {
        Agreement own = arithmetic.isRate(rate.index(), enrolled.index(), target.index());
        if (own.checked() < ENOUGH || own.share() >= HALF) {
            return false;
        }
        for (LabelledColumn other : columns) {
            boolean isOther = other.index() != enrolled.index()
                    && other.index() != target.index()
                    && other.index() != rate.index();
            if (isOther
                    && arithmetic
                                    .isRate(rate.index(), other.index(), target.index())
                                    .share()
                            >= MOST) {
                return true;
            }
        }
        return false;
    }

    private boolean isFarFromRegister(LabelledColumn target) {
        Agreement far = sample.farFrom(target.index(), Quantity.target(category.id()));
        return far.checked() >= ENOUGH && far.share() > HALF;
    }
}
