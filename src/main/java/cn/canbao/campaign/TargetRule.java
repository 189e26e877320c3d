package cn.canbao.campaign;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
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
public record TargetRule(
        @NotNull Quantity of,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal percent,
        @NotNull RoundingMode rounding) {

    /** The target of a population, in whole people. */
    public long target(long population) {
        return percent.multiply(BigDecimal.valueOf(population))
                .movePointLeft(2)
                .setScale(0, rounding)
                .longValueExact();
    }
}
