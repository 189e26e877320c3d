package cn.canbao.format;

import cn.canbao.format.FormatToken.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes a number by one section of a format: scales and rounds it, and puts its digits between what stands there as it is. */
final class SectionText {

    private static final int DIGITS_OF_GROUP = 3;
    private static final int DIGITS_OF_EXCEL = 15;

    private final List<FormatToken> tokens;
    private final int firstDigit;
    private final int lastDigit;
    private final int point;
    private final int exponent;

    SectionText(FormatSection section) {
        tokens = section.tokens();
        int first = -1;
        int last = -1;
        int pointAt = -1;
        int exponentAt = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.EXPONENT && exponentAt < 0) {
                exponentAt = i;
            } else if (kind == Kind.POINT && pointAt < 0) {
                pointAt = i;
            } else if (tokens.get(i).isDigit() && exponentAt < 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        firstDigit = first;
        lastDigit = last;
        point = pointAt;
        exponent = exponentAt;
    }

    /**
     * The text for a number.
     *
     * @param number its absolute value where the section shows its sign by itself
     */
    String of(BigDecimal number) {
        boolean isWritten = tokens.stream()
                .anyMatch(token ->
                        token.kind() == Kind.GENERAL || token.kind() == Kind.FRACTION || token.kind() == Kind.NUMERALS);
        if (firstDigit < 0 || isWritten) {
            return literals(number, isWritten);
        }
        BigDecimal size = number.abs();
        String ending = "";
        if (exponent >= 0) {
            int power = size.signum() == 0 ? 0 : size.precision() - size.scale() - 1;
            size = size.movePointLeft(power).setScale(decimals(), RoundingMode.HALF_UP);
            ending = "E" + (power < 0 ? "-" : "+") + Math.abs(power);
        } else {
            size = size.movePointRight(2 * count(Kind.PERCENT))
                    .movePointLeft(DIGITS_OF_GROUP * scalingCommas())
                    .setScale(decimals(), RoundingMode.HALF_UP);
        }
        String text = digits(size, ending);
        return number.signum() < 0 && size.signum() != 0 ? "-" + text : text;
    }

    /** A section without places for digits, or one whose digits tell the number as it is. */
    private String literals(BigDecimal number, boolean isWritten) {
        StringBuilder text = new StringBuilder();
        boolean isPending = isWritten;
        for (FormatToken token : tokens) {
            if (token.kind() == Kind.LITERAL) {
                text.append(token.text());
            } else if (isPending && (token.isDigit() || token.kind() == Kind.GENERAL)) {
                text.append(number.stripTrailingZeros().toPlainString());
                isPending = false;
            }
        }
        return text.toString();
    }

    private String digits(BigDecimal size, String ending) {
        String plain = size.toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        String fraction = dot < 0 ? "" : plain.substring(dot + 1);
        return whole(whole.equals("0") ? "" : whole) + fraction(fraction) + ending + behind();
    }

    /** What stands up to the decimal point, built from its right end. */
    private String whole(String digits) {
        int end = wholeEnd();
        boolean isGrouped = isGrouped();
        StringBuilder reversed = new StringBuilder();
        int left = digits.length();
        int shown = 0;
        for (int i = end - 1; i >= 0; i--) {
            FormatToken token = tokens.get(i);
            if (!token.isDigit()) {
                reversed.append(new StringBuilder(token.text()).reverse());
                continue;
            }
            boolean isFirst = i == firstDigit;
            do {
                char digit = left > 0 ? digits.charAt(--left) : padding(token);
                if (digit != 0) {
                    if (isGrouped && shown > 0 && shown % DIGITS_OF_GROUP == 0 && digit != ' ') {
                        reversed.append(',');
                    }
                    reversed.append(digit);
                    shown++;
                }
            } while (isFirst && left > 0 && shown < 4 * DIGITS_OF_EXCEL);
        }
        return reversed.reverse().toString();
    }

    private static char padding(FormatToken token) {
        return switch (token.kind()) {
            case ZERO -> '0';
            case SPACE_DIGIT -> ' ';
            default -> 0;
        };
    }

    private String fraction(String digits) {
        if (point < 0 || point > lastPart()) {
            return "";
        }
        int significant = digits.length();
        while (significant > 0 && digits.charAt(significant - 1) == '0') {
            significant--;
        }
        StringBuilder text = new StringBuilder(".");
        int place = 0;
        for (int i = point + 1; i < lastPart(); i++) {
            FormatToken token = tokens.get(i);
            if (!token.isDigit()) {
                text.append(token.text());
            } else if (place < digits.length()) {
                boolean isShown = place < significant || token.kind() == Kind.ZERO;
                text.append(isShown ? String.valueOf(digits.charAt(place)) : token.kind() == Kind.HASH ? "" : " ");
                place++;
            }
        }
        return text.toString();
    }

    /** What stands behind the digits; per cent signs stand where they are written, which is nearly always here. */
    private String behind() {
        StringBuilder text = new StringBuilder();
        int from = exponent >= 0 ? exponent + 1 : point >= 0 && point < lastDigit ? lastDigit + 1 : wholeEnd();
        for (int i = from; i < tokens.size(); i++) {
            text.append(
                    tokens.get(i).kind() == Kind.PERCENT ? "%" : tokens.get(i).text());
        }
        return text.toString();
    }

    private int lastPart() {
        return exponent >= 0 ? exponent : lastDigit + 1;
    }

    /** Where the digits before the decimal point end. */
    private int wholeEnd() {
        return point >= 0 && point <= lastPart() ? point : lastDigit + 1;
    }

    private int decimals() {
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < lastPart(); i++) {
            decimals += tokens.get(i).isDigit() ? 1 : 0;
        }
        return decimals;
    }

    private int count(Kind kind) {
        return (int) tokens.stream().filter(token -> token.kind() == kind).count();
    }

    /** Commas behind the last digit before the point, or behind all digits, divide by a thousand each; others group digits. */
    private int scalingCommas() {
        int commas = 0;
        for (int i = firstDigit; i < tokens.size(); i++) {
            commas += tokens.get(i).kind() == Kind.COMMA && !hasWholeDigitBehind(i) ? 1 : 0;
        }
        return commas;
    }

    private boolean isGrouped() {
        for (int i = firstDigit; i < wholeEnd(); i++) {
            if (tokens.get(i).kind() == Kind.COMMA && hasWholeDigitBehind(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWholeDigitBehind(int place) {
        int end = point >= 0 ? point : lastDigit + 1;
        for (int i = place + 1; i < end; i++) {
            if (tokens.get(i).isDigit()) {
                return true;
            }
        }
        return point >= 0 && place > point && place < lastDigit;
    }
}
