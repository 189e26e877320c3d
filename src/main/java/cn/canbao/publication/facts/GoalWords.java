package cn.canbao.publication.facts;

import java.math.BigDecimal;

/** Percentages of the rule book in words. */
public final class GoalWords {

    private GoalWords() {}

    /** A percentage of the rule book in words, for example {@code 95%}. */
    public static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
