package cn.canbao.validation.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "520501198001010019",
                "520501200002290024",
                "810000199001010019",
                "911156199001010010",
                "CAN110108011288",
                "AAA000000000000",
                "ZZZ999999999999",
            })
    void standsForTheNumberThatItWasMadeOf(String number) {
        assertThat(PersonKey.number(PersonKey.of(number))).isEqualTo(number);
    }

    @Test
    void tellsEveryKindOfNumberApart() {
        assertThat(Stream.of(
                                "520501198001010019",
                                "520501198001010027",
                                "CAN110108011288",
                                "CAM110108011288",
                                "AAA520501198001")
                        .map(PersonKey::of)
                        .distinct())
                .hasSize(5);
    }

    @Test
    void standsForNoNumberWhereThereIsNone() {
        assertThat(PersonKey.number(newborn("520501198001010019", "小宝", "2021-01-05")))
                .isEmpty();
    }

    @Test
    void knowsANewbornByGuardianNameAndBirth() {
        long key = newborn("520501198001010019", "小宝", "2021-01-05");

        assertThat(newborn("520501198001010019", "小宝", "2021-01-05")).isEqualTo(key);
        assertThat(newborn("520501200002290024", "小宝", "2021-01-05")).isNotEqualTo(key);
        assertThat(newborn("520501198001010019", "大宝", "2021-01-05")).isNotEqualTo(key);
        assertThat(newborn("520501198001010019", "小宝", "2021-01-06")).isNotEqualTo(key);
    }

    @Test
    void neverTakesANewbornForSomebodyWithANumber() {
        assertThat(newborn("520501198001010019", "小宝", "2021-01-05")).isNegative();
        assertThat(PersonKey.of("911156199001010010")).isPositive();
        assertThat(PersonKey.of("ZZZ999999999999")).isPositive();
    }

    private static long newborn(String... known) {
        return PersonKey.ofUnnumbered(known);
    }
}
