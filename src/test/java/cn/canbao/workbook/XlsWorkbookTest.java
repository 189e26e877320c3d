package cn.canbao.workbook;

import static cn.canbao.workbook.Workbooks.number;
import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.problem.ProblemCode;
import cn.canbao.world.CellContent;
import cn.canbao.world.WorkbookBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsWorkbookTest {

    private static final byte[] BEGIN_OF_SHEET = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00};
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

    private void write(byte[] stream) throws IOException {
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file())) {
            container.createDocument(new ByteArrayInputStream(stream), "Workbook");
            container.writeFilesystem(out);
        }
    }

    private static int beginOfFirstSheet(byte[] stream) {
        for (int at = 0; at + BEGIN_OF_SHEET.length <= stream.length; at++) {
            if (Arrays.equals(stream, at, at + BEGIN_OF_SHEET.length, BEGIN_OF_SHEET, 0, BEGIN_OF_SHEET.length)) {
                return at;
            }
        }
        throw new AssertionError("No sheet begins");
    }

    private Path file() {
        return folder.resolve("a.xls");
    }
}
