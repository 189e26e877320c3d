package cn.canbao.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | 12.3 | 12",
                "0.00 | 12.345 | 12.35",
                "#,##0 | 1234567 | 1,234,567",
                "#,##0.00 | -1234.5 | -1,234.50",
                "0000 | 12 | 0012",
                "0.00% | 1 | 100.00%",
                "0% | 0.5 | 50%",
                "0, | 12345 | 12",
                "0.0,\"千\" | 12345 | 12.3千",
                "0!.0, | 12345 | 1.2",
                "0!.0,\"万\" | 12345 | 1.2万",
                "0\\.0,\"万\" | 120000 | 12.0万",
                "#0\"万\" | 12 | 12万",
                "0.0\"万\" | 0.058 | 0.1万",
                "0\"00\" | 522 | 52200",
                "0\"0\" | 26 | 260",
                "\"8\"0 | 12 | 812",
                "0\"人\" | 12 | 12人",
                "\"第\"00\"村\" | 1 | 第01村",
                "[=1]\"是\";[=0]\"否\";General | 1 | 是",
                "[=1]\"是\";[=0]\"否\";General | 0 | 否",
                "[=1]\"是\";[=0]\"否\";General | 7 | 7",
                "[>=10000]0!.0,\"万\";0 | 12345 | 1.2万",
                "[>=10000]0!.0,\"万\";0 | 345 | 345",
                "[Red]0;[Blue]-0 | -5 | -5",
                "0;(0) | -5 | (5)",
                "0;-0;\"-\" | 0 | -",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_  | 1234 | ` 1,234 `",
                "[$¥-804]#,##0.00 | 380 | ¥380.00",
                "0.00E+00 | 1977 | 1.98E+3",
                "General\"人\" | 12 | 12人",
                "G/通用格式\"人\" | 12 | 12人",
                "000-0000 | 1234567 | 123-4567",
                ".00 | 0.5 | .50",
                "#.## | 0.5 | .5",
                "[DBNum1]General | 12 | 12",
                "# ?/? | 12 | `12 `",
            })
    void showsANumberAsExcelDoes(String code, BigDecimal number, String shown) {
        assertThat(NumberFormat.of(code).shown(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy h:mm", "[h]:mm:ss", "ggge\"年\"m\"月\"", "[$-411]ge.m.d",
                        "\"At\" h:mm",
                "yyyy-mm-dd\\Thh:mm\\Z", "\\U\\T\\C yyyy/m/d", "上午/下午h\"时\"mm\"分\"", "AM/PM h:mm", "aaaa", "mmm-yy;@",
                        "[DBNum1]yyyy\"年\"",
                "dddd", "yyyy/m/d;@", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "mm:ss.0", "e\"年\"", "bbbb"
            })
    void knowsADateWhateverIsQuotedOrEscapedInItsFormat(String code) {
        assertThat(NumberFormat.of(code).isDate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "0.00E+00",
                "#,##0\"d\"",
                "0\\m",
                "\"y\"0",
                "[Red]0",
                "[$USD] 0",
                "0\"日\"",
                "@",
                "[Blue]General",
                "0\\h",
                "##0.0E+0",
                "[Yellow]0",
                "[<100]0;[>=100]#,##0",
                "Standard"
            })
    void takesNoNumberForADate(String code) {
        assertThat(NumberFormat.of(code).isDate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 12.3 | true",
                "0 | 12 | false",
                "0 | 12.0000000001 | false",
                "0% | 1 | true",
                "0% | 0 | false",
                "0!.0,\"万\" | 12345 | true",
                "0!.0,\"万\" | 120000 | false",
                "#0\"万\" | 12 | true",
                "0\"人\" | 12 | false",
                "\"8\"0 | 12 | true",
                "[=1]\"是\";\"否\" | 1 | true",
                "0;-0;;@ | 0 | false",
                ";;; | 11 | false",
                "\"-\" | 0 | false",
                "0;(0) | -5 | false",
                "0.00E+00 | 12 | false",
                "0.00E+00 | 1977 | true",
                "# ?/? | 12 | false",
                "#,##0_);(#,##0) | 1234 | false",
            })
    void tellsWhetherAnotherNumberIsShown(String code, BigDecimal number, boolean saysOther) {
        assertThat(NumberFormat.of(code).saysOther(number)).isEqualTo(saysOther);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@ | 甲村 | 甲村",
                "General | 甲村 | 甲村",
                "0\"0\" | 26 | 26",
                "\"东镇\"@ | 甲村 | 东镇甲村",
                "@\"0\" | 26 | 260",
                "0;-0;0;@\\人 | 26 | 26人",
                "0;-0;@\"人\" | 26 | 26人",
                "General;General;General;\"否\" | 是 | 否",
                "[Red]@ | 是 | 是",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_  | 甲村 | 甲村",
                "0;0;0;General | 是 | 是",
                ";;; | 是 | 是",
            })
    void showsATextAsExcelDoes(String code, String text, String shown) {
        assertThat(NumberFormat.of(code).shown(text)).isEqualTo(shown);
    }

    @Test
    void showsANumberInAFormatForTextsAsItIs() {
        assertThat(NumberFormat.of("@\"人\"").shown(new BigDecimal("1977"))).isEqualTo("1977");
        assertThat(NumberFormat.of("@\"0\"").saysOther(new BigDecimal("1977"))).isFalse();
    }

    @Test
    void knowsWhatNobodySees() {
        assertThat(NumberFormat.of(";;;").hides(BigDecimal.TEN)).isTrue();
        assertThat(NumberFormat.of("0;;;").hides(BigDecimal.TEN)).isFalse();
        assertThat(NumberFormat.of("#").hides(BigDecimal.ZERO)).isFalse();
        assertThat(NumberFormat.of(";;;").hidesText()).isTrue();
        assertThat(NumberFormat.of("0;0;0;@").hidesText()).isFalse();
    }

    @Test
    void keepsNothingOfFormatsThatChangeNothing() {
        assertThat(NumberFormat.of("General").isPlain()).isTrue();
        assertThat(NumberFormat.of("@").isPlain()).isTrue();
        assertThat(NumberFormat.of("0").isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "[",
                "\\",
                "0.0.0.0",
                ",,,,",
                "%%%",
                "E+",
                ";;;;;;;;",
                "[>]0",
                "[=1",
                "_",
                "*",
                "!",
                "0\"",
                "[>1.2.3]0"
            })
    void survivesFormatsThatAreNone(String code) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.shown(new BigDecimal("-1234.5"))).isNotNull();
        assertThat(format.saysOther(BigDecimal.ZERO)).isIn(true, false);
    }
}
