package cn.canbao.campaign;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * The two rates between which a region is neither praised nor named.
 *
 * @param above per cent; a rate over it is in the upper band
 * @param below per cent; a rate under it is in the lower band
 */
public record Bands(
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal above,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal below) {}
