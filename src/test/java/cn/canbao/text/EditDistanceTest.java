package cn.canbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "东门社区, 东门社区, 0",
        "田坝侨镇, 田坝桥镇, 1",
        "东门, 东门社区, 2",
        "上河村, 下湖村, 2",
        "kitten, sitting, 3",
        "'', 东村, 2",
        "西村, '', 2",
    })
    void countsTheCharactersThatHaveToChange(String one, String other, int changes) {
        assertThat(EditDistance.between(one, other)).isEqualTo(changes);
        assertThat(EditDistance.between(other, one)).isEqualTo(changes);
    }
}
