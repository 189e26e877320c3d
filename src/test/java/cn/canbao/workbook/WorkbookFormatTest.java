package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.problem.ProblemTexts;
import cn.canbao.world.WorkbookBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookFormatTest {

    @TempDir
    private Path folder;

    @Test
    void goesByTheBytesAndNotByTheName() {
        var xlsx = WorkbookBuilder.xlsx().sheet("a").row("甲村").writeTo(folder.resolve("really.xls"));
        var xls = WorkbookBuilder.xls().sheet("a").row("甲村").writeTo(folder.resolve("really.xlsx"));

        assertThat(WorkbookFormat.of(xlsx)).isEqualTo(WorkbookFormat.XLSX);
        assertThat(WorkbookFormat.of(xls)).isEqualTo(WorkbookFormat.XLS);
    }

    @ParameterizedTest
    @CsvSource({
        "'村,已参保人数', 文本或 CSV",
        "'<html><body><table>', 网页（HTML）",
        "'<table><tr><td>村', 网页（HTML）",
        "'<?xml version=\"1.0\"?><Workbook/>', XML",
        "%PDF-1.7, PDF",
        "Rar!, 压缩包",
    })
    void saysWhatAFileIsByItsBeginning(String content, String name) throws IOException {
        assertUnsupported(Files.writeString(folder.resolve("a.xlsx"), content), name);
    }

    @Test
    void readsACsvOfAnOldExcelAsText() throws IOException {
        var file = Files.write(folder.resolve("a.xls"), "村,已参保人数\n".getBytes(Charset.forName("GBK")));

        assertUnsupported(file, "文本或 CSV");
    }

    @Test
    void knowsNothingOfOtherBytes() throws IOException {
        assertUnsupported(Files.write(folder.resolve("a.xlsx"), new byte[] {1, 2, 3, 0}), "无法识别的格式");
    }

    @Test
    void knowsAWorkbookOfExcel2() throws IOException {
        assertUnsupported(
                Files.write(folder.resolve("a.xls"), new byte[] {0x09, 0x00, 0x04, 0x00}), "Excel 5.0/95 或更早的工作簿");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, 二进制工作簿（.xlsb）",
        "mimetype, OpenDocument 表格（.ods）",
        "word/document.xml, Word 或其他 Office 文档",
        "photo.jpg, 压缩包",
    })
    void saysWhatAZipIsByItsParts(String part, String name) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
        }

        assertUnsupported(file, name);
    }

    @ParameterizedTest
    @CsvSource({"Book, Excel 5.0/95 或更早的工作簿", "WordDocument, Word 或其他 Office 文档"})
    void saysWhatACompoundFileIsByItsStreams(String stream, String name) throws IOException {
        assertUnsupported(compoundFile(stream), name);
    }

    @Test
    void knowsAnEncryptedPackage() throws IOException {
        assertCode(compoundFile("EncryptedPackage"), "encrypted-file");
    }

    @Test
    void knowsAnEmptyFile() throws IOException {
        assertCode(Files.createFile(folder.resolve("a.xlsx")), "empty-file");
    }

    private Path compoundFile(String stream) throws IOException {
        var file = folder.resolve("a.xls");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[] {1}), stream);
            container.writeFilesystem(out);
        }
        return file;
    }

    private static void assertCode(Path file, String code) {
        assertThatThrownBy(() -> Workbook.open(file))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertThat(e.problem("a").code().code()).isEqualTo(code));
    }

    private static void assertUnsupported(Path file, String name) {
        assertThatThrownBy(() -> Workbook.open(file))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertThat(new ProblemTexts(Locale.CHINESE).sentence(e.problem("a")))
                                .isEqualTo("“a”的内容是" + name + "，不是 Excel 工作簿，请另存为 .xlsx 后重新上报。"));
    }
}
