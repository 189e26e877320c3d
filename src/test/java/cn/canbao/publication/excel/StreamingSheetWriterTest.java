package cn.canbao.publication.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.publication.PoiTempFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a cell holds, the quick writer writes the bytes that the library's own would. */
class StreamingSheetWriterTest {

    @TempDir
    private Path folder;

    private static List<String> texts() {
        return List.of(
                "",
                "甲村",
                "plain",
                "  spaces  ",
                "<a> & \"b\" 'c'",
                "line\nbreak\r\nand\ttab",
                "\u0001\u001F\u007F\u0080\u009F",
                "\u00A0é\u07FF\u0800\uFFFD",
                "𠀀𬌗中𠮷",
                "\uD840 half \uDC00",
                "\uFFFE\uFFFF",
                "_ x_x _xyz_ =SUM(A1)");
    }

    /** The library leaves them as they are, and whoever opens the workbook reads an A. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "_x0041_",
                "甲_x0041_乙",
                "_x005F_x0041_",
                "_x0041_x0042_",
                "__x0041__",
                "_x0041",
                "_X0041_",
                "_xD83d_"
            })
    void keepsEscapesOfExcelFromBeingReadAsWhatTheyStandFor(String text) throws IOException {
        ReproducibleWorkbook workbook = new ReproducibleWorkbook();
        workbook.createSheet("表").createRow(0).createCell(0).setCellValue(text);
        workbook.createList("列").lines().line(0, 16, 0, List.of(text));
        Path file = folder.resolve("read.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write("题", "作者", LocalDateTime.of(2024, 1, 1, 0, 0), out);
        }

        try (var read = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(read)
                    .allSatisfy(sheet -> assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                            .isEqualTo(text));
        }
    }

    @Test
    void writesPropertiesOfAnyText() throws IOException {
        Path file = folder.resolve("read.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ReproducibleWorkbook workbook = new ReproducibleWorkbook();
            workbook.createSheet("表");
            workbook.write("题\u0001\ud800\uffff𠮷", "作\u0000者", LocalDateTime.of(2024, 1, 1, 0, 0), out);
        }

        try (var read = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(read.getProperties().getCoreProperties().getTitle()).isEqualTo("题???𠮷");
            assertThat(read.getProperties().getCoreProperties().getCreator()).isEqualTo("作?者");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void writesWhatTheLibraryWrites(String text) throws IOException {
        assertThat(sheetXml(new ReproducibleWorkbook(), text)).isEqualTo(sheetXml(new SXSSFWorkbook(), text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void writesLinesAsTheLibraryWritesRows(String text) throws IOException {
        List<Object> values = List.of(text, 0, "", -17, 1_048_576, "甲" + text + "乙");
        ReproducibleWorkbook quick = new ReproducibleWorkbook();
        ReproducibleWorkbook.ListSheet list = quick.createList("表");
        SXSSFWorkbook slow = new SXSSFWorkbook();
        SXSSFSheet sheet = slow.createSheet("表");
        CellStyle looks = quick.createCellStyle();
        CellStyle same = slow.createCellStyle();
        for (int at = 0; at < 3; at++) {
            list.lines().line(at, 16 * (at + 1), looks.getIndex(), values);
            SXSSFRow row = sheet.createRow(at);
            row.setHeightInPoints(16 * (at + 1));
            for (int column = 0; column < values.size(); column++) {
                SXSSFCell cell = row.createCell(column);
                cell.setCellStyle(same);
                if (values.get(column) instanceof Integer number) {
                    cell.setCellValue(number);
                } else {
                    cell.setCellValue(String.valueOf(values.get(column)));
                }
            }
        }
        assertThat(rows(quick)).isEqualTo(rows(slow)).contains("<row r=\"3\"");
    }

    @Test
    void leavesNothingBehindWhereItKeptTheRows() throws IOException {
        List<String> left = new ArrayList<>();
        new PoiTempFolder(folder.resolve("scratch")).runWithTempFolder(() -> {
            try {
                ReproducibleWorkbook workbook = new ReproducibleWorkbook();
                workbook.createList("表").lines().line(0, 16, 0, List.of("甲"));
                workbook.write("题", "作者", LocalDateTime.of(2024, 1, 1, 0, 0), OutputStream.nullOutputStream());
                left.addAll(List.of(folder.resolve("scratch").toFile().list()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(left).isEmpty();
    }

    private String rows(SXSSFWorkbook workbook) throws IOException {
        String xml = sheetXml(workbook);
        return xml.substring(xml.indexOf("<sheetData>"), xml.indexOf("</sheetData>"));
    }

    private String sheetXml(SXSSFWorkbook workbook, String text) throws IOException {
        var sheet = workbook.createSheet("表");
        for (int i = 0; i < 5; i++) {
            sheet.createRow(i).createCell(i).setCellValue(text);
        }
        return sheetXml(workbook);
    }

    private String sheetXml(SXSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        Path file = Files.write(folder.resolve("book.xlsx"), out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
