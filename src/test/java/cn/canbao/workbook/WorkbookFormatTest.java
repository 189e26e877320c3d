package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.canbao.problem.ProblemTexts;
import cn.canbao.world.WorkbookBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "'<?xml version=\"1.0\"?><rows/>', XML",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table>', Excel 2003 XML 表格",
        "'<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>', Excel 2003 XML 表格",
        "'MIME-Version: 1.0', 网页归档（.mht）",
        "ID;PWXL, SYLK 表格（.slk）",
    })
    void saysWhatAFileIsByItsBeginning(String content, String name) throws IOException {
        assertUnsupported(Files.writeString(folder.resolve("a.xlsx"), content), name);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF, 请把表格复制到 Excel 中",
        "{\\rtf1, Word 或其他 Office 文档, 请把表格复制到 Excel 中",
        "GIF89a, 图片或视频, 请把表格复制到 Excel 中",
        "Rar!, 压缩包, 请解压后把里面的表格逐个上报",
        "7z\u00BC\u00AF, 压缩包, 请解压后把里面的表格逐个上报",
        "'\u001F\u008B', 压缩包, 请解压后把里面的表格逐个上报",
        "\u0089PNG, 图片或视频, 请把表格复制到 Excel 中",
        "\u00FF\u00D8\u00FF\u00E0, 图片或视频, 请把表格复制到 Excel 中",
        "'\u0001\u0002\u0003\u0000', 无法识别的格式, 请核对是否交错或传坏了文件",
    })
    void saysWhatToDoWithAFileThatSavingAgainDoesNotHelp(String content, String name, String remedy)
            throws IOException {
        var file = Files.writeString(folder.resolve("a.xlsx"), content, StandardCharsets.ISO_8859_1);

        assertSentence(file, "“a”是" + name + "，").contains(remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "'村,已参保人数', CSV",
        "村名, CSV",
        "'<html><body><table>', HTML",
        "'<table><tr><td>村', HTML",
        "'<?xml version=\"1.0\"?><!DOCTYPE html><html>', HTML",
    })
    void readsTextsByWhatTheySay(String content, WorkbookFormat format) throws IOException {
        assertThat(WorkbookFormat.of(Files.writeString(folder.resolve("a.xlsx"), content)))
                .isEqualTo(format);
    }

    @Test
    void readsACsvOfAnOldExcelAsText() {
        var file = TextFile.write(folder.resolve("a.xls"), "村,已参保人数\n", TextFile.GBK);

        assertThat(WorkbookFormat.of(file)).isEqualTo(WorkbookFormat.CSV);
    }

    @Test
    void takesNoBinaryFileForAText() {
        var bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = '1';

        assertSentence(TextFile.write(folder.resolve("a.csv"), bytes), "“a”是无法识别的格式");
    }

    @ParameterizedTest
    @CsvSource({
        "东镇.xlsx, ''",
        "东镇.XLSM, ''",
        "东镇, ''",
        "2.1东镇, ''",
        "东镇.第2次, ''",
        "东镇.xls, Excel 工作簿（.xlsx）",
        "东镇.csv, Excel 工作簿（.xlsx）",
    })
    void notesAnExtensionOfAnotherForm(String name, String found) {
        var texts = new ProblemTexts(Locale.CHINESE);

        assertThat(WorkbookFormat.XLSX.misnamed(name).map(texts::sentence).orElse(""))
                .isEqualTo(found.isEmpty() ? "" : "“" + name + "”的扩展名与内容不符，内容是" + found + "，已按内容读取；下次请另存为 .xlsx 再上报。");
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
        "Index/Document.iwa, 苹果 Numbers 表格",
    })
    void saysWhatAZipIsByItsParts(String part, String name) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
        }

        assertUnsupported(file, name);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, “a”是Word 或其他 Office 文档",
        "ppt/presentation.xml, “a”是Word 或其他 Office 文档",
        "photo.jpg, “a”是压缩包",
    })
    void saysWhatAZipIsThatHoldsNoTable(String part, String sentence) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
        }

        assertSentence(file, sentence);
    }

    @Test
    void knowsAWorkbookOfExcel5() throws IOException {
        assertUnsupported(compoundFile("Book"), "Excel 5.0/95 或更早的工作簿");
    }

    @Test
    void knowsAWordDocument() throws IOException {
        assertSentence(compoundFile("WordDocument"), "“a”是Word 或其他 Office 文档");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EncryptedPackage", "DRMContent"})
    void knowsAnEncryptedPackage(String stream) throws IOException {
        assertCode(compoundFile(stream), "encrypted-file");
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

    private static AbstractStringAssert<?> assertSentence(Path file, String beginning) {
        var texts = new ProblemTexts(Locale.CHINESE);
        var thrown = catchThrowableOfType(UnreadableWorkbookException.class, () -> Workbook.open(file));
        return assertThat(texts.sentence(thrown.problem("a"))).startsWith(beginning);
    }

    private static void assertUnsupported(Path file, String name) {
        assertThatThrownBy(() -> Workbook.open(file))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertThat(new ProblemTexts(Locale.CHINESE).sentence(e.problem("a")))
                                .isEqualTo("“a”的内容是" + name + "，这里不能读取，请另存为 .xlsx 后重新上报。"));
    }
}
