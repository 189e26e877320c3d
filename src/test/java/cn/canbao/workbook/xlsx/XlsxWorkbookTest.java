package cn.canbao.workbook.xlsx;

import static cn.canbao.workbook.Workbooks.number;
import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.Workbooks;
import cn.canbao.workbook.XlsxFile;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxWorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatASpreadsheetProgramWrites() {
        var file = WorkbookBuilder.xlsx()
                .sheet("东")
                .row("甲村", 100, null, 0.25)
                .blankRows(2)
                .row("乙村")
                .sheet("西")
                .writeTo(folder.resolve("a.xlsx"));

        assertThat(Workbooks.read(file))
                .containsEntry(
                        "东",
                        List.of(
                                new Row(1, List.of(text(0, "甲村"), number(1, "100.0"), number(3, "0.25"))),
                                new Row(4, List.of(text(0, "乙村")))))
                .containsEntry("西", List.of());
    }

    @Test
    void joinsTheRunsOfARichTextAndLeavesPhoneticGuidesOut() {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .sharedStrings("<si><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space='preserve'> 村</t></r>"
                        + "<rPh sb='0' eb='1'><t>jia</t></rPh><phoneticPr fontId='1'/></si>");

        assertThat(cells(file)).containsExactly(text(0, "甲 村"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rPh sb=\"0\" eb=\"1\"><t>zhao</t></rPh><rPh sb=\"1\" eb=\"2\"><t>yi</t></rPh><phoneticPr fontId=\"1\"/>",
                "<rPh sb=\"0\" eb=\"1\"><t>zhao&amp;</t></rPh><phoneticPr fontId=\"1\" type=\"noConversion\"/>",
                "<rPh sb=\"0\" eb=\"1\" ><t>zhao</t></rPh>",
                "<rPh sb=\"0\" eb=\"1\"><t></t></rPh><!-- -->"
            })
    void leavesTheReadingsOfANameOut(String readings) {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>")
                .sharedStrings("<si><t>赵一</t>" + readings + "</si><si><t>村</t></si>");

        assertThat(cells(file)).containsExactly(text(0, "赵一"), text(1, "村"));
    }

    @Test
    void readsInlineStrings() {
        var file =
                XlsxFile.ofRows("<row r='1'><c r='B1' t='inlineStr'><is><r><t>甲</t></r><r><t>村</t></r></is></c></row>");

        assertThat(cells(file)).containsExactly(text(1, "甲村"));
    }

    @ParameterizedTest
    @CsvSource({"甲_x000D_村, '甲\r村'", "_x005F_x000D_, _x000D_", "a_xZZZZ_, a_xZZZZ_", "x_y, x_y"})
    void undoesTheEscapesOfTexts(String written, String meant) {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1' t='str'><v>" + written + "</v></c></row>");

        assertThat(cells(file)).containsExactly(text(0, meant));
    }

    @Test
    void readsBooleansAndErrors() {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c>"
                + "<c r='C1' t='e'><v>#DIV/0!</v></c></row>");

        assertThat(cells(file))
                .containsExactly(
                        new Cell(0, CellKind.BOOLEAN, "TRUE"),
                        new Cell(1, CellKind.BOOLEAN, "FALSE"),
                        new Cell(2, CellKind.ERROR, "#DIV/0!"));
    }

    @Test
    void tellsAFormulaWithoutResultFromOneWithAResult() {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1'><f>1+1</f></c><c r='B1'><f>1+1</f><v>2</v></c>"
                + "<c r='C1' t='str'><f>A2</f><v></v></c><c r='D1' t='str'><f>A2</f><v>甲村</v></c></row>");

        assertThat(cells(file)).containsExactly(new Cell(0, CellKind.UNCALCULATED, ""), number(1, "2"), text(3, "甲村"));
    }

    @Test
    void placesCellsWithoutReferenceBehindTheOneBefore() {
        var file = XlsxFile.ofRows(
                "<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>");

        assertThat(Workbooks.rows(file.writeTo(folder.resolve("a.xlsx"))))
                .containsExactly(
                        new Row(1, List.of(number(0, "1"), number(2, "2"), number(3, "3"))),
                        new Row(2, List.of(number(0, "4"))));
    }

    @Test
    void passesOverBlankCellsAndBlankRows() {
        var file = XlsxFile.ofRows(
                        "<row r='1'><c r='A1' s='0'/></row><row r='2'/><row r='3'><c r='A3' t='s'><v>0</v></c>"
                                + "<c r='B3'><v>1</v></c></row>")
                .sharedStrings("<si><t> </t></si>");

        assertThat(Workbooks.rows(file.writeTo(folder.resolve("a.xlsx"))))
                .containsExactly(new Row(3, List.of(number(1, "1"))));
    }

    @ParameterizedTest
    @CsvSource({"1.2345678901234567E5, 123456.78901234567", "1E-400, 0", "1e3, 1E+3", "-0.5, -0.5"})
    void keepsNumbersRaw(String written, String raw) {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1'><v>" + written + "</v></c></row>");

        assertThat(cells(file)).containsExactly(number(0, raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "22", "31", "57", "164", "165"})
    void readsNumbersThatAreShownAsDates(String format) {
        var file = dated(format, "44229.5");

        assertThat(cells(file)).containsExactly(new Cell(0, CellKind.DATE, "2021-02-02T12:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "10", "49", "166", "167"})
    void takesNoOtherNumberForADate(String format) {
        assertThat(cells(dated(format, "44229.5"))).containsExactly(number(0, "44229.5"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        var file = dated("14", "42767")
                .workbook("<workbookPr date1904='1'/><sheets><sheet name='Sheet1' sheetId='1' r:id='r1'/></sheets>");

        assertThat(cells(file)).containsExactly(new Cell(0, CellKind.DATE, "2021-02-02T00:00"));
    }

    @Test
    void readsDatesThatAreWrittenAsSuch() {
        var file = XlsxFile.ofRows(
                "<row r='1'><c r='A1' t='d'><v>2021-02-02T10:00:00Z</v></c><c r='B1' t='d'><v>2021-02-02</v></c></row>");

        assertThat(cells(file))
                .containsExactly(
                        new Cell(0, CellKind.DATE, "2021-02-02T10:00"), new Cell(1, CellKind.DATE, "2021-02-02T00:00"));
    }

    @Test
    void readsPrefixedElementsAndTheStrictForm() {
        var file = XlsxFile.ofRows("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x='" + XlsxFile.STRICT + "'><x:sheetData><x:row r='1'>"
                                + "<x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>")
                .part(
                        "xl/sharedStrings.xml",
                        "<x:sst xmlns:x='" + XlsxFile.STRICT + "'><x:si><x:t>甲村</x:t></x:si></x:sst>");

        assertThat(cells(file)).containsExactly(text(0, "甲村"));
    }

    @Test
    void readsAWorkbookWithoutSharedStringsAndStyles() {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='urn:any'><Relationship Id='r1'"
                                + " Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "</Relationships>")
                .without("xl/sharedStrings.xml")
                .without("xl/styles.xml");

        assertThat(cells(file)).containsExactly(number(0, "1"));
    }

    @Test
    void knowsWhichSheetsAreHidden() {
        var file = XlsxFile.ofRows("")
                .workbook(
                        "<sheets><sheet name='a' sheetId='1' r:id='r1'/><sheet name='b' sheetId='2' state='hidden' r:id='r1'/>"
                                + "<sheet name='c' sheetId='3' state='veryHidden' r:id='r1'/></sheets>")
                .writeTo(folder.resolve("a.xlsx"));

        try (var workbook = Workbook.open(file)) {
            assertThat(workbook.nextSheet())
                    .isNotNull()
                    .satisfies(sheet -> assertThat(sheet.isHidden()).isFalse());
            assertThat(workbook.nextSheet()).isNotNull().satisfies(sheet -> {
                assertThat(sheet.isHidden()).isTrue();
                assertThat(sheet.index()).isEqualTo(1);
            });
            assertThat(workbook.nextSheet())
                    .isNotNull()
                    .satisfies(sheet -> assertThat(sheet.isHidden()).isTrue());
            assertThat(workbook.nextSheet()).isNull();
        }
    }

    @Test
    void passesOverSheetsOfChartsAndMacros() {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .relation("r9", "chartsheet", "chartsheets/sheet1.xml")
                .workbook("<sheets><sheet name='图' sheetId='2' r:id='r9'/><sheet name='宏' sheetId='3' r:id=''/>"
                        + "<sheet name='表' sheetId='1' r:id='r1'/></sheets>")
                .writeTo(folder.resolve("a.xlsx"));

        assertThat(Workbooks.read(file)).containsOnlyKeys("表");
    }

    private List<Cell> cells(XlsxFile file) {
        return Workbooks.cells(file.writeTo(folder.resolve("a.xlsx")));
    }

    /** The second style has the format; 164 to 167 are the workbook's own. */
    private static XlsxFile dated(String format, String value) {
        return XlsxFile.ofRows("<row r='1'><c r='A1' s='1'><v>" + value + "</v></c></row>")
                .styles("<numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\" h\"时\"'/>"
                        + "<numFmt numFmtId='165' formatCode='[$-804]yyyy/m/d;@'/>"
                        + "<numFmt numFmtId='166' formatCode='0\"月\"'/><numFmt numFmtId='167' formatCode='#,##0.00'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='" + format + "'/></cellXfs>");
    }
}
