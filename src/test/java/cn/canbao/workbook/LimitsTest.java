package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void areAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, 1, 1, 0, 1, Duration.ofSeconds(1)))
                .withMessage("Cannot limit cells to 0: it must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, 1, 1, 1, 1, Duration.ofSeconds(-1)))
                .withMessageStartingWith("Cannot limit time");
    }
}
