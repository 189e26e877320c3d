package cn.canbao.validation;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.text.Nfkc;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell says as a number of people. */
public sealed interface HeadCount {

    /** Nothing: the cell is empty or holds a dash. */
    record Blank() implements HeadCount {}

    /** A whole number of people. */
    record Count(long people) implements HeadCount {}

    /**
     * Something that is no number of people, or is not sure to be this one, and why.
     *
     * @param code why
     * @param other the other number that it may be; null when there is none
     */
    record Wrong(ProblemCode code, @Nullable String other) implements HeadCount {

        Wrong(ProblemCode code) {
            this(code, null);
        }

        /**
         * The problem.
         *
         * @param place where the cell stands
         * @param value what stands in it
         */
        public Problem problem(Place place, String value) {
            Problem problem = Problem.of(code, place).withValue(value);
            if (other == null) {
                return problem;
            }
            return code == ProblemCode.FORMULA_WITHOUT_VALUE
                    ? problem.with("variant", "recalculated").with("other", other)
                    : problem.with("other", other);
        }
    }

    /** Reads a cell; a missing one is blank. */
    static HeadCount of(@Nullable Cell cell, Vocabulary vocabulary) {
        return Reader.read(cell, vocabulary, 1);
    }

    /**
     * Reads a cell of a column that counts in larger units; a missing one is blank.
     *
     * @param people how many people one is, for example 10,000
     */
    static HeadCount of(@Nullable Cell cell, Vocabulary vocabulary, int people) {
        return Reader.read(cell, vocabulary, people);
    }

    /** How people write numbers: full width, with thousands separators, with 人 behind them. */
    final class Reader {

        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+|\\d{1,3}([, '’]\\d{3})+)(\\.\\d*)?");
        private static final Pattern SEPARATOR = Pattern.compile("[, '’]");
        private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}'’‘`]+|[\\s\\p{Z}\\p{Cf}'’‘`]+$");
        /** Superscripts, circled digits and the like would turn into digits. */
        private static final Pattern RAISED = Pattern.compile("\\p{No}");

        private static final int LONGEST = 40;
        private static final int TEN_THOUSAND = 10_000;
        private static final BigDecimal MOST = BigDecimal.valueOf(2_000_000_000);
        private static final BigDecimal NOISE_OF_FORMULAS = new BigDecimal("0.000001");

        private Reader() {}

        private static HeadCount read(@Nullable Cell cell, Vocabulary vocabulary, int people) {
            if (cell == null || cell.isStruck()) {
                return new Blank();
            }
            return switch (cell.kind()) {
                case NUMBER -> number(cell, people);
                case TEXT -> text(cell, vocabulary, people);
                case DATE, BOOLEAN -> new Wrong(ProblemCode.NUMBER_EXPECTED);
                case ERROR -> new Wrong(ProblemCode.ERROR_VALUE);
                case UNCALCULATED -> new Wrong(ProblemCode.FORMULA_WITHOUT_VALUE, cell.recalculated());
            };
        }

        /** A number counts where its formula comes to it and its format shows it. */
        private static HeadCount number(Cell cell, int people) {
            if (cell.note() != null) {
                String result = cell.recalculated();
                if (result != null) {
                    return new Wrong(ProblemCode.FORMULA_RESULT_DIFFERS, result);
                }
                String shown = cell.shownInstead();
                if (shown != null) {
                    return new Wrong(ProblemCode.SHOWN_DIFFERS, shown);
                }
            }
            return whole(times(new BigDecimal(cell.text()), people));
        }

        /** The number that a text stands for; null when it stands for none. */
        public static @Nullable BigDecimal number(String text) {
            if (text.length() > LONGEST || RAISED.matcher(text).find()) {
                return null;
            }
            String digits = AROUND.matcher(Nfkc.of(text)).replaceAll("").replace('−', '-');
            return NUMBER.matcher(digits).matches()
                    ? new BigDecimal(SEPARATOR.matcher(digits).replaceAll(""))
                    : null;
        }

        private static HeadCount text(Cell cell, Vocabulary vocabulary, int people) {
            String shown = cell.note() == null ? null : cell.shownInstead();
            if (shown != null) {
                return new Wrong(ProblemCode.SHOWN_DIFFERS, shown);
            }
            return vocabulary.isBlank(cell.text()) ? new Blank() : text(cell.text(), people);
        }

        private static HeadCount text(String text, int people) {
            String withoutUnit = text.strip().replaceAll("(?<=[0-9０-９万])\\s*人$", "");
            boolean isTenThousand = withoutUnit.endsWith("万");
            BigDecimal number =
                    number(isTenThousand ? withoutUnit.substring(0, withoutUnit.length() - 1) : withoutUnit);
            return number == null
                    ? new Wrong(ProblemCode.NUMBER_EXPECTED)
                    : whole(times(number, isTenThousand ? TEN_THOUSAND : people));
        }

        private static BigDecimal times(BigDecimal number, int people) {
            return people == 1 ? number : number.multiply(BigDecimal.valueOf(people));
        }

        private static HeadCount whole(BigDecimal number) {
            if (number.signum() < 0) {
                return new Wrong(ProblemCode.NEGATIVE_NUMBER);
            }
            if (number.compareTo(MOST) > 0) {
                return new Wrong(ProblemCode.NUMBER_OUT_OF_RANGE);
            }
            BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
            boolean isWhole = number.subtract(whole).abs().compareTo(NOISE_OF_FORMULAS) < 0;
            return isWhole ? new Count(whole.longValueExact()) : new Wrong(ProblemCode.FRACTION_OF_PERSON);
        }
    }

    /** What a cell says, for messages. */
    static String shown(@Nullable Cell cell) {
        if (cell == null || cell.kind() == CellKind.UNCALCULATED) {
            return "";
        }
        return cell.kind() == CellKind.NUMBER && cell.shownInstead() != null ? cell.text() : cell.shown();
    }
}
