package cn.canbao.campaign;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import com.fasterxml.jackson.annotation.JsonProperty;
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
        CompletionBasis rate,
        RateReading reading,
        Level level,
        @Nullable Reward reward,
        @Nullable Score score) implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("rate", rate).given();
        keys.at("reading", reading).given();
        keys.at("level", level).given();
        keys.at("reward", reward).right();
        keys.at("score", score).right();
    }

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
    public record Reward(Quantity persons, List<Tier> tiers) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("persons", persons).given();
            keys.at("tiers", tiers).notEmpty().each(KeyValue::right);
        }
    }

    /**
     * A tier of rates.
     *
     * @param from its lower bound; null for the lowest tier
     * @param to its upper bound; null for the highest tier
     * @param yuan what is paid per person, in yuan
     */
    public record Tier(@Nullable RateBound from, @Nullable RateBound to, BigDecimal yuan) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("yuan", yuan).given().atLeast(0);
        }
    }

    /**
     * Points: all of them from one rate on, none up to another, in proportion between.
     *
     * @param points all of them
     * @param full the rate from which on nothing is taken off; a lower bound
     * @param nothing the rate up to which nothing is given; an upper bound
     * @param bonus what each whole percentage point above {@code full} adds; null for nothing
     */
    public record Score(
            BigDecimal points,
            RateBound full,
            RateBound nothing,
            @Nullable BigDecimal bonus) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("points", points).given().positive();
            keys.at("full", full).given();
            keys.at("nothing", nothing).given();
            keys.at("bonus", bonus).positive();
        }
    }
}
