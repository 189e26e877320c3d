package cn.canbao.format;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the one number in a shown text, as a person would who counts: 1.2万, 50% as 50, ¥380.00, (12), 1.98E+03. */
final class ShownNumber {

    private static final Map<Character, Integer> POWERS =
            Map.of('十', 1, '百', 2, '千', 3, '万', 4, '萬', 4, '亿', 8, 'k', 3, 'K', 3);

    private ShownNumber() {}

    /** The number; null when there is none, or more than one. */
    static @Nullable BigDecimal of(String shown) {
        int begin = 0;
        while (begin < shown.length() && !isDigit(shown.charAt(begin))) {
            begin++;
        }
        if (begin > 0 && begin < shown.length() && shown.charAt(begin - 1) == '.') {
            begin--;
        }
        int end = begin;
        StringBuilder digits = new StringBuilder();
        while (end < shown.length() && (isDigit(shown.charAt(end)) || isMark(shown, end))) {
            if (shown.charAt(end) != ',') {
                digits.append(shown.charAt(end));
            }
            end++;
        }
        BigDecimal number = number(digits.toString());
        int exponent = exponentEnd(shown, end);
        if (number == null || hasDigits(shown, exponent)) {
            return null;
        }
        int power = exponent > end
                ? Integer.parseInt(shown.substring(end + 1, exponent).replace("+", ""))
                : 0;
        power += powers(shown, exponent);
        boolean isNegative = begin > 0 && "-−(（".indexOf(shown.charAt(begin - 1)) >= 0;
        BigDecimal scaled = number.scaleByPowerOfTen(power);
        return isNegative ? scaled.negate() : scaled;
    }

    private static int powers(String shown, int from) {
        int power = 0;
        for (int i = from; i < shown.length(); i++) {
            Integer one = POWERS.get(shown.charAt(i));
            if (one == null && !Character.isWhitespace(shown.charAt(i))) {
                return power;
            }
            power += one == null ? 0 : one;
        }
        return power;
    }

    private static @Nullable BigDecimal number(String digits) {
        int points = 0;
        for (int i = 0; i < digits.length(); i++) {
            points += digits.charAt(i) == '.' ? 1 : 0;
        }
        boolean hasDigit = digits.length() > points;
        return hasDigit && points < 2 ? new BigDecimal(digits) : null;
    }

    /** Where an exponent ends that begins at a place; that place when none does. */
    private static int exponentEnd(String shown, int from) {
        boolean isExponent = from + 2 < shown.length()
                && shown.charAt(from) == 'E'
                && "+-".indexOf(shown.charAt(from + 1)) >= 0
                && isDigit(shown.charAt(from + 2));
        int end = from + 2;
        while (isExponent && end < shown.length() && end < from + 5 && isDigit(shown.charAt(end))) {
            end++;
        }
        return isExponent ? end : from;
    }

    private static boolean hasDigits(String shown, int from) {
        for (int i = from; i < shown.length(); i++) {
            if (isDigit(shown.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(String shown, int at) {
        char c = shown.charAt(at);
        return c == '.' || (c == ',' && at + 1 < shown.length() && isDigit(shown.charAt(at + 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
