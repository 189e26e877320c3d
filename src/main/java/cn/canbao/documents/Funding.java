package cn.canbao.documents;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
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
public record Funding(LocalDate asOf, List<Standard> standards) implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("asOf", asOf).given();
        keys.at("standards", standards).notEmpty().each(KeyValue::right);
    }

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
            String region,
            String category,
            BigDecimal premium,
            BigDecimal subsidy,
            @Nullable BigDecimal arrived) implements ConfigurationPart {

        @Override
        public void check(Keys keys) {
            keys.at("region", region).notBlank();
            keys.at("category", category).notBlank();
            keys.at("premium", premium).given().atLeast(0).yuan(9);
            keys.at("subsidy", subsidy).given().positive().yuan(9);
            keys.at("arrived", arrived).atLeast(0).yuan(15);
        }
    }
}
