package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.yaml.MalformedValueException;
import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Which enrolled over which target makes a completion rate (口径), written {@code enrolled(all)/population(agricultural)}.
 *
 * @param enrolled the numerator
 * @param over the denominator: a target or a population
 */
public record CompletionBasis(Quantity enrolled, Quantity over) {

    /** The common basis: who is enrolled of a category over its target. */
    public static CompletionBasis ofTarget(String category) {
        return new CompletionBasis(Quantity.enrolled(category), Quantity.target(category));
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException when it is not two figures with a stroke between them, enrolled over target or population
     */
    @JsonCreator
    public static CompletionBasis parse(String text) {
        String[] sides = text.split("/", -1);
        if (sides.length == 2) {
            var enrolled = Quantity.parse(sides[0]);
            var over = Quantity.parse(sides[1]);
            if (enrolled.measure() == Measure.ENROLLED
                    && (over.measure() == Measure.TARGET || over.measure() == Measure.POPULATION)) {
                return new CompletionBasis(enrolled, over);
            }
        }
        throw new MalformedValueException(text, Message.of("expected-basis"));
    }

    /** The written form. */
    @Override
    public String toString() {
        return enrolled + "/" + over;
    }
}
