package cn.canbao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRuleTest {

    @ParameterizedTest
    @CsvSource({"110, 95, HALF_UP, 105", "110, 95, DOWN, 104", "110, 95, UP, 105", "0, 95, UP, 0", "10, 100, UP, 10"})
    void takesAPercentageInWholePeople(long population, BigDecimal percent, RoundingMode rounding, long target) {
        var rule = new TargetRule(Quantity.parse("population(all)"), percent, rounding);

        assertThat(rule.target(population)).isEqualTo(target);
    }
}
