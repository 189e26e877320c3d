package cn.canbao.workbook.html;

import static cn.canbao.workbook.Workbooks.number;
import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.TextFile;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.Workbooks;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWorkbookTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "gb2312, GBK",
        "gb2312, UTF-8",
        "utf-8, GBK",
        "utf-8, UTF-8",
        "big5, Big5",
        "utf-16, UTF-16LE",
        "none, GB18030"
    })
    void readsAPageInTheEncodingThatItsBytesAreIn(String declared, String charset) {
        var page = "<html><meta charset=" + declared + "><table><tr><td>北村<td>人數</tr></table></html>";
        var file = TextFile.write(file(), page, Charset.forName(charset));

        assertThat(Workbooks.read(file))
                .isEqualTo(Map.of("HTML 1", List.of(new Row(1, List.of(text(0, "北村"), text(1, "人數"))))));
    }

    @Test
    void readsSpansAsMergedCells() {
        assertThat(rows("""
                        <table>
                          <tr><th rowspan=2>村</th><th colspan="2">城乡居民</th><th colspan=0>备注</th></tr>
                          <tr><td>任务数</td><td>已参保人数</td></tr>
                          <tr><td rowspan=0>甲村</td><td>1</td><td>2</td></tr>
                          <tr><td colspan=x>3</td><td>4</td></tr>
                        </table>
                        """))
                .containsExactly(
                        new Row(1, List.of(text(0, "村"), text(1, "城乡居民"), text(3, "备注"))),
                        new Row(2, List.of(text(1, "任务数"), text(2, "已参保人数"))),
                        new Row(3, List.of(text(0, "甲村"), text(1, "1"), text(2, "2"))),
                        new Row(4, List.of(text(1, "3"), text(2, "4"))));
    }

    @Test
    void readsWhatExcelSaysAboutACell() {
        assertThat(rows("""
                        <table><tr>
                          <td x:num="1234.5">1,235</td>
                          <td x:num="0.785">78.50%</td>
                          <td x:num>12</td>
                          <td x:num="4.10101199001011E+17">4.10101E+17</td>
                          <td x:num="1" style='mso-number-format:"\\@"'>001</td>
                          <td style="mso-number-format:'\\@'">052050119800101001</td>
                          <td x:num="44229">2021/2/2</td>
                          <td x:err="#DIV/0!">#DIV/0!</td>
                        </tr></table>
                        """))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsExactly(
                                number(0, "1234.5"),
                                number(1, "0.785"),
                                text(2, "12"),
                                number(3, "4.10101199001011E+17"),
                                text(4, "001"),
                                text(5, "052050119800101001"),
                                text(6, "2021/2/2"),
                                new Cell(7, CellKind.ERROR, "#DIV/0!")));
    }

    /** The parser takes it for the end of a page at some places: each is tried. */
    @Test
    void readsOnBehindACharacterThatStandsForNone() {
        for (int before = 0; before < 70; before++) {
            String page = "<table><tr><td>甲村</td></tr><tr><td>" + " ".repeat(before) + "\uFFFF".repeat(9_000)
                    + "</td></tr><tr><td>乙村</td></tr></table>";

            assertThat(rows(page)).hasSize(3).contains(new Row(3, List.of(text(0, "乙村"))));
        }
    }

    @Test
    void readsTextsAsABrowserShowsThem() {
        assertThat(rows("""
                        <table><tr>
                          <td> 甲&nbsp;村
                              东组 </td>
                          <td>一<br>二<p>三</p></td>
                          <td>&nbsp;</td>
                          <td><b>8</b>0<span style="display: none">隐</span><script>'x'</script></td>
                          <td>&lt;张&#19977;&gt;</td>
                        </tr></table>
                        """))
                .containsExactly(
                        new Row(1, List.of(text(0, "甲 村 东组"), text(1, "一\n二\n三"), text(3, "80"), text(4, "<张三>"))));
    }

    @Test
    void readsEachTableAsASheet() {
        var file = TextFile.write(
                file(),
                "<table><tr><td>甲<tr><td>乙</table><table><tr><td></table><p>注</p><table></table><table><thead><tr><th>丙</table>");

        assertThat(Workbooks.read(file))
                .isEqualTo(Map.of(
                        "HTML 1", List.of(new Row(1, List.of(text(0, "甲"))), new Row(2, List.of(text(0, "乙")))),
                        "HTML 2", List.of(new Row(1, List.of(text(0, "注"))), new Row(2, List.of(text(0, "丙"))))));
    }

    @Test
    void findsTheTablesInsideALayout() {
        var file = TextFile.write(file(), """
                <table>
                  <tr><td>某某系统</td></tr>
                  <tr><td><table><tr><td>村<td>数<tr><td>甲村<td>1</table></td></tr>
                  <tr><td>第 1 页</td></tr>
                </table>
                """);

        assertThat(Workbooks.read(file))
                .isEqualTo(Map.of(
                        "HTML 1", List.of(new Row(1, List.of(text(0, "某某系统"))), new Row(3, List.of(text(0, "第 1 页")))),
                        "HTML 2",
                                List.of(
                                        new Row(1, List.of(text(0, "村"), text(1, "数"))),
                                        new Row(2, List.of(text(0, "甲村"), text(1, "1"))))));
    }

    @Test
    void readsWhatStandsAboveATableAsItsFirstRows() {
        assertThat(rows("<title>x</title><h2>东镇进度表</h2><div>截至2021年2月1日<br>填报单位：东镇</div><table><tr><td>村</table>"))
                .containsExactly(
                        new Row(1, List.of(text(0, "东镇进度表"))),
                        new Row(2, List.of(text(0, "截至2021年2月1日"))),
                        new Row(3, List.of(text(0, "填报单位：东镇"))),
                        new Row(4, List.of(text(0, "村"))));
    }

    @Test
    void passesOverTheRestOfATableThatNobodyReadToItsEnd() {
        var file = TextFile.write(file(), "<table><tr><td>甲<tr><td>乙</table><table><tr><td>丙</table>");

        try (var workbook = Workbook.open(file)) {
            assertThat(workbook.nextSheet()).isNotNull().satisfies(Sheet::nextRow);
            assertThat(workbook.nextSheet())
                    .isNotNull()
                    .satisfies(sheet -> assertThat(sheet.nextRow()).isEqualTo(new Row(1, List.of(text(0, "丙")))));
            assertThat(workbook.nextSheet()).isNull();
        }
    }

    @Test
    void readsMoreRowsThanItKeeps() {
        var page = new StringBuilder("<table>");
        for (int i = 1; i <= 20_000; i++) {
            page.append("<tr><td>第").append(i).append("村</td></tr>\n");
        }

        assertThat(rows(page.append("</table>").toString()))
                .hasSize(20_000)
                .last()
                .satisfies(row -> assertThat(row.cells()).containsExactly(text(0, "第20000村")));
    }

    @Test
    void neitherFetchesNorExpandsAnything() {
        assertThat(rows("""
                        <!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                        <table><tr><td>甲村&e;<img src="http://127.0.0.1:1/x"><link href="http://127.0.0.1:1/y"></table>
                        """)).last().satisfies(row -> assertThat(row.cells()).containsExactly(text(0, "甲村&e;")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>甲村</td><td>1</td></tr><tr><td>乙村",
                "<table><tr><td>甲村</table><table><tr><td>乙村</td></tr><!-- </table> -->",
            })
    void refusesAPageThatEndsInsideATable(String page) {
        assertBroken(page, "it ends inside a table");
    }

    @Test
    void refusesAPageThatEndedItsTableTooEarly() {
        assertBroken("<table><tr><td>甲村</table><tr><td>乙村</td></tr>", "1 rows stand outside of any table");
        assertThat(rows("<!-- <tr> --><script>'<tr>'</script><table><tr><td>甲村</table>"))
                .hasSize(1);
    }

    @Test
    void refusesAPageThatHoldsMoreThanASheet() {
        assertRefused("<table><tr><td colspan=16384>甲<td>乙</table>", "cell-outside-sheet");
        assertRefused("<table><tr><td>" + "村".repeat(32_768) + "</table>", "text-too-long");
        assertBroken("<table><tr><td>" + "<p>".repeat(1_500_000), "more than 4194304 characters without a row");
    }

    @Test
    void endsWithTablesThatAreNestedDeeply() {
        var page = "<table><tr><td>".repeat(5_000) + "甲村" + "</table>".repeat(5_000);

        assertThat(Workbooks.read(TextFile.write(file(), page)).values())
                .containsExactly(List.of(new Row(1, List.of(text(0, "甲村")))));
    }

    private List<Row> rows(String page) {
        return Workbooks.rows(TextFile.write(file(), page, StandardCharsets.UTF_8));
    }

    private void assertRefused(String page, String code) {
        assertThatThrownBy(() -> Workbooks.read(TextFile.write(file(), page)))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertThat(e.problem("a").code().code()).isEqualTo(code));
    }

    private void assertBroken(String page, String reason) {
        assertThatThrownBy(() -> Workbooks.read(TextFile.write(file(), page)))
                .isInstanceOfSatisfying(UnreadableWorkbookException.class, e -> {
                    assertThat(e.problem("a").code().code()).isEqualTo("broken-file");
                    assertThat(e.problem("a").facts()).containsEntry("reason", reason);
                });
    }

    private Path file() {
        return folder.resolve("a.xls");
    }
}
