package cn.canbao.validation.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 14,700 of 16,504 are 89.0693... per cent. */
class EnteredRateCheckTest {

    private static final long ENROLLED = 14_700;
    private static final long TARGET = 16_504;

    @ParameterizedTest
    @ValueSource(strings = {"0.890693165293262", "0.8907", "0.8906", "89.07", "89.06", "89.0693165293262"})
    void acceptsNumbersThatAreTheRate(String number) {
        assertThat(agrees(CellKind.NUMBER, number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8908", "0.8905", "89.08", "0.91", "1", "0", "8907"})
    void doesNotAcceptNumbersThatAreAnother(String number) {
        assertThat(agrees(CellKind.NUMBER, number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"89.07%", "89.06%", "89.1%", "89%", "89.07 %", "８９．０７％", "89.07", "0.8907", "0.89"})
    void acceptsTextsThatAreTheRateToTheDecimalsThatTheyShow(String text) {
        assertThat(agrees(CellKind.TEXT, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"89.08%", "89.2%", "91%", "0.8907%", "0.88", "约89%", "%", ""})
    void doesNotAcceptTextsThatAreAnother(String text) {
        assertThat(agrees(CellKind.TEXT, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ERROR, #DIV/0!", "BOOLEAN, TRUE", "DATE, 2021-02-02T00:00"})
    void doesNotAcceptWhatIsNoNumber(CellKind kind, String text) {
        assertThat(agrees(kind, text)).isFalse();
    }

    @Test
    void saysWhatTheRateShouldBe() {
        assertThat(EnteredRateCheck.expected(ENROLLED, TARGET)).isEqualTo("89.07%");
    }

    private static boolean agrees(CellKind kind, String text) {
        return EnteredRateCheck.agrees(new Cell(0, kind, text), ENROLLED, TARGET);
    }

    @ParameterizedTest
    @CsvSource({"TEXT, 80.01%", "TEXT, 79.99%", "NUMBER, 0.8001", "NUMBER, 79.99", "TEXT, 81%", "TEXT, 79%"})
    void doesNotAcceptARateThatIsOffByExactlyOneStep(CellKind kind, String text) {
        assertThat(EnteredRateCheck.agrees(new Cell(0, kind, text), 80, 100)).isFalse();
    }
}
