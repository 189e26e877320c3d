package cn.canbao.campaign;

import cn.canbao.problem.Message;
import cn.canbao.problem.ProblemCode;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import cn.canbao.yaml.MalformedValueException;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done about figures that are possible and yet to be asked about. Enrolment is cumulative: whoever is enrolled stays so, so a
 * figure that falls is a question.
 *
 * @param fall about people enrolled who become fewer; warn when left out
 * @param jump about people enrolled who become more by more than a bound; warn when left out, which needs a bound
 * @param jumpPercent the bound, per cent of the figure before; null for none, then nothing is asked
 * @param fewerPersons about a roster that comes again without people whom it had; warn when left out
 * @param earlierAsOf about content for an earlier moment than its path had; warn when left out
 * @param targetChanged about targets that are not what they were; warn when left out
 * @param sameFigures about a sheet of a new date whose figures all are those of the edition before; warn when left out
 */
public record Plausibility(
        Response fall,
        Response jump,
        @Nullable JumpBound jumpPercent,
        Response fewerPersons,
        Response earlierAsOf,
        Response targetChanged,
        Response sameFigures)
        implements ConfigurationPart {

    /** What a campaign asks that says nothing. */
    public static final Plausibility USUAL = new Plausibility(
            Response.WARN, Response.WARN, null, Response.WARN, Response.WARN, Response.WARN, Response.WARN);

    /** Fills in what the configuration leaves out. */
    public Plausibility {
        fall = usual(fall);
        jump = usual(jump);
        fewerPersons = usual(fewerPersons);
        earlierAsOf = usual(earlierAsOf);
        targetChanged = usual(targetChanged);
        sameFigures = usual(sameFigures);
    }

    private static Response usual(@Nullable Response given) {
        return given == null ? Response.WARN : given;
    }

    /** What is done about a question. */
    public enum Response {
        /** It is not asked. */
        @JsonProperty("off")
        OFF,
        /** It is told; the figure counts. */
        @JsonProperty("warn")
        WARN,
        /** It is told, and the sheet does not count until somebody confirms it. */
        @JsonProperty("error")
        ERROR
    }

    /**
     * How much more is too much.
     *
     * @param percent per cent of the figure before; null where no growth is too much
     */
    public record JumpBound(@Nullable BigDecimal percent) {

        /**
         * Reads the written form, a number above zero or {@code off}.
         *
         * @throws IllegalArgumentException when it is neither
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static JumpBound parse(Object written) {
            String text = String.valueOf(written).strip();
            if (text.equals("off")) {
                return new JumpBound(null);
            }
            try {
                BigDecimal percent = new BigDecimal(text);
                if (percent.signum() > 0) {
                    return new JumpBound(percent);
                }
            } catch (NumberFormatException e) {
                // answered below
            }
            throw new MalformedValueException(written, Message.of("expected-jump"));
        }

        /** Whether a figure is too much against the one before; never where that was zero. */
        boolean isPassed(long before, long now) {
            return percent != null
                    && before > 0
                    && BigDecimal.valueOf(now - before)
                                    .movePointRight(2)
                                    .compareTo(percent.multiply(BigDecimal.valueOf(before)))
                            > 0;
        }
    }

    /** The codes of everything that may be asked, as a confirmation names them. */
    static final List<ProblemCode> CODES = List.of(
            ProblemCode.ENROLLED_FELL,
            ProblemCode.ENROLLED_JUMPED,
            ProblemCode.FEWER_PERSONS,
            ProblemCode.EARLIER_AS_OF,
            ProblemCode.FIGURES_REPEATED,
            ProblemCode.TARGET_CHANGED);

    /**
     * What is done about the questions of a code.
     *
     * @throws IllegalArgumentException when nothing is asked under it
     */
    public Response to(ProblemCode code) {
        return switch (code) {
            case ENROLLED_FELL -> fall;
            case ENROLLED_JUMPED -> jump;
            case FEWER_PERSONS -> fewerPersons;
            case EARLIER_AS_OF -> earlierAsOf;
            case FIGURES_REPEATED -> sameFigures;
            case TARGET_CHANGED -> targetChanged;
            default -> throw new IllegalArgumentException("Cannot ask about " + code.code() + ": it is no question");
        };
    }

    /** Whether something is asked. */
    public boolean asks(ProblemCode code) {
        return to(code) != Response.OFF;
    }

    /** Whether a growth is asked about. */
    public boolean isJump(long before, long now) {
        return jump != Response.OFF && jumpPercent != null && jumpPercent.isPassed(before, now);
    }

    @Override
    public void check(Keys keys) {
        if (jump == Response.ERROR) {
            keys.at("jumpPercent", jumpPercent).given();
        }
    }
}
