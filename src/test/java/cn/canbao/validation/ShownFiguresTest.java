package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.XmlSheet.CALCULATED;
import static cn.canbao.world.XmlSheet.number;
import static cn.canbao.world.XmlSheet.styled;
import static cn.canbao.world.XmlSheet.styledText;
import static cn.canbao.world.XmlSheet.summary;
import static cn.canbao.world.XmlSheet.text;

import cn.canbao.campaign.Quantity;
import cn.canbao.workbook.XlsxFile;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that look otherwise than they are. */
class ShownFiguresTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.00% | 1 | 100.00%",
                "0!.0,\"万\" | 12345 | 1.2万",
                "#0\"万\" | 12 | 12万",
                "0, | 12345 | 12",
                "0 | 12.3 | 12",
                "\"8\"0 | 12 | 812",
                "0\"0\" | 26 | 260",
                "[=1]\"达标\";\"未达标\" | 1 | 达标",
                "0.0E+00 | 1977 | 2.0E+3",
            })
    void refusesAFigureWhoseFormatShowsAnother(String code, String value, String shown) {
        var outcome =
                read(summary().row(text("甲村"), number(100), styled(value, 1)).formatted(code));

        assertThat(outcome)
                .rejects("shown-differs")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”的数值是 " + value + "，按单元格格式显示的却是“" + shown + "”，不知道以哪个为准；请把格式改为常规并填写整数人数。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"@\"0\" | 800", "0;-0;0;\"8\"@ | 880", "0;-0;0;\"12\" | 12"})
    void refusesAFigureWrittenAsATextWhoseFormatShowsAnother(String code, String shown) {
        var outcome =
                read(summary().row(text("甲村"), number(100), styledText("80", 1)).formatted(code));

        assertThat(outcome)
                .rejects("shown-differs")
                .atRow(2)
                .inColumn("C")
                .mentioning("80")
                .mentioning("“" + shown + "”");
    }

    @Test
    void refusesAFigureInWhosePlaceAFormatShowsAWord() {
        var outcome = read(summary()
                .row(text("甲村"), number(100), styledText("80", 1))
                .formatted("General;General;General;\"暂无\""));

        assertThat(outcome).rejects("number-expected").inColumn("C").mentioning("暂无");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@\"人\"", "0\"0\"", "0;-0;0;@\\人"})
    void readsAFigureWrittenAsATextThatIsShownAsItIs(String code) {
        var outcome =
                read(summary().row(text("甲村"), number(100), styledText("80", 1)).formatted(code));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @Test
    void readsTheNameOfARegionToWhichAFormatAddsAPart() {
        var outcome =
                read(summary().row(styledText("甲", 1), number(100), number(80)).formatted("@\"村\""));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "#,##0",
                "0.00",
                "#,##0_ ;[Red]-#,##0 ",
                "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
                "0\"人\"",
                "000",
                "@",
                "General",
                "¥#,##0",
                "[$-804]0",
                "[DBNum1]0",
                "0;0;;@",
                "[>1000]#,##0;0"
            })
    void readsAFigureThatIsShownAsItIs(String code) {
        var outcome = read(summary().row(text("甲村"), number(100), styled(80, 1)).formatted(code));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0;-0;;@", "#", "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "0;0;\"无\""})
    void readsAZeroHoweverItIsShown(String code) {
        var outcome = read(summary().row(text("甲村"), number(100), styled(0, 1)).formatted(code));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 0);
    }

    @Test
    void saysThatNobodySeesAFigure() {
        var outcome = read(summary().row(text("甲村"), number(100), styled(80, 1)).formatted(";;;"));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome).warns("hidden-cell").atRow(2).inColumn("C").mentioning("80");
    }

    @Test
    void saysThatAFigureIsWhiteOnWhite() {
        var outcome = read(
                summary()
                        .row(text("甲村"), styled(100, 2), styled(80, 1))
                        .file(CALCULATED)
                        .styles(
                                "<fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts>"
                                        + "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='solid'>"
                                        + "<fgColor rgb='FF0000FF'/></patternFill></fill></fills>"
                                        + "<cellXfs><xf fontId='0' fillId='0'/><xf fontId='1' fillId='0'/><xf fontId='1' fillId='1'/></cellXfs>"));

        assertThat(outcome).warns("hidden-cell").inColumn("C");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rgb='FFFF0000' | rgb='FFFF0000' | true",
                "rgb='00c00000' | rgb='FFC00000' | true",
                "theme='4' tint='0.6' | theme='4' tint='0.6' | true",
                "indexed='10' | indexed='10' | true",
                "theme='4' tint='0.6' | theme='4' | false",
                "rgb='FF000000' | rgb='FFFF0000' | false",
            })
    void saysThatAFigureIsWrittenInTheColourOfItsCell(String font, String fill, boolean isInvisible) {
        var outcome = read(summary()
                .row(text("甲村"), number(100), styled(80, 1))
                .file(CALCULATED)
                .styles("<fonts><font/><font><color " + font + "/></font></fonts>"
                        + "<fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='solid'>"
                        + "<fgColor " + fill + "/><bgColor indexed='64'/></patternFill></fill></fills>"
                        + "<cellXfs><xf fontId='0' fillId='0'/><xf fontId='1' fillId='1'/></cellXfs>"));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        if (isInvisible) {
            assertThat(outcome).warns("hidden-cell").atRow(2).inColumn("C").mentioning("80");
        } else {
            assertThat(outcome).hasNoErrorsOrWarningsBut("missing-category");
        }
    }

    @Test
    void readsTheNameOfARegionThatAFormatShows() {
        var outcome = read(summary().row(styled(1, 1), number(100), number(80)).formatted("[=1]\"甲村\";\"乙村\""));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden='1'", "ht='0' customHeight='1'"})
    void saysThatRowsAreHidden(String attributes) {
        var outcome = read(summary()
                .rowWith(attributes, text("甲村"), number(100), number(80))
                .file(CALCULATED));

        assertThat(outcome).warns("hidden-rows").mentioning("1 行");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void readsAFileWithNumbersThatAreNone(String none) {
        var outcome = read(summary()
                .row(text("甲村"), number(100), number(80))
                .row(text("乙村"), number(200), number(none))
                .file(CALCULATED));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome).rejects("error-value").atRow(3).mentioning(none);
    }

    private Outcome read(XlsxFile file) {
        return SmallWorld.in(folder).read(file.writeTo(folder.resolve("a.xlsx")), "东镇.xlsx");
    }
}
