package cn.canbao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rates are worth: money by tiers and points of the yearly assessment (奖补与得分).
 *
 * @param rate which rate is assessed; it need not be the one that regions are ranked by
 * @param reading whether the exact rate counts or the one that is printed
 * @param level which regions are assessed
 * @param reward the tiers; null when no money is paid
 * @param score the points; null when none are given
 */
public record Assessment(
        @NotNull CompletionBasis rate,
        @NotNull RateReading reading,
        @NotNull Level level,
        @Valid @Nullable Reward reward,
        @Valid @Nullable Score score) {

    /** Which rate is held against the bounds. */
    public enum RateReading {
        /** The exact fraction: 94.9958 % is not 95 %. */
        @JsonProperty("exact")
        EXACT,
        /** Two decimals, half up, as it is printed: 94.9958 % is 95.00 %. */
        @JsonProperty("printed")
        PRINTED
    }

    /**
     * Money by the tier of the rate.
     *
     * @param persons for whom it is paid, each; people enrolled
     * @param tiers from the highest rate to the lowest; together they hold every rate once
     */
    public record Reward(
            @NotNull Quantity persons, @NotEmpty List<@NotNull @Valid Tier> tiers) {}

    /**
     * A tier of rates.
     *
     * @param from its lower bound; null for the lowest tier
     * @param to its upper bound; null for the highest tier
     * @param yuan what is paid per person, in yuan
     */
    public record Tier(
            @Nullable RateBound from,
            @Nullable RateBound to,
            @NotNull @PositiveOrZero BigDecimal yuan) {}

    /**
     * Points: all of them from one rate on, none up to another, in proportion between.
     *
     * @param points all of them
     * @param full the rate from which on nothing is taken off; a lower bound
     * @param nothing the rate up to which nothing is given; an upper bound
     * @param bonus what each whole percentage point above {@code full} adds; null for nothing
     */
    public record Score(
            @NotNull @Positive BigDecimal points,
            @NotNull RateBound full,
            @NotNull RateBound nothing,
            @Positive @Nullable BigDecimal bonus) {}
}
