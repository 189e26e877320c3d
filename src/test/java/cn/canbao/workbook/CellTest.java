package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    @ParameterizedTest
    @CsvSource({
        "100.0, 100",
        "1E+3, 1000",
        "0.1000, 0.1",
        "80.00000000000001, 80",
        "123456789012345678, 123456789012346000",
        "1E+300, 1E+300",
        "-5, -5",
    })
    void showsNumbersAsExcelDoes(String raw, String shown) {
        assertThat(new Cell(0, CellKind.NUMBER, raw).shown()).isEqualTo(shown);
    }
}
