package cn.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdMaskTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "520501198001010019, 520501**********19",
                "11010519491231002X, 110105**********2X",
                "11010519491231002x, 110105**********2x",
                "130503670401001, 130503**********01",
                "11010519491231002011, 110105**********11",
                "张三520501198001010019重复, 张三520501**********19重复",
                "５２０５０１１９８００１０１００１９, ５２０５０１**********１９",
                "520501 19800101 0019, 520501**********19",
                "\"520501 1980 0101 001 X\", 520501**********1 X",
                "520501-19800101-0019, 520501**********19",
                "520501_1980-01-01_001X, 520501**********1X",
                "张三.520501.19800101.0019.xlsx, 张三.520501**********19.xlsx",
                "520501  1980  0101  0019, 520501**********19",
                "5   2   0   5   0   1   1   9   8   0   0   1   0   1   0   0   1   9, 5   2   0   5   0   1**********1   9",
                "12345678901234X, 123456**********4X",
                "\"1 2345678901234 Ｘ\", 1 23456**********4 Ｘ",
                "证CAN110108011288号, 证CAN110**********88号",
                "CAN110108011288, CAN110**********88",
                "can110108011288, can110**********88",
            })
    void hidesEveryKindOfNumber(String text, String masked) {
        assertThat(IdMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X11",
                "11010519491231002X11B1",
                "520501\u00a019800101\u30000019",
                "520501\u200b198001010019"
            })
    void leavesNoDayOfBirth(String text) {
        assertThat(IdMask.mask(text)).doesNotContain("1949", "1980", "1231", "0101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第 12 行 E 列写的是“约300”",
                "13800000000",
                "2021-02-02T10:00:00.123",
                "2023-10-01T00:00",
                "110108011288",
                "12345678901234",
                "1234567890123X",
                "2021-02-01 至 2021-03-31",
                "520502001001、520502001002",
                "rejected-rows-20210202-1000",
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(IdMask.mask(text)).isEqualTo(text);
    }
}
