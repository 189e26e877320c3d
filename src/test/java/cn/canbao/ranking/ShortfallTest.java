package cn.canbao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.completion.CompletionRate;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShortfallTest {

    private static final Shortfall SEVENTY_OF_A_HUNDRED = new Shortfall(new CompletionRate(70, 100));

    @Test
    void needsNobodyForWhatIsReachedExactlyAndOneMoreToExceedIt() {
        assertThat(SEVENTY_OF_A_HUNDRED.toReach(BigDecimal.valueOf(70))).isZero();
        assertThat(SEVENTY_OF_A_HUNDRED.toExceed(BigDecimal.valueOf(70))).isEqualTo(1);
        assertThat(SEVENTY_OF_A_HUNDRED.toReach(BigDecimal.valueOf(60))).isZero();
    }

    @Test
    void countsPartsOfAPersonAsAWholeOne() {
        Shortfall shortfall = new Shortfall(new CompletionRate(0, 33));

        assertThat(shortfall.toReach(BigDecimal.valueOf(95))).isEqualTo(32);
        assertThat(shortfall.toExceed(BigDecimal.valueOf(80))).isEqualTo(27);
    }

    @Test
    void tellsThePersonsThatTheCountyOf2011LackedForNinetyFivePerCent() {
        assertThat(new Shortfall(new CompletionRate(708_519, 820_425)).toReach(BigDecimal.valueOf(95)))
                .isEqualTo(70_885);
    }

    @Test
    void drawsLevelWithAnotherRegionBeforePassingIt() {
        CompletionRate other = new CompletionRate(4, 5);

        assertThat(SEVENTY_OF_A_HUNDRED.toEqual(other)).isEqualTo(10);
        assertThat(SEVENTY_OF_A_HUNDRED.toPass(other)).isEqualTo(11);
        assertThat(SEVENTY_OF_A_HUNDRED.toEqual(new CompletionRate(2, 3))).isZero();
        assertThat(new Shortfall(new CompletionRate(1, 3)).toEqual(new CompletionRate(1, 2)))
                .isEqualTo(1);
    }
}
