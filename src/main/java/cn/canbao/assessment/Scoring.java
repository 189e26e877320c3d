package cn.canbao.assessment;

import cn.canbao.campaign.Assessment;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Works out the points of a rate: all from one rate on and more for each whole percentage point above it, none up to another, in proportion
 * between.
 *
 * @param rule the rule
 */
public record Scoring(Assessment.Score rule) {

    private static final int DECIMALS = 2;

    /** The points of a rate, with two decimals, half up. */
    public BigDecimal points(AssessedRate rate) {
        if (rate.isInside(rule.full())) {
            return rule.points().add(bonus(rate)).setScale(DECIMALS, RoundingMode.HALF_UP);
        }
        BigDecimal over = rate.over(rule.nothing().percent());
        if (over.signum() <= 0) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        BigDecimal span = rule.full().percent().subtract(rule.nothing().percent());
        return rule.points().multiply(over).divide(span.multiply(rate.denominator()), DECIMALS, RoundingMode.HALF_UP);
    }

    private BigDecimal bonus(AssessedRate rate) {
        if (rule.bonus() == null) {
            return BigDecimal.ZERO;
        }
        return rate.over(rule.full().percent())
                .divide(rate.denominator(), 0, RoundingMode.FLOOR)
                .multiply(rule.bonus());
    }
}
