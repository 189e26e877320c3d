package cn.canbao.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.XlsxFile;
import cn.canbao.world.WorkbookBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeScanTest {

    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final String LISTED =
            "<mergeCells count=\"2\"><mergeCell ref=\"A1:L1\"/><mergeCell ref=\"B2:B5\"/></mergeCells>";

    @TempDir
    private Path folder;

    @Test
    void findsThemWhereverTheyStandInALongSheet() {
        for (int rows = 2_780; rows < 2_860; rows++) {
            var file = sheet("<sheetData>" + ROW + rows(rows) + "</sheetData>" + LISTED);

            assertThat(topBeforeTheEnd(file, 5)).isEqualTo(2);
        }
    }

    @Test
    void doesNotTakeThoseOfTheNextSheetForThoseOfTheFirst() {
        var file = WorkbookBuilder.xlsx()
                .sheet("一")
                .row("甲", "乙")
                .row("丙", "丁")
                .merge("A1:A2")
                .sheet("二")
                .row("甲", "乙")
                .row("丙", "丁")
                .merge("B1:B2")
                .writeTo(folder.resolve("two.xlsx"));

        try (Workbook workbook = Workbook.open(file)) {
            Sheet first = Objects.requireNonNull(workbook.nextSheet());
            assertThat(first.nextRow()).isNotNull();
            Objects.requireNonNull(workbook.nextSheet());

            assertThat(first.mergedCells().top(2, 0)).isEqualTo(1);
            assertThat(first.mergedCells().top(2, 1)).isZero();
        }
    }

    @Test
    void findsThemInASheetThatIsTooLongForTheMemory() {
        var file = sheet("<sheetData>" + ROW + rows(200_000) + "</sheetData>" + LISTED);

        assertThat(topBeforeTheEnd(file, 5)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mergeCells count='1'><mergeCell ref='B2:B5'/></mergeCells>",
                "<mergeCells><mergeCell  ref=\"B2:B5\" /></mergeCells>",
                "<mergeCells><mergeCell ref=\"B2:B5\"></mergeCell></mergeCells>",
                "<x:mergeCells xmlns:x='" + XlsxFile.TRANSITIONAL + "'><x:mergeCell ref=\"B2:B5\"/></x:mergeCells>"
            })
    void findsThemHoweverTheyAreWritten(String merges) {
        assertThat(topBeforeTheEnd(sheet("<sheetData>" + ROW + "</sheetData>" + merges), 5))
                .isEqualTo(2);
    }

    @Test
    void findsNoneInATextThatLooksLikeThem() {
        var file = sheet("<sheetData>" + ROW
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>mergeCell</t></is></c></row>" + "</sheetData>");

        assertThat(topBeforeTheEnd(file, 5)).isZero();
    }

    @Test
    void findsThemInAPartThatIsNotUtf8() {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"" + XlsxFile.TRANSITIONAL
                + "\"><sheetData>" + ROW + "</sheetData>" + LISTED + "</worksheet>";
        var file = XlsxFile.ofRows("").part("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_16));

        assertThat(topBeforeTheEnd(file, 5)).isEqualTo(2);
    }

    @Test
    void refusesASheetWhoseMergedCellsCanBeReadInTwoWays() {
        var file = sheet("<sheetData>" + ROW + "</sheetData><!-- " + LISTED + " -->");

        assertThatThrownBy(() -> topBeforeTheEnd(file, 5))
                .isInstanceOf(UnreadableWorkbookException.class)
                .hasMessageContaining("merged cells that can be read in two ways");
    }

    /** The first row of the merged cells that B and the given row lie in, asked for after the first row. */
    private int topBeforeTheEnd(XlsxFile file, int row) {
        try (Workbook workbook = Workbook.open(file.writeTo(folder.resolve("book.xlsx")))) {
            Sheet sheet = Objects.requireNonNull(workbook.nextSheet());
            assertThat(sheet.nextRow()).isNotNull();
            int top = sheet.mergedCells().top(row, 1);
            // at the end both readings are held against each other
            while (sheet.nextRow() != null) {
                assertThat(top).isGreaterThanOrEqualTo(0);
            }
            return top;
        }
    }

    private static XlsxFile sheet(String content) {
        return XlsxFile.ofRows("").sheet(content);
    }

    /** Rows of 23 bytes, so that the merged cells come to stand everywhere in the reader's window. */
    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<row r=\"" + (10_000 + i) + "\" ht=\"1\"/>")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
