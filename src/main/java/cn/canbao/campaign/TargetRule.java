package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the targets of the campaign were set: a percentage of a population. Fills in targets that the register leaves blank and
 * checks those that it names.
 *
 * @param of the population, for example {@code population(all)}
 * @param percent per cent of it
 * @param rounding how a fraction of a person is rounded
 */
public record TargetRule(Quantity of, BigDecimal percent, RoundingMode rounding) implements ConfigurationPart {

    /** The target of a population, in whole people. */
    public long target(long population) {
        return percent.multiply(BigDecimal.valueOf(population))
                .movePointLeft(2)
                .setScale(0, rounding)
                .longValueExact();
    }

    @Override
    public void check(Keys keys) {
        keys.at("of", of).given();
        keys.at("percent", percent).given().percentage();
        keys.at("rounding", rounding).given();
    }
}
