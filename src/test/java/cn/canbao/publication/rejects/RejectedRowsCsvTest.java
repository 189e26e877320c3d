package cn.canbao.publication.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedRowsCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@A1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                " =1",
                "\u3000=1",
                "\u200B=1",
                "\uFEFF=1",
                "\t1",
                "\r1",
                "\n1"
            })
    void marksWhatASpreadsheetProgramTakesForAFormula(String text) {
        assertThat(RejectedRowsCsv.neutral(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "约300", "1-1", "a=b", "第 6 行 C 列", "两\n行"})
    void leavesOtherTextsAlone(String text) {
        assertThat(RejectedRowsCsv.neutral(text)).isEqualTo(text);
    }

    @Test
    void leavesNothingThatATerminalObeys() {
        assertThat(RejectedRowsCsv.neutral("甲\u001B[2J\u2028乙")).isEqualTo("甲\uFFFD[2J\uFFFD乙");
    }
}
