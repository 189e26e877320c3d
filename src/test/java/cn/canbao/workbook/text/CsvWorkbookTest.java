package cn.canbao.workbook.text;

import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.problem.ProblemTexts;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.TextFile;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbooks;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWorkbookTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void readsWhatExcelAndOtherProgramsWrite(String charset) {
        var file = TextFile.write(file(), "村,已参保人数\r\n甲村,80\r\n", Charset.forName(charset));

        assertThat(Workbooks.read(file))
                .containsOnlyKeys("CSV")
                .containsEntry(
                        "CSV",
                        List.of(
                                new Row(1, List.of(text(0, "村"), text(1, "已参保人数"))),
                                new Row(2, List.of(text(0, "甲村"), text(1, "80")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void passesOverAByteOrderMark(String charset) {
        var file = TextFile.write(file(), "\uFEFF村,数\n", Charset.forName(charset));

        assertThat(Workbooks.cells(file)).containsExactly(text(0, "村"), text(1, "数"));
    }

    @Test
    void readsCharactersThatOnlyGb18030Has() {
        var file = TextFile.write(file(), "姓名\n\uD840\uDC00㐂䶮\n", TextFile.GB18030);

        assertThat(Workbooks.rows(file).get(1).cells()).containsExactly(text(0, "\uD840\uDC00㐂䶮"));
    }

    @Test
    void takesChineseForChineseEvenWhereItsBytesCouldBeUtf8() {
        var file = TextFile.write(file(), "模,目\n", TextFile.GBK);

        assertThat(Workbooks.cells(file)).containsExactly(text(0, "模"), text(1, "目"));
    }

    @Test
    void refusesBytesThatBelongToNoCharacter() {
        var bytes = "村,数\n甲村,80\n乙村,9\n".getBytes(TextFile.GBK);
        bytes[bytes.length - 5] = (byte) 0xFF;

        assertRefused(
                TextFile.write(file(), bytes),
                "“东镇.csv”是文本文件，但既不是 UTF-8 也不是 GB18030 编码（第 3 行有认不出的字符），请用 Excel 打开、核对无乱码后另存为 .xlsx 重新上报。");
    }

    @Test
    void refusesATextThatBreaksOffInsideACharacter() {
        var whole = "村,数\n甲村".getBytes(TextFile.GBK);
        var cut = new byte[whole.length - 1];
        System.arraycopy(whole, 0, cut, 0, cut.length);

        assertRefused(TextFile.write(file(), cut), "“东镇.csv”是文本文件，但既不是 UTF-8 也不是 GB18030 编码（第 2 行");
    }

    @Test
    void refusesUtf8WithAMarkThatIsNone() {
        var bytes = "\uFEFF村\n甲村\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = 'x';

        assertRefused(TextFile.write(file(), bytes), "“东镇.csv”是文本文件，但既不是 UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsOutWhatSeparatesTheValues(String separator) {
        var lines = "某某镇参保进度，截至2021年2月1日\n村;名,任务数\n"
                + List.of("甲村", "1,000", "80%").stream()
                        .map("\"%s\""::formatted)
                        .collect(Collectors.joining(separator))
                + "\n"
                + String.join(separator, "乙村", "200", "90%") + "\n" + String.join(separator, "丙村", "", "3") + "\n";

        var rows = Workbooks.rows(TextFile.write(file(), lines));

        assertThat(rows.get(2).cells()).containsExactly(text(0, "甲村"), text(1, "1,000"), text(2, "80%"));
        assertThat(rows.get(4)).isEqualTo(new Row(5, List.of(text(0, "丙村"), text(2, "3"))));
    }

    @Test
    void believesALineThatTellsExcelTheSeparator() {
        var file = TextFile.write(file(), "sep=;\r\n村;1,5\r\n");

        assertThat(Workbooks.rows(file)).containsExactly(new Row(1, List.of(text(0, "村"), text(1, "1,5"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void takesATabBehindEveryValueForNothing(String separator) {
        var file = TextFile.write(
                file(),
                List.of("村\t", "任务数\t", "\t").stream().collect(Collectors.joining(separator)) + "\n"
                        + List.of("甲村\t", "2308\t", "\t").stream().collect(Collectors.joining(separator)) + "\n");

        assertThat(Workbooks.rows(file))
                .containsExactly(
                        new Row(1, List.of(text(0, "村"), text(1, "任务数"))),
                        new Row(2, List.of(text(0, "甲村"), text(1, "2308"))));
    }

    @Test
    void readsTabsWhoseLastValuesAreEmpty() {
        var file = TextFile.write(file(), "村\t数\t注\n甲村\t1\t\n乙村\t\t\n");

        assertThat(Workbooks.rows(file).get(1).cells()).containsExactly(text(0, "甲村"), text(1, "1"));
    }

    @Test
    void isNotMisledByCommasInsideOfValues() {
        assertThat(secondRow("村;任务数;已参保人数\n甲村;2,308;1,977\n乙村;1,623;1,305\n"))
                .containsExactly(text(0, "甲村"), text(1, "2,308"), text(2, "1,977"));
        assertThat(secondRow("姓名\t备注\n张三\t甲,乙,丙,丁\n李四\t甲,乙,丙,丁\n")).containsExactly(text(0, "张三"), text(1, "甲,乙,丙,丁"));
        assertThat(secondRow("姓名,备注\n张三,甲;乙;丙;丁\n李四,甲;乙;丙;丁\n")).containsExactly(text(0, "张三"), text(1, "甲;乙;丙;丁"));
    }

    private List<Cell> secondRow(String written) {
        return Workbooks.rows(TextFile.write(file(), written)).get(1).cells();
    }

    @Test
    void refusesATextThatCanBeSplitInTwoWays() {
        assertRefused(
                TextFile.write(file(), "村,任务数;已参保人数\n甲村,2308;1977\n乙村,1623;1305\n"),
                "“东镇.csv”里用“,”和用“;”都能同样地把各行分成几列，分出来的内容不同，没有计入");
    }

    @Test
    void readsMixedLineEndsAndALastLineWithoutOne() {
        var rows = Workbooks.rows(TextFile.write(file(), "\uFEFF\uFEFF村,数\r甲村,1\r\n乙村,2\n丙村,3"));

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).cells()).containsExactly(text(0, "村"), text(1, "数"));
        assertThat(rows.get(3).cells()).containsExactly(text(0, "丙村"), text(1, "3"));
    }

    @Test
    void isNotMisledByAQuoteInsideOfAValue() {
        var rows = Workbooks.rows(TextFile.write(file(), "村,注\n甲村,5\" 屏;甲\n乙村,说\"好\"\n丙村,x\n"));

        assertThat(rows.get(1).cells()).containsExactly(text(0, "甲村"), text(1, "5\" 屏;甲"));
        assertThat(rows.get(3).cells()).containsExactly(text(0, "丙村"), text(1, "x"));
    }

    @Test
    void readsQuotesAsTheStandardSays() {
        var file = TextFile.write(file(), "\"甲,村\",\"说\"\"好\"\"\",\"两\r\n行\"\r\n乙\"村,\"\",3");

        assertThat(Workbooks.rows(file))
                .containsExactly(
                        new Row(1, List.of(text(0, "甲,村"), text(1, "说\"好\""), text(2, "两\r\n行"))),
                        new Row(2, List.of(text(0, "乙\"村"), text(2, "3"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'010105 | 010105",
                "=\"010105\" | 010105",
                "\"=\"\"010105\"\"\" | 010105",
                "00080 | 00080",
                "4.10101E+17 | 4.10101E+17",
                "=SUM(A1:A2) | =SUM(A1:A2)",
                "TRUE | TRUE",
            })
    void keepsEveryTextAsItIsMeant(String written, String cell) {
        var file = TextFile.write(file(), "村," + written + "\n");

        assertThat(Workbooks.cells(file)).containsExactly(text(0, "村"), text(1, cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#DIV/0!", "#REF!", "#N/A", "########"})
    void readsWhatExcelWritesForErrors(String error) {
        var file = TextFile.write(file(), "村," + error + "\n");

        assertThat(Workbooks.cells(file)).containsExactly(text(0, "村"), new Cell(1, CellKind.ERROR, error));
    }

    @Test
    void countsBlankLinesAsExcelDoes() {
        var file = TextFile.write(file(), "村,数\r\n\r\n,\r\n  \r\n甲村,1\r\n\r\n");

        assertThat(Workbooks.rows(file)).extracting(Row::number).containsExactly(1, 5);
    }

    @Test
    void readsMoreThanFitsAnyBuffer() {
        var file = TextFile.write(
                file(),
                IntStream.rangeClosed(1, 50_000)
                        .mapToObj(i -> "\"第" + i + "村\"," + i + "\r\n")
                        .collect(Collectors.joining()));

        assertThat(Workbooks.rows(file))
                .hasSize(50_000)
                .allSatisfy(row -> assertThat(row.cells())
                        .containsExactly(text(0, "第" + row.number() + "村"), text(1, String.valueOf(row.number()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"村,数\n\"甲村,1\n乙村,2\n", "村,数\n\"甲\"村,1\n"})
    void refusesQuotesThatDoNotPair(String text) {
        assertRefused(
                TextFile.write(file(), text),
                "“东镇.csv”从第 2 行起英文双引号没有成对，分不清单元格从哪里到哪里，请改正引号，或用 Excel 打开核对后另存为 .xlsx 重新上报。");
    }

    @Test
    void refusesAForgottenQuoteBeforeItSwallowsTheMemory() {
        var file = TextFile.write(file(), "村,数\n\"甲村,1\n" + "乙村,2\n".repeat(50_000));

        assertRefused(file, "“东镇.csv”从第 2 行起英文双引号没有成对");
    }

    @Test
    void refusesWhatNoSheetCanHold() {
        assertRefused(TextFile.write(file(), "村".repeat(32_768)), "“东镇.csv”里有一个单元格的文字超过 32767 个字符的上限");
        assertRefused(
                TextFile.write(file(), "1,".repeat(16_384) + "1"), "“东镇.csv”里有单元格超出了工作表的范围（column 16385 in row 1");
        assertRefused(TextFile.write(file(), "\n".repeat(1_048_576) + "1"), "“东镇.csv”里有单元格超出了工作表的范围（row 1048577");
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> Workbooks.read(file))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertThat(new ProblemTexts(Locale.CHINESE).sentence(e.problem("东镇.csv")))
                                .startsWith(sentence));
    }

    private Path file() {
        return folder.resolve("a.csv");
    }
}
