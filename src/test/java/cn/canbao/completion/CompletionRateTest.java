package cn.canbao.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionRateTest {

    @ParameterizedTest
    @CsvSource({
        "14700, 16504, 89.07",
        "941135, 1198872, 78.50",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 800, 0.13",
        "3, 2400, 0.13",
        "12345, 100000, 12.35",
        "0, 5, 0.00",
        "5, 5, 100.00",
        "11451, 10000, 114.51",
    })
    void showsTwoDecimalsHalfUp(long enrolled, long target, BigDecimal percent) {
        assertThat(new CompletionRate(enrolled, target).percent()).hasValue(percent);
    }

    @Test
    void doesNotExistWithoutTarget() {
        assertThat(new CompletionRate(0, 0).exists()).isFalse();
        assertThat(new CompletionRate(0, 0).percent()).isEmpty();
    }

    @Test
    void comparesTheExactFractionsAndNotWhatIsShown() {
        var lower = new CompletionRate(33_333, 100_000);
        var higher = new CompletionRate(1, 3);

        assertThat(lower.percent()).isEqualTo(higher.percent());
        assertThat(lower).isLessThan(higher);
    }

    @Test
    void comparesEqualFractionsOfDifferentCountsAsEqual() {
        assertThat(new CompletionRate(1, 2)).isEqualByComparingTo(new CompletionRate(50, 100));
    }

    @Test
    void comparesLargeCountsWithoutOverflow() {
        var most = Long.MAX_VALUE;

        assertThat(new CompletionRate(most - 1, most)).isLessThan(new CompletionRate(most, most));
        assertThat(new CompletionRate(most, most - 1)).isGreaterThan(new CompletionRate(most, most));
        // products of 64 bits, of which the first would be below zero as a number with a sign
        assertThat(new CompletionRate(3, 1L << 62)).isGreaterThan(new CompletionRate(1, 1L << 62));
    }

    @Test
    void putsARateThatDoesNotExistBeforeAllOthers() {
        assertThat(new CompletionRate(5, 0)).isLessThan(new CompletionRate(0, 5));
        assertThat(new CompletionRate(5, 0)).isEqualByComparingTo(new CompletionRate(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"80, 100, 80, 0", "8001, 10000, 80, 1", "7999, 10000, 80, -1", "1, 3, 33.34, -1", "1, 3, 33.33, 1"})
    void comparesWithAPercentageExactly(long enrolled, long target, BigDecimal percent, int sign) {
        assertThat(new CompletionRate(enrolled, target).compareToPercent(percent))
                .isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "1, -5"})
    void refusesNegativeCounts(long enrolled, long target) {
        assertThatThrownBy(() -> new CompletionRate(enrolled, target))
                .hasMessage("Cannot make a completion rate: enrolled is " + enrolled + ", target is " + target);
    }
}
