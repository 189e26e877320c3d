package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellStylesTest {

    private final CellStyles styles = new CellStyles();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void meansTheDaysThatExcelMeans(boolean is1904) {
        if (is1904) {
            styles.countFrom1904();
        }

        for (int day = 0; day < 2_957_000; day += day < 1000 ? 1 : 997) {
            assertThat(styles.moment(day)).isEqualTo(DateUtil.getLocalDateTime(day, is1904, true));
            assertThat(styles.moment(day + 0.25)).isEqualTo(DateUtil.getLocalDateTime(day + 0.25, is1904, true));
        }
    }

    @Test
    void meansTheSameDayInTheSystemOf1904() {
        assertThat(styles.moment(44229)).hasToString("2021-02-02T00:00");
        styles.countFrom1904();
        assertThat(styles.moment(42767)).hasToString("2021-02-02T00:00");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.1, 2_958_466, 1e18, Double.NaN, Double.POSITIVE_INFINITY})
    void knowsNumbersThatAreNoDate(double serial) {
        assertThat(styles.moment(serial)).isNull();
    }
}
