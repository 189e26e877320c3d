package cn.canbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲\n乙",
                "甲\r乙",
                "甲\u0085乙",
                "甲\u2028乙",
                "甲\u2029乙",
                "甲\u001B[31m乙",
                "甲\u0007乙",
                "甲\u202E乙",
                "甲\uD800乙"
            })
    void keepsATextOnOneLineThatATerminalDoesNotObey(String text) {
        String code = "\\u%04X".formatted((int) text.charAt(1));

        assertThat(PlainLine.of(text)).startsWith("甲" + code).endsWith("乙").hasLineCount(1);
        assertThat(PlainLine.isPlain(text)).isFalse();
        assertThat(PlainLine.isPlain(PlainLine.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "海子街镇.xlsx", "𠮷田村", "a b\\c", "520502001001"})
    void leavesOtherTextsAlone(String text) {
        assertThat(PlainLine.of(text)).isSameAs(text);
        assertThat(PlainLine.isPlain(text)).isTrue();
    }

    @Test
    void hidesANumberThatIsBrokenOverTwoLines() {
        assertThat(PlainLine.of("520501\n19800101\n0019")).isEqualTo("520501**********19");
    }

    @Test
    void keepsNumbersForTheDatabase() {
        assertThat(PlainLine.visible("520501198001010019\n")).isEqualTo("520501198001010019\\u000A");
    }
}
