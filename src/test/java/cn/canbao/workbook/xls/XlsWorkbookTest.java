package cn.canbao.workbook.xls;

import static cn.canbao.workbook.Workbooks.number;
import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.Workbooks;
import cn.canbao.world.CellContent;
import cn.canbao.world.WorkbookBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsWorkbookTest {

    private static final byte[] BEGIN_OF_SHEET = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00};
    private static final byte[] END = {0x0A, 0x00, 0x00, 0x00};
    private static final int TYPE_OF_CHART = 0x20;

    @TempDir
    private Path folder;

    @Test
    void readsWhatASpreadsheetProgramWrites() {
        var file = WorkbookBuilder.xls()
                .sheet("东")
                .row("甲村", 100, null, 0.25)
                .blankRows(2)
                .row("乙村")
                .sheet("西")
                .writeTo(file());

        assertThat(Workbooks.read(file))
                .containsEntry(
                        "东",
                        List.of(
                                new Row(1, List.of(text(0, "甲村"), number(1, "100"), number(3, "0.25"))),
                                new Row(4, List.of(text(0, "乙村")))))
                .containsEntry("西", List.of());
    }

    @Test
    void readsTextsThatStandFormattedInTheirCells() throws IOException {
        WorkbookBuilder.xls().sheet("进度").row("甲村", 100).writeTo(file());
        byte[] plain = stream();
        byte[] shared = {(byte) 0xFD, 0, 10, 0, 0, 0, 0, 0, 0x0F, 0, 0, 0, 0, 0};
        // row 1, column A, style 15, three characters of two bytes: 甲12, the last two in font 5
        byte[] formatted = {
            (byte) 0xD6, 0, 21, 0, 0, 0, 0, 0, 0x0F, 0, 3, 0, 1, 0x32, 0x75, '1', 0, '2', 0, 1, 0, 1, 0, 5, 0
        };
        int at = indexOf(plain, shared);
        byte[] stream = Arrays.copyOf(plain, plain.length + formatted.length - shared.length);
        System.arraycopy(formatted, 0, stream, at, formatted.length);
        System.arraycopy(plain, at + shared.length, stream, at + formatted.length, plain.length - at - shared.length);

        write(stream);

        assertThat(Workbooks.cells(file())).containsExactly(text(0, "甲12"), number(1, "100"));
    }

    @Test
    void readsTheResultsOfFormulas() {
        var file = WorkbookBuilder.xls()
                .sheet("进度")
                .row(CellContent.formula("A2", "甲村"), CellContent.formula("1+1", 2), "末")
                .writeTo(file());

        assertThat(Workbooks.cells(file)).containsExactly(text(0, "甲村"), number(1, "2"), text(2, "末"));
    }

    @Test
    void readsErrorsAndDates() {
        var moment = CellContent.moment(LocalDateTime.of(2021, 2, 2, 10, 0), "yyyy\"年\"m\"月\"d\"日\"");
        var file = WorkbookBuilder.xls()
                .sheet("进度")
                .row(CellContent.error("#REF!"), moment)
                .writeTo(file());

        assertThat(Workbooks.cells(file))
                .containsExactly(new Cell(0, CellKind.ERROR, "#REF!"), new Cell(1, CellKind.DATE, "2021-02-02T10:00"));
    }

    @Test
    void readsManyNumbersInARow() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("进度").createRow(65_535);
            for (int column = 0; column < 256; column++) {
                row.createCell(column).setCellValue(column);
            }
            write(workbook.getBytes());
        }

        assertThat(Workbooks.rows(file())).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(65_536);
            assertThat(row.cells()).hasSize(256).last().isEqualTo(number(255, "255"));
        });
    }

    @Test
    void knowsWhichSheetsAreHidden() {
        var file = WorkbookBuilder.xls()
                .sheet("东")
                .row("甲村")
                .hiddenSheet("西")
                .row("乙村")
                .writeTo(file());

        try (var workbook = Workbook.open(file)) {
            assertThat(workbook.nextSheet())
                    .isNotNull()
                    .satisfies(sheet -> assertThat(sheet.isHidden()).isFalse());
            assertThat(workbook.nextSheet()).isNotNull().satisfies(sheet -> {
                assertThat(sheet.isHidden()).isTrue();
                assertThat(sheet.name()).isEqualTo("西");
            });
            assertThat(workbook.nextSheet()).isNull();
        }
    }

    @Test
    void skipsTheRestOfASheetThatNobodyReadToItsEnd() {
        var file = WorkbookBuilder.xls()
                .sheet("东")
                .row("甲村")
                .row("乙村")
                .sheet("西")
                .row("丙村")
                .writeTo(file());

        try (var workbook = Workbook.open(file)) {
            assertThat(workbook.nextSheet()).isNotNull().satisfies(Sheet::nextRow);
            assertThat(workbook.nextSheet())
                    .isNotNull()
                    .satisfies(sheet -> assertThat(sheet.nextRow()).isEqualTo(new Row(1, List.of(text(0, "丙村")))));
        }
    }

    @Test
    void findsNoCellsInAChartSheet() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("图").createRow(0).createCell(0).setCellValue("cached by the chart");
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("甲村");
            var stream = workbook.getBytes();
            stream[beginOfFirstSheet(stream) + 6] = TYPE_OF_CHART;
            write(stream);
        }

        assertThat(Workbooks.read(file()))
                .containsEntry("图", List.of())
                .containsEntry("表", List.of(new Row(1, List.of(text(0, "甲村")))));
    }

    @Test
    void readsATextWithWhatItsFormatAddsToIt() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0;-0;0;\"东镇\"@"));
            var cell = workbook.createSheet("进度").createRow(0).createCell(0);
            cell.setCellValue("甲村");
            cell.setCellStyle(style);
            workbook.write(out);
        }

        assertThat(Workbooks.cells(file())).extracting(Cell::text).containsExactly("东镇甲村");
    }

    @Test
    void tellsThatANumberIsWrittenInTheColourOfItsCell() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            var font = workbook.createFont();
            font.setColor(IndexedColors.RED.getIndex());
            var row = workbook.createSheet("进度").createRow(0);
            for (var colour : List.of(IndexedColors.RED, IndexedColors.YELLOW)) {
                var style = workbook.createCellStyle();
                style.setFont(font);
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(colour.getIndex());
                var cell = row.createCell(row.getPhysicalNumberOfCells());
                cell.setCellValue(80);
                cell.setCellStyle(style);
            }
            workbook.write(out);
        }

        try (var workbook = Workbook.open(file())) {
            var row = workbook.nextSheet().nextRow();

            assertThat(row.cells()).extracting(Cell::isInvisible).containsExactly(true, false);
        }
    }

    @Test
    void tellsThatAPasswordProtectsIt() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            workbook.createSheet("进度").createRow(0).createCell(0).setCellValue("甲村");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertUnreadable(ProblemCode.ENCRYPTED_FILE);
    }

    @Test
    void neverTriesThePasswordThatExcelItselfUses() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            workbook.createSheet("进度").createRow(0).createCell(0).setCellValue("甲村");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertUnreadable(ProblemCode.ENCRYPTED_FILE);
    }

    @Test
    void refusesAnOlderVersionUnderTheNameOfANewerOne() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("进度");
            var stream = workbook.getBytes();
            stream[4] = 0;
            stream[5] = 5;
            write(stream);
        }

        assertUnreadable(ProblemCode.UNSUPPORTED_FORMAT);
    }

    @Test
    void passesOverTheCellsThatAChartInsideASheetKeeps() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue(1);
            sheet.createRow(1).createCell(0).setCellValue(2);
            var stream = workbook.getBytes();
            var begin = beginOfFirstSheet(stream);
            var chart = Arrays.copyOfRange(stream, begin, stream.length);
            chart[6] = TYPE_OF_CHART;
            var end = stream.length - END.length;
            var both = Arrays.copyOf(stream, end + chart.length + END.length);
            System.arraycopy(chart, 0, both, end, chart.length);
            System.arraycopy(END, 0, both, end + chart.length, END.length);
            write(both);
        }

        assertThat(Workbooks.read(file()))
                .isEqualTo(Map.of(
                        "表", List.of(new Row(1, List.of(number(0, "1"))), new Row(2, List.of(number(0, "2"))))));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .map(DateWindow1904Record.class::cast)
                    .forEach(window -> window.setWindowing((short) 1));
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            var cell = workbook.createSheet("表").createRow(0).createCell(0);
            cell.setCellValue(42_767.0);
            cell.setCellStyle(style);
            workbook.write(out);
        }

        assertThat(Workbooks.cells(file())).containsExactly(new Cell(0, CellKind.DATE, "2021-02-02T00:00"));
    }

    @Test
    void tellsAFormulaWithoutAResult() {
        var file = WorkbookBuilder.xls()
                .sheet("进度")
                .row(CellContent.uncalculated("1+1"), CellContent.formula("1+1", 2))
                .writeTo(file());

        assertThat(Workbooks.cells(file)).containsExactly(new Cell(0, CellKind.UNCALCULATED, ""), number(1, "2"));
    }

    @Test
    void countsWhatExcelHides() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file())) {
            var sheet = workbook.createSheet("进度");
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
                sheet.getRow(row).createCell(1).setCellValue(row);
            }
            sheet.getRow(1).setZeroHeight(true);
            sheet.createRow(7).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            sheet.setColumnHidden(5, true);
            workbook.write(out);
        }

        try (var workbook = Workbook.open(file())) {
            assertThat(workbook.nextSheet()).isNotNull().satisfies(sheet -> {
                while (sheet.nextRow() != null) {
                    assertThat(sheet.name()).isEqualTo("进度");
                }
                assertThat(sheet.hiddenContent()).isEqualTo(new HiddenContent(1, Set.of(1), 0, null));
            });
        }
    }

    @Test
    void putsTheCellsOfARowInOrder() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("进度").createRow(0);
            row.createCell(0).setCellValue(0.1);
            row.createCell(1).setCellValue(0.2);
            var stream = workbook.getBytes();
            int first = indexOf(stream, new byte[] {0x03, 0x02, 0x0E, 0x00});
            stream[first + 6] = 1;
            stream[first + 18 + 6] = 0;
            write(stream);
        }

        assertThat(Workbooks.cells(file())).containsExactly(number(0, "0.2"), number(1, "0.1"));
    }

    @Test
    void refusesACellWhoseTextIsMissing() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("进度").createRow(0).createCell(0).setCellValue("甲村");
            var stream = workbook.getBytes();
            int texts = indexOf(stream, new byte[] {(byte) 0xFC, 0x00});
            int cell = indexOf(stream, new byte[] {(byte) 0xFD, 0x00, 0x0A, 0x00});
            stream[texts + 8] = 2;
            stream[cell + 10] = 1;
            write(stream);
        }

        assertUnreadable(ProblemCode.BROKEN_FILE);
    }

    @Test
    void readsTextsThatGoOnInOtherRecords() {
        var sheet = WorkbookBuilder.xls().sheet("进度");
        for (int row = 1; row <= 300; row++) {
            sheet.row("第" + row + "村" + "很长的名字".repeat(row % 40), "a".repeat(row));
        }

        var rows = Workbooks.rows(sheet.writeTo(file()));

        assertThat(rows)
                .hasSize(300)
                .allSatisfy(row -> assertThat(row.cells())
                        .containsExactly(
                                text(0, "第" + row.number() + "村" + "很长的名字".repeat(row.number() % 40)),
                                text(1, "a".repeat(row.number()))));
    }

    @Test
    void refusesACellThatStandsTwice() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("进度").createRow(0);
            row.createCell(0).setCellValue(0.1);
            row.createCell(1).setCellValue(0.2);
            var stream = workbook.getBytes();
            stream[indexOf(stream, new byte[] {0x03, 0x02, 0x0E, 0x00}) + 6] = 1;
            write(stream);
        }

        assertUnreadable(ProblemCode.BROKEN_FILE);
    }

    @Test
    void refusesAStreamThatEndsBetweenTwoSheets() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("东").createRow(0).createCell(0).setCellValue(1);
            workbook.createSheet("西").createRow(0).createCell(0).setCellValue(2);
            var stream = workbook.getBytes();
            var second = indexOf(stream, BEGIN_OF_SHEET, beginOfFirstSheet(stream) + 1);
            write(Arrays.copyOf(stream, second));
        }

        assertUnreadable(ProblemCode.BROKEN_FILE);
    }

    @Test
    void refusesHalfAFile() throws IOException {
        var sheet = WorkbookBuilder.xls().sheet("进度");
        for (int row = 1; row <= 500; row++) {
            sheet.row("第" + row + "村", row);
        }
        var bytes = Files.readAllBytes(sheet.writeTo(file()));
        Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));

        assertUnreadable(ProblemCode.BROKEN_FILE);
    }

    @Test
    void refusesAStreamThatEndsInsideASheet() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("进度");
            for (int row = 0; row < 500; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
            }
            var stream = workbook.getBytes();
            write(Arrays.copyOf(stream, beginOfFirstSheet(stream) + 400));
        }

        assertUnreadable(ProblemCode.BROKEN_FILE);
    }

    private void assertUnreadable(ProblemCode code) {
        assertThatThrownBy(() -> Workbooks.read(file()))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertThat(e.problem("a.xls").code()).isEqualTo(code));
    }

    private byte[] stream() throws IOException {
        try (var container = new POIFSFileSystem(file().toFile(), true);
                var stream = container.createDocumentInputStream("Workbook")) {
            return stream.readAllBytes();
        }
    }

    private void write(byte[] stream) throws IOException {
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file())) {
            container.createDocument(new ByteArrayInputStream(stream), "Workbook");
            container.writeFilesystem(out);
        }
    }

    private static int beginOfFirstSheet(byte[] stream) {
        return indexOf(stream, BEGIN_OF_SHEET);
    }

    private static int indexOf(byte[] stream, byte[] record) {
        return indexOf(stream, record, 0);
    }

    private static int indexOf(byte[] stream, byte[] record, int from) {
        for (int at = from; at + record.length <= stream.length; at++) {
            if (Arrays.equals(stream, at, at + record.length, record, 0, record.length)) {
                return at;
            }
        }
        throw new AssertionError("There is no such record");
    }

    private Path file() {
        return folder.resolve("a.xls");
    }
}
