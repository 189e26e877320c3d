package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.yaml.MalformedValueException;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that a region can have: a measure of a category, written {@code enrolled(poverty)}.
 *
 * @param measure what is counted
 * @param category id of the category whose people are counted
 */
public record Quantity(Measure measure, String category) implements Comparable<Quantity> {

    private static final Pattern FORM = Pattern.compile("\\s*([a-z]+)\\(([a-z0-9-]+)\\)\\s*");

    /** The target of a category. */
    public static Quantity target(String category) {
        return new Quantity(Measure.TARGET, category);
    }

    /** The enrolled head count of a category. */
    public static Quantity enrolled(String category) {
        return new Quantity(Measure.ENROLLED, category);
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when it is not {@code measure(category)} with a known measure
     */
    @JsonCreator
    public static Quantity parse(String text) {
        Matcher form = FORM.matcher(text);
        Optional<Measure> measure = form.matches() ? Measure.named(form.group(1)) : Optional.empty();
        if (measure.isPresent()) {
            return new Quantity(measure.get(), form.group(2));
        }
        throw new MalformedValueException(
                text,
                Message.of("expected-figure")
                        .with(
                                "choices",
                                Arrays.stream(Measure.values())
                                        .map(Measure::word)
                                        .toList()));
    }

    /** By category, then measure. */
    @Override
    public int compareTo(Quantity other) {
        int byCategory = category.compareTo(other.category);
        return byCategory != 0 ? byCategory : measure.compareTo(other.measure);
    }

    /** The written form. */
    @Override
    public String toString() {
        return measure.word() + "(" + category + ")";
    }
}
