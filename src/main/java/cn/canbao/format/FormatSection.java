package cn.canbao.format;

import cn.canbao.format.FormatToken.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number format shows for some numbers, for example for those below zero.
 *
 * @param tokens its pieces from left to right
 * @param comparison {@code <}, {@code >=} and the like; null when it names no condition
 * @param bound what a number is compared with
 */
record FormatSection(List<FormatToken> tokens, @Nullable String comparison, BigDecimal bound) {

    /** Whether its condition holds for a number; false when it names none. */
    boolean holds(BigDecimal number) {
        if (comparison == null) {
            return false;
        }
        int order = number.compareTo(bound);
        return switch (comparison) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<>" -> order != 0;
            default -> order == 0;
        };
    }

    boolean has(Kind kind) {
        for (FormatToken token : tokens) {
            if (token.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    boolean hasDigits() {
        return tokens.stream().anyMatch(FormatToken::isDigit);
    }

    boolean isDate() {
        return has(Kind.DATE) || (has(Kind.MAYBE_DATE) && !hasDigits());
    }
}
