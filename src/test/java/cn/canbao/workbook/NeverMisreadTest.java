package cn.canbao.workbook;

import static cn.canbao.workbook.Workbooks.number;
import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like one thing and is another is read as what it is, or said; see also {@code XlsxWorkbookTest}. */
class NeverMisreadTest {

    @TempDir
    private Path folder;

    @Test
    void readsAStrictWorkbookAsTheTransitionalOne() {
        var transitional = odd().writeTo(folder.resolve("transitional.xlsx"));
        var strict = odd().strict().writeTo(folder.resolve("strict.xlsx"));

        assertThat(Workbooks.read(strict)).isEqualTo(Workbooks.read(transitional));
        assertThat(Workbooks.cells(strict)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-02T10:00:00.000, 2021-02-02T10:00",
        "2021-02-02T10:00:00+08:00, 2021-02-02T10:00",
        "2021-02-02Z, 2021-02-02T00:00",
        "0001-01-01, 0001-01-01T00:00",
    })
    void readsIsoDates(String written, String moment) {
        assertThat(cells(cell(" t='d'", "<v>" + written + "</v>"))).containsExactly(new Cell(0, CellKind.DATE, moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:30:00", "T10:30", "yesterday", "2021-02-30", "-0001-01-01", "+12021-01-01", "PT5M"})
    void keepsWhatNamesNoDayAsTheTextThatItIs(String written) {
        assertThat(cells(cell(" t='d'", "<v>" + written + "</v>"))).containsExactly(text(0, written));
    }

    @Test
    void takesADateOfSpacesForBlank() {
        assertThat(Workbooks.rows(cell(" t='d'", "<v> </v>").writeTo(file()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<v/>", "<v></v>"})
    void takesAnEmptyNumberForBlankAndAnEmptyErrorForAnError(String value) {
        assertThat(Workbooks.rows(cell(" t='n'", value).writeTo(file()))).isEmpty();
        assertThat(cells(cell(" t='e'", value))).containsExactly(new Cell(0, CellKind.ERROR, "#ERROR"));
    }

    @Test
    void tellsAnErrorWithoutValueThatAFormulaShouldGiveAsUncalculated() {
        assertThat(cells(cell(" t='e'", "<f>1/0</f>"))).containsExactly(new Cell(0, CellKind.UNCALCULATED, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"522422195001011234", "1234567890123456", "0.12345678901234567"})
    void keepsEveryDigitOfLongNumbers(String digits) {
        assertThat(cells(cell("", "<v>" + digits + "</v>"))).containsExactly(number(0, digits));
    }

    @Test
    void countsNumbersWhoseStyleDoesNotExist() {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1' s='7'><v>44229</v></c><c r='B1' s='0'><v>1.50</v></c>"
                + "<c r='C1' s='7' t='str'><v>甲</v></c><c r='D1' s='-1'><v>1e3</v></c></row>");

        assertThat(hiddenContent(file).numbersWithoutStyle()).isEqualTo(2);
        assertThat(hiddenContent(cell("", "<v>1</v>").styles(""))).isEqualTo(HiddenContent.NONE);
    }

    @Test
    void readsHiddenRowsAndColumnsAndSaysSo() {
        var rows = "<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>1</v></c></row>"
                + "<row r='2' hidden='1'><c r='A2'><v>2</v></c></row>"
                + "<row r='3' hidden='true'/><row r='4' hidden='0'><c r='A4'><v>4</v></c></row>";
        var file = XlsxFile.ofRows("")
                .sheet("<cols><col min='2' max='16384' hidden='1'/><col min='1' max='1' hidden='0'/></cols>"
                        + "<sheetData>" + rows + "</sheetData>");

        assertThat(Workbooks.rows(file.writeTo(file()))).hasSize(3);
        assertThat(hiddenContent(file)).isEqualTo(new HiddenContent(1, Set.of(1, 2), 0, null));
    }

    @Test
    void takesTheStoredValueOfALinkAndSaysSo() {
        var rows = "<row r='1'><c r='A1'><f>SUM(B1:C1)</f><v>1</v></c>"
                + "<c r='B1'><f>Table1[人数]</f><v>2</v></c></row>"
                + "<row r='2'><c r='C2'><f>'[1]表 1'!$A$1</f><v>80</v></c><c r='D2'><f>[1]表!A2</f><v>9</v></c></row>";
        var linked = XlsxFile.ofRows(rows)
                .relation("r8", "externalLink", "externalLinks/externalLink1.xml")
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>");

        assertThat(Workbooks.rows(linked.writeTo(file())))
                .contains(new Row(2, List.of(number(2, "80"), number(3, "9"))));
        assertThat(hiddenContent(linked).linkedFormula()).isEqualTo("C2");
        assertThat(hiddenContent(XlsxFile.ofRows(rows)).linkedFormula()).isNull();
    }

    @Test
    void findsMergedCellsBeforeTheRowsAreAtTheirEnd() {
        var file = XlsxFile.ofRows("")
                .sheet(
                        "<sheetData><row r='2'><c r='A2'><v>1</v></c></row><row r='3'><c r='C3'><v>2</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='B5:B9'/><mergeCell ref='A2:A4'/><mergeCell ref='C3:D3'/>"
                                + "<mergeCell ref='A6:B7'/><mergeCell ref='nonsense'/><mergeCell/></mergeCells>");

        withSheet(file, sheet -> {
            assertThat(sheet.nextRow()).isEqualTo(new Row(2, List.of(number(0, "1"))));
            assertThat(List.of(
                            sheet.mergedCells().top(2, 0),
                            sheet.mergedCells().top(3, 0),
                            sheet.mergedCells().top(4, 0),
                            sheet.mergedCells().top(5, 0),
                            sheet.mergedCells().top(7, 0),
                            sheet.mergedCells().top(7, 1),
                            sheet.mergedCells().top(9, 1),
                            sheet.mergedCells().top(10, 1),
                            sheet.mergedCells().top(3, 2)))
                    .containsExactly(0, 2, 2, 0, 6, 5, 5, 0, 0);
            assertThat(sheet.nextRow()).isEqualTo(new Row(3, List.of(number(2, "2"))));
        });
    }

    @Test
    void findsNoMergedCellsInADamagedSheetWhichItsRowsRunInto() {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1'><v>1</v></c></row><row r='1'/>");

        withSheet(file, sheet -> {
            assertThat(sheet.mergedCells()).isEqualTo(MergedCells.NONE);
            assertThat(sheet.nextRow()).isNotNull();
            assertThatThrownBy(sheet::nextRow).isInstanceOf(UnreadableWorkbookException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:XFD1048576", "A1", "B7:C9", "nonsense", ""})
    void doesNotBelieveWhatASheetSaysOfItsSize(String dimension) {
        var file = XlsxFile.ofRows("")
                .sheet("<dimension ref='" + dimension + "'/><sheetData><row r='2'><c r='B2'><v>1</v></c></row>"
                        + "<row r='9'><c r='Z9'><v>2</v></c></row></sheetData>");

        assertThat(Workbooks.rows(file.writeTo(file())))
                .containsExactly(new Row(2, List.of(number(1, "1"))), new Row(9, List.of(number(25, "2"))));
    }

    @Test
    void passesOverFormattedBlankRowsToTheEndOfTheSheet() {
        var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int row = 2; row <= 1_048_575; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" s=\"0\" customFormat=\"1\"><c r=\"A")
                    .append(row);
            rows.append("\" s=\"0\"/><c r=\"B").append(row).append("\" s=\"0\"/></row>");
        }
        rows.append("<row r=\"1048576\"><c r=\"B1048576\"><v>2</v></c></row>");

        assertThat(Workbooks.rows(XlsxFile.ofRows(rows.toString()).writeTo(file())))
                .containsExactly(new Row(1, List.of(number(0, "1"))), new Row(1_048_576, List.of(number(1, "2"))));
    }

    private static XlsxFile odd() {
        return XlsxFile.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>44229</v></c>"
                        + "<c r='C1' t='d'><v>2021-02-02T10:00:00</v></c></row>")
                .sharedStrings("<si><t>甲村</t></si>")
                .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>");
    }

    private static XlsxFile cell(String attributes, String content) {
        return XlsxFile.ofRows("<row r='1'><c r='A1'" + attributes + ">" + content + "</c></row>");
    }

    private List<Cell> cells(XlsxFile file) {
        return Workbooks.cells(file.writeTo(file()));
    }

    private HiddenContent hiddenContent(XlsxFile file) {
        var found = new HiddenContent[1];
        withSheet(file, sheet -> {
            Row row = sheet.nextRow();
            while (row != null) {
                row = sheet.nextRow();
            }
            found[0] = sheet.hiddenContent();
        });
        return found[0];
    }

    private void withSheet(XlsxFile file, Consumer<Sheet> look) {
        try (var workbook = Workbook.open(file.writeTo(file()))) {
            var sheet = workbook.nextSheet();
            assertThat(sheet).isNotNull();
            look.accept(sheet);
        }
    }

    private Path file() {
        return folder.resolve("a.xlsx");
    }
}
