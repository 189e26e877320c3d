package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a cell holds, the quick writer writes the bytes that the library's own would. */
class SheetWriterTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "_x0041_ =SUM(A1)"
            })
    void writesWhatTheLibraryWrites(String text) throws IOException {
        assertThat(sheetXml(new WorkbookFile(), text)).isEqualTo(sheetXml(new SXSSFWorkbook(), text));
    }

    private String sheetXml(SXSSFWorkbook workbook, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (workbook) {
            var sheet = workbook.createSheet("表");
            for (int i = 0; i < 5; i++) {
                sheet.createRow(i).createCell(i).setCellValue(text);
            }
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
