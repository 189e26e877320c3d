package cn.canbao.validation.person;

import cn.canbao.problem.ProblemCode;
import cn.canbao.text.CheckDigit;
import cn.canbao.text.Nfkc;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says as the number of a person.
 *
 * <p>Source: GB 11643-1999 (18 digits, the last by ISO 7064 MOD 11-2; old numbers of 15 digits belong to people born in the 1900s).
 * Residence permits of Hong Kong, Macao and Taiwan (81, 82, 83) and permanent residence cards of foreigners since 2023 (9) follow it;
 * those of 2017 are three letters and twelve digits. A disability card is the number with two or four more characters behind it.
 */
public sealed interface IdNumber {

    /** The cell is empty. */
    record Blank() implements IdNumber {}

    /** It is no number of a person, and why. */
    record Wrong(ProblemCode code) implements IdNumber {}

    /**
     * A number that can be one.
     *
     * @param number in its canonical form
     * @param birth day of birth; null where the number does not tell
     * @param isNormalised whether the cell wrote it otherwise
     */
    record Valid(String number, @Nullable LocalDate birth, boolean isNormalised) implements IdNumber {}

    /**
     * Reads a cell.
     *
     * @param cell the cell; null when it is empty
     * @param today the last day that somebody can be born on
     */
    static IdNumber of(@Nullable Cell cell, LocalDate today) {
        return Reader.read(cell, today);
    }

    /** How numbers are written. */
    final class Reader {

        private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\p{Cf}'’‘`]+");
        private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]{1,3}(\\.[0-9]*)?E\\+?[0-9]{1,3}");
        private static final Pattern OLD_PERMIT = Pattern.compile("[A-Z]{3}[0-9]{12}");
        private static final Pattern DISABILITY = Pattern.compile("[1-7][1-4](B[0-9])?");
        private static final int LENGTH = 18;
        private static final int OLD_LENGTH = 15;
        /** How many digits Excel keeps of a number. */
        private static final int EXACT_DIGITS = 15;

        private Reader() {}

        private static IdNumber read(@Nullable Cell cell, LocalDate today) {
            if (cell == null) {
                return new Blank();
            }
            if (cell.kind() == CellKind.NUMBER) {
                return numeric(cell.text(), today);
            }
            if (cell.kind() == CellKind.UNCALCULATED) {
                return new Wrong(ProblemCode.FORMULA_WITHOUT_VALUE);
            }
            if (cell.kind() != CellKind.TEXT) {
                return new Wrong(ProblemCode.ID_NUMBER_MALFORMED);
            }
            String written = cell.text();
            if (isPlain(written)) {
                return canonical(written, today, false);
            }
            String number = AROUND.matcher(Nfkc.of(written)).replaceAll("").toUpperCase(Locale.ROOT);
            return number.isEmpty() ? new Blank() : canonical(number, today, !number.equals(written));
        }

        private static IdNumber numeric(String raw, LocalDate today) {
            BigDecimal number = new BigDecimal(raw);
            if (number.precision() - number.scale() > EXACT_DIGITS) {
                return new Wrong(ProblemCode.ID_PRECISION_LOST);
            }
            return canonical(number.stripTrailingZeros().toPlainString(), today, true);
        }

        private static boolean isPlain(String text) {
            if (text.length() != LENGTH) {
                return false;
            }
            for (int i = 0; i < LENGTH; i++) {
                char c = text.charAt(i);
                if ((c < '0' || c > '9') && !(c == 'X' && i == LENGTH - 1)) {
                    return false;
                }
            }
            return true;
        }

        private static IdNumber canonical(String number, LocalDate today, boolean isNormalised) {
            if (isPlain(number)) {
                return checked(number, today, isNormalised);
            }
            if (number.length() == OLD_LENGTH && digits(number, OLD_LENGTH)) {
                String longer = number.substring(0, 6) + "19" + number.substring(6);
                return checked(longer + checkDigit(longer), today, true);
            }
            if (OLD_PERMIT.matcher(number).matches()) {
                return new Valid(number, null, isNormalised);
            }
            if (number.length() > LENGTH
                    && isPlain(number.substring(0, LENGTH))
                    && DISABILITY.matcher(number.substring(LENGTH)).matches()) {
                return checked(number.substring(0, LENGTH), today, true);
            }
            boolean isRounded = SCIENTIFIC.matcher(number).matches();
            return new Wrong(isRounded ? ProblemCode.ID_PRECISION_LOST : ProblemCode.ID_NUMBER_MALFORMED);
        }

        private static IdNumber checked(String number, LocalDate today, boolean isNormalised) {
            boolean agrees = number.charAt(LENGTH - 1) == checkDigit(number);
            if (number.endsWith("000") && (!agrees || number.endsWith("0000"))) {
                return new Wrong(ProblemCode.ID_PRECISION_LOST);
            }
            LocalDate birth = day(number);
            if (birth == null || birth.isAfter(today) || number.charAt(0) == '0') {
                return new Wrong(ProblemCode.ID_BIRTH_DATE_INVALID);
            }
            return agrees ? new Valid(number, birth, isNormalised) : new Wrong(ProblemCode.ID_CHECK_DIGIT_WRONG);
        }

        /** The day in the digits 7 to 14; null when there is none. */
        private static @Nullable LocalDate day(String number) {
            int year = whole(number, 6, 10);
            int month = whole(number, 10, 12);
            int day = whole(number, 12, 14);
            boolean isDay = year >= 1800
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && (day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth());
            return isDay ? LocalDate.of(year, month, day) : null;
        }

        private static int whole(String digits, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                number = number * 10 + digits.charAt(i) - '0';
            }
            return number;
        }

        private static boolean digits(String text, int length) {
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        /** The check digit of the first 17 digits. */
        static char checkDigit(String number) {
            return CheckDigit.of(number);
        }
    }
}
