package cn.canbao.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people pay, what the budgets add per person, and how much of that has arrived: the content of {@code funding.yaml}.
 *
 * @param asOf the day that the amounts stand for
 * @param standards those of single regions of the first level, per category
 */
public record Funding(@NotNull LocalDate asOf, @NotEmpty List<@NotNull @Valid Standard> standards) {

    /**
     * What is paid for a category of people in a region.
     *
     * @param region the name of a region of the first level, as the register has it
     * @param category id of a category of the campaign
     * @param premium yuan that a person pays
     * @param subsidy yuan that the budgets pay for a person
     * @param arrived yuan of subsidies that have arrived; null when it is not known
     */
    public record Standard(
            @NotBlank String region,
            @NotBlank String category,

            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 2)
            BigDecimal premium,

            @NotNull @Positive @Digits(integer = 9, fraction = 2)
            BigDecimal subsidy,

            @DecimalMin("0") @Digits(integer = 15, fraction = 2) @Nullable
            BigDecimal arrived) {}
}
