package cn.canbao.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Bands;
import cn.canbao.completion.CompletionRate;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    private static final Bands BANDS = new Bands(BigDecimal.valueOf(80), BigDecimal.valueOf(70));

    @ParameterizedTest
    @CsvSource({
        "80001, 100000, UPPER",
        "80, 100, MIDDLE",
        "75, 100, MIDDLE",
        "70, 100, MIDDLE",
        "69999, 100000, LOWER",
        "0, 100, LOWER",
        "120, 100, UPPER",
    })
    void putsTheBoundsThemselvesInTheMiddle(long enrolled, long target, Band band) {
        assertThat(Band.of(new CompletionRate(enrolled, target), BANDS)).isEqualTo(band);
    }
}
