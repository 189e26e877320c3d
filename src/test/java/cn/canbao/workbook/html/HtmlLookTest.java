package cn.canbao.workbook.html;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.TextFile;
import cn.canbao.workbook.Workbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page shows of its cells, and what it hides. */
class HtmlLookTest {

    private static final String RULES =
            "<style><!-- .gone{display:none} td.out, .xl65 {TEXT-DECORATION : line-through;}"
                    + " .note{vertical-align:super} @media print {.never{display:none}} --></style>";

    @TempDir
    private Path folder;

    private HiddenContent hidden = HiddenContent.NONE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1<sup>1</sup> | 1 | 1",
                "52<sub>a</sub> | 52 | a",
                "<s>5</s>22 | 22 | 5",
                "<strike>5</strike>22 | 22 | 5",
                "<del>30</del><ins>31</ins> | 31 | 30",
                "<span style='text-decoration: line-through'>9</span>91 | 91 | 9",
                "<font class=xl65>9</font><font class=font0>91</font> | 91 | 9",
                "80<span class='a note'>[1]</span> | 80 | [1]",
            })
    void leavesOutWhatIsStruckThroughOrRaised(String content, String read, String leftOut) {
        assertThat(cell(content)).satisfies(cell -> {
            assertThat(cell.text()).isEqualTo(read);
            assertThat(cell.leftOut()).isEqualTo(leftOut);
            assertThat(cell.isStruck()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span style='visibility:hidden'>5</span>80 | 80",
                "<span style='display : none'>5</span>80 | 80",
                "<span hidden>5</span>80 | 80",
                "<span class=gone>5</span>80 | 80",
                "<span class=never>5</span>80 | 580",
                "<input type=hidden value=5>80 | 80",
                "<input value=260> | 260",
                "<select><option>是<option selected>否</select> | 否",
                "<select><option>是<option>否</select> | 是",
                "<template>5</template>80 | 80",
            })
    void readsWhatIsSeen(String content, String read) {
        assertThat(cell(content)).extracting(Cell::text).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<td><s>80</s>",
                "<td class=out>80",
                "<td style='text-decoration:line-through'>80",
                "<td><b><del>8</del></b><s>0</s>",
            })
    void knowsACellThatIsStruckThroughAsAWhole(String cell) {
        var read = rows("<table><tr>" + cell + "</table>").get(0).cells().get(0);

        assertThat(read.isStruck()).isTrue();
        assertThat(read.text()).isEqualTo("80");
    }

    @Test
    void knowsARowThatIsStruckThrough() {
        assertThat(rows("<table><tr style='text-decoration:line-through'><td>甲村<td>80</table>")
                        .get(0)
                        .cells())
                .allMatch(Cell::isStruck);
    }

    @Test
    void saysWhichRowsAndColumnsAreHidden() {
        rows("<table><col><col style='display:none'><col span=2 width=0><tr><td>1<td>2<td>3<td>4"
                + "<tr style='display:none'><td>1<tr hidden><td>2<tr class=gone><td>3<tr><td>4"
                + "<tbody style='visibility:collapse'><tr><td>5</tbody></table>");

        assertThat(hidden.hiddenRows()).isEqualTo(4);
        assertThat(hidden.hiddenColumns()).isEqualTo(Set.of(1, 2, 3));
    }

    @Test
    void saysWhatExcelShowedForANumberThatItKept() {
        var cells = rows("<table><tr><td x:num='12.3'>12<td x:num='0.7723'>77.23%<td x:num='1977'>1,977</table>")
                .get(0)
                .cells();

        assertThat(cells.get(0).shownInstead()).isEqualTo("12");
        assertThat(cells.get(2).shownInstead()).isNull();
    }

    private Cell cell(String content) {
        return rows("<table><tr><td>" + content + "</td></tr></table>")
                .get(0)
                .cells()
                .get(0);
    }

    private List<Row> rows(String page) {
        Path file =
                TextFile.write(folder.resolve("a.html"), "<html>" + RULES + page + "</html>", StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        try (var workbook = Workbook.open(file)) {
            @Nullable Sheet sheet = workbook.nextSheet();
            Row row;
            while (sheet != null && (row = sheet.nextRow()) != null) {
                rows.add(row);
            }
            hidden = sheet == null ? HiddenContent.NONE : sheet.hiddenContent();
        }
        return rows;
    }
}
