package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.yaml.MalformedValueException;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bound of a range of rates. {@code [94} and {@code (94} are lower bounds, {@code 94]} and {@code 94)} upper ones; with the square
 * bracket exactly 94 % belongs to the range, with the round one it does not. A bare {@code 94} leaves that open and is for nothing but to be
 * refused with a sentence.
 *
 * @param percent per cent
 * @param side which side it bounds
 * @param edge whether the percentage itself belongs to the range
 */
public record RateBound(BigDecimal percent, Side side, Edge edge) {

    private static final Pattern FORM = Pattern.compile("\\s*([\\[(]?)\\s*(\\d{1,3}(?:\\.\\d{1,6})?)\\s*([\\])]?)\\s*");

    /** Which side of a range is bounded. */
    public enum Side {
        LOWER,
        UPPER,
        UNSTATED
    }

    /** Whether a percentage belongs to the range that it bounds. */
    public enum Edge {
        CLOSED,
        OPEN,
        UNSTATED
    }

    /**
     * Reads the written form, a text or a bare number.
     *
     * @throws IllegalArgumentException when it is neither
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RateBound parse(Object written) {
        Matcher form = FORM.matcher(String.valueOf(written));
        if (!form.matches() || (!form.group(1).isEmpty() && !form.group(3).isEmpty())) {
            throw new MalformedValueException(written, Message.of("expected-bound"));
        }
        BigDecimal percent = new BigDecimal(form.group(2));
        return switch (form.group(1) + form.group(3)) {
            case "[" -> new RateBound(percent, Side.LOWER, Edge.CLOSED);
            case "(" -> new RateBound(percent, Side.LOWER, Edge.OPEN);
            case "]" -> new RateBound(percent, Side.UPPER, Edge.CLOSED);
            case ")" -> new RateBound(percent, Side.UPPER, Edge.OPEN);
            default -> new RateBound(percent, Side.UNSTATED, Edge.UNSTATED);
        };
    }

    /** Whether exactly the percentage belongs to the range. */
    public boolean isClosed() {
        return edge == Edge.CLOSED;
    }

    /** The percentage without needless zeros. */
    public String number() {
        return percent.stripTrailingZeros().toPlainString();
    }

    /** The written form. */
    @Override
    public String toString() {
        return switch (side) {
            case LOWER -> (isClosed() ? "[" : "(") + number();
            case UPPER -> number() + (isClosed() ? "]" : ")");
            case UNSTATED -> number();
        };
    }
}
