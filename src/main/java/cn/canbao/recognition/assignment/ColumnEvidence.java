package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.recognition.Evidence;
import cn.canbao.recognition.evidence.Agreement;
import cn.canbao.recognition.evidence.Arithmetic;
import cn.canbao.recognition.evidence.ColumnContent;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.label.LabelReading;
import cn.canbao.recognition.label.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts into words what speaks for a column of a category and against it. */
final class ColumnEvidence {

    private static final double MOST = 0.8;
    private static final double FEW = 0.2;

    private final Category category;
    private final SheetSample sample;
    private final Arithmetic arithmetic;
    private final CategorySearch search;
    private final CategoryColumns best;

    ColumnEvidence(Category category, SheetSample sample, CategorySearch search, CategoryColumns best) {
        this.category = category;
        this.sample = sample;
        this.arithmetic = new Arithmetic(sample);
        this.search = search;
        this.best = best;
    }

    /** What speaks for a column as a measure and against it; without a measure, what speaks against any. */
    List<Evidence> of(LabelledColumn column, @Nullable Measure measure) {
        List<Evidence> found = new ArrayList<>();
        label(column, measure, found);
        if (measure != null) {
            content(column, measure, found);
            register(column, measure, found);
            arithmetic(column, measure, found);
        }
        return found;
    }

    private void label(LabelledColumn column, @Nullable Measure measure, List<Evidence> found) {
        LabelReading reading = column.reading();
        Unusable unusable = reading.unusable();
        if (unusable != null) {
            found.add(label(
                    false,
                    Message.of("evidence-unusable-"
                            + unusable.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        if (reading.measure() != null) {
            boolean isSame = reading.measure() == measure || measure == null;
            found.add(label(
                    isSame && reading.isClear(),
                    Message.of(reading.isClear() ? "evidence-label-clear" : "evidence-label-open")
                            .with("measure", measure(reading.measure()))));
        } else if (reading.category() != null) {
            found.add(label(true, Message.of("evidence-label-category").with("category", category.label())));
        } else if (unusable == null) {
            found.add(label(false, Message.of("evidence-label-nothing")));
        }
        if (measure != null && column.boundTo() == measure) {
            found.add(label(true, Message.of("evidence-label-of-which").with("measure", measure(measure))));
        }
        if (reading.isCumulative()) {
            found.add(label(true, Message.of("evidence-label-cumulative")));
        }
        if (reading.isWhole()) {
            found.add(label(true, Message.of("evidence-label-whole")));
        }
        if (reading.leftOver() > 0) {
            found.add(label(false, Message.of("evidence-label-left-over").with("count", reading.leftOver())));
        }
    }

    private void content(LabelledColumn column, Measure measure, List<Evidence> found) {
        ColumnContent content = sample.content(column.index());
        boolean fits = measure == Measure.RATE ? content.isRate() : content.isHeadCount();
        found.add(new Evidence(
                Evidence.Source.CONTENT,
                fits && content.filled() > 0,
                Message.of("evidence-content")
                        .with("filled", content.filled())
                        .with("wholes", content.wholes())
                        .with("fractions", content.filled() - content.wholes() - content.texts())
                        .with("texts", content.texts())));
    }

    private void register(LabelledColumn column, Measure measure, List<Evidence> found) {
        boolean isRegistered = measure == Measure.TARGET || measure == Measure.POPULATION;
        Quantity quantity = new Quantity(isRegistered ? measure : Measure.TARGET, category.id());
        Agreement agreement = sample.agreement(column.index(), quantity);
        LabelledColumn target = best.of(Measure.TARGET);
        boolean isTargetToo = target != null
                && !target.equals(column)
                && sample.agreement(target.index(), quantity).share() >= MOST;
        boolean saysNothing = !isRegistered && (isTargetToo || agreement.share() < MOST);
        if (agreement.checked() == 0 || saysNothing) {
            return;
        }
        Message words = Message.of("evidence-register")
                .with("agreeing", agreement.agreeing())
                .with("checked", agreement.checked())
                .with("measure", measure(quantity.measure()));
        if (isRegistered && agreement.share() < MOST && agreement.share() >= FEW) {
            words = Message.of("evidence-register-partly")
                    .with("agreeing", agreement.agreeing())
                    .with("checked", agreement.checked())
                    .with("measure", measure(quantity.measure()));
        }
        found.add(new Evidence(Evidence.Source.REGISTER, isRegistered && agreement.share() >= FEW, words));
    }

    private void arithmetic(LabelledColumn column, Measure measure, List<Evidence> found) {
        double sum = search.sum(column);
        if (sum != 0 && measure == Measure.ENROLLED) {
            found.add(new Evidence(
                    Evidence.Source.ARITHMETIC,
                    sum > 0,
                    Message.of(sum > 0 ? "evidence-sum-of-two" : "evidence-part-of-sum")));
        }
        LabelledColumn part = measure == Measure.ENROLLED ? column : best.of(Measure.ENROLLED);
        LabelledColumn whole = measure == Measure.TARGET ? column : best.of(Measure.TARGET);
        if (part == null || whole == null || part.equals(whole)) {
            return;
        }
        LabelledColumn rate = measure == Measure.RATE ? column : best.of(Measure.RATE);
        if (rate != null && !rate.equals(part) && !rate.equals(whole) && measure != Measure.UNENROLLED) {
            add(
                    arithmetic.isRate(rate.index(), part.index(), whole.index()),
                    "evidence-rate",
                    rate,
                    part,
                    whole,
                    found);
        }
        LabelledColumn rest = measure == Measure.UNENROLLED ? column : best.of(Measure.UNENROLLED);
        if (rest != null && !rest.equals(part) && !rest.equals(whole) && measure != Measure.RATE) {
            add(
                    arithmetic.isSum(whole.index(), part.index(), rest.index()),
                    "evidence-shortfall",
                    rest,
                    part,
                    whole,
                    found);
        }
        if (measure == Measure.ENROLLED || measure == Measure.TARGET) {
            add(arithmetic.isWithin(part.index(), whole.index(), 1), "evidence-within", part, part, whole, found);
        }
    }

    private static void add(
            Agreement agreement,
            String key,
            LabelledColumn derived,
            LabelledColumn part,
            LabelledColumn whole,
            List<Evidence> found) {
        if (agreement.checked() > 0) {
            found.add(new Evidence(
                    Evidence.Source.ARITHMETIC,
                    agreement.share() >= MOST,
                    Message.of(key)
                            .with("agreeing", agreement.agreeing())
                            .with("checked", agreement.checked())
                            .with("derived", Place.letters(derived.index()))
                            .with("part", Place.letters(part.index()))
                            .with("whole", Place.letters(whole.index()))));
        }
    }

    private static Evidence label(boolean isFor, Message words) {
        return new Evidence(Evidence.Source.LABEL, isFor, words);
    }

    private static Message measure(Measure measure) {
        return Message.of("plain-measure-" + measure.word());
    }
}
