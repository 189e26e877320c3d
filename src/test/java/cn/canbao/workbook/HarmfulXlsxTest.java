package cn.canbao.workbook;

import static cn.canbao.workbook.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.workbook.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers and parts that are made to do harm, or contradict themselves, are turned away before or while they are read. */
class HarmfulXlsxTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String CELL = "<row r='1'><c r='A1' t='str'><v>甲村</v></c></row>";
    private static final Limits USUAL = Limits.usual();

    @TempDir
    private Path folder;

    @Test
    void readsAContainerThatIsWrittenByteByByte() {
        assertThat(Workbooks.cells(workbook().raw().writeTo(file()))).containsExactly(text(0, "甲村"));
    }

    @Test
    void readsAContainerOfLargeSizes() throws IOException {
        var small = workbook().writeTo(folder.resolve("small.xlsx"));
        try (var in = new ZipFile(small.toFile());
                var out = new ZipArchiveOutputStream(file())) {
            out.setUseZip64(Zip64Mode.Always);
            for (var entry : Collections.list(in.entries())) {
                out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
                out.closeArchiveEntry();
            }
        }

        assertThat(Workbooks.cells(file())).containsExactly(text(0, "甲村"));
    }

    @Test
    void findsPartsWhateverCaseTheirNamesAreIn() {
        var file = workbook()
                .without("xl/sharedStrings.xml")
                .part("xl/SharedStrings.xml", "<sst><si><t>乙村</t></si></sst>")
                .sheet("<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData>");

        assertThat(Workbooks.cells(file.writeTo(file()))).containsExactly(text(0, "乙村"));
    }

    @Test
    void findsPartsWhoseFoldersAreSetOffByBackslashes() {
        assertThat(Workbooks.cells(workbook().raw().withBackslashes().writeTo(file())))
                .containsExactly(text(0, "甲村"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/worksheets/Sheet1.xml"})
    void refusesTwoPartsOfOneName(String name) {
        assertRefused(workbook().raw().part(name, "<worksheet/>"), "duplicate-part", "有两个部件都叫“" + name + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.xml",
                "xl/../../a.xml",
                "/etc/a",
                "..\\a.xml",
                "xl\\..\\..\\a.xml",
                "\\a.xml",
                "C:\\a.xml",
                "C:a.xml",
                "xl/.."
            })
    void refusesNamesThatLeadOutOfTheContainer(String name) {
        assertRefused(workbook().raw().part(name, ""), "unsafe-part-name", "“" + name + "”指向文件之外");
    }

    @Test
    void refusesPartsThatShareBytes() {
        assertRefused(workbook().raw().saying(SHEET, RawZip.OFFSET, 0), "overlapping-parts", "占用同一段内容");
    }

    @Test
    void refusesOnePartInsideAnother() throws IOException {
        var inner = Files.readAllBytes(new RawZip().part("xl/b.bin", "b").writeTo(folder.resolve("inner.zip")));
        var zip = workbook().raw().part("xl/a.bin", inner).part("xl/b.bin", "b");
        byte[] bytes = Files.readAllBytes(zip.writeTo(file()));
        int place = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(inner, 0, 20, StandardCharsets.ISO_8859_1));

        assertRefused(zip.saying("xl/b.bin", RawZip.OFFSET, place), "overlapping-parts", "占用同一段内容");
    }

    @Test
    void refusesADirectoryThatContradictsTheHeaders() {
        assertRefused(workbook().raw().called(SHEET, "xl/worksheets/sheet2.xml"), "broken-file", "differ");
        assertRefused(workbook().raw().saying(SHEET, RawZip.METHOD, 8), "broken-file", "differ");
        assertRefused(workbook().raw().saying(SHEET, RawZip.CRC, 1), "broken-file", "differ");
        assertRefused(workbook().raw().saying(SHEET, RawZip.SIZE, 1), "broken-file", "differ");
    }

    @Test
    void refusesUnknownWaysToCompress() {
        assertRefused(workbook().raw().saying(SHEET, RawZip.METHOD, 12), "broken-file", "compression method: 12");
    }

    @Test
    void refusesBytesAfterTheContainer() {
        assertRefused(workbook().raw().followedBy("PK"), "broken-file", "");
    }

    @Test
    void refusesAContainerInFrontOfTheContainer() throws IOException {
        byte[] other = Files.readAllBytes(workbook().raw().writeTo(folder.resolve("other.xlsx")));
        byte[] own = Files.readAllBytes(workbook().raw().writeTo(folder.resolve("own.xlsx")));
        byte[] both = Arrays.copyOf(other, other.length + own.length);
        System.arraycopy(own, 0, both, other.length, own.length);

        assertRefused(Files.write(file(), both), USUAL, "broken-file", "");
    }

    @Test
    void refusesPartsUnderAPassword() {
        assertRefused(workbook().raw().saying(SHEET, RawZip.FLAGS, 1), "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docProps/app.xml", "xl/media/photo.png", "xl/theme/theme1.xml"})
    void detectsAFlippedBitAlsoInPartsThatHoldNoCells(String part) throws IOException {
        var zip = workbook().raw().part(part, "<a>甲</a>");
        byte[] bytes = Files.readAllBytes(zip.writeTo(file()));
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<a>") + 3;
        bytes[place] ^= 1;

        assertRefused(Files.write(file(), bytes), USUAL, "broken-file", "CRC of " + part + " does not match");
    }

    @Test
    void detectsAFlippedBitBehindTheRowsThatWereRead() throws IOException {
        byte[] bytes = Files.readAllBytes(workbook().raw().writeTo(file()));
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("</worksheet>") - 1;
        bytes[place] ^= 1;
        Files.write(file(), bytes);

        try (var workbook = Workbook.open(file())) {
            var sheet = workbook.nextSheet();
            assertThat(sheet).isNotNull();
            assertThat(sheet.nextRow()).isNotNull();
            assertThatThrownBy(workbook::nextSheet)
                    .isInstanceOf(UnreadableWorkbookException.class)
                    .hasMessageContaining("CRC of " + SHEET);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "xl/theme/theme1.xml",
                "[Content_Types].xml",
                "xl/a.vml"
            })
    void refusesADoctypeInAnyPart(String part) {
        var file = workbook()
                .part(part, "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>")
                .writeTo(file());

        assertRefused(file, USUAL, "doctype-found", "DOCTYPE");
    }

    @Test
    void refusesMorePartsThanItMayHave() {
        assertRefused(workbook().writeTo(file()), limits(3, 1 << 20, 1 << 20), "too-many-parts", "7 个部件，超过 3 个的上限");
    }

    @Test
    void refusesAWorkbookThatSaysItInflatesBeyondItsLimit() {
        var file = workbook().part("xl/media/photo.bmp", new byte[2_000]).writeTo(file());

        assertRefused(file, limits(100, 2_000, 1 << 20), "inflated-too-large", "超过 2000 字节的上限");
    }

    @Test
    void refusesASheetThatIsReadOftenEnoughToPassTheLimit() {
        var file = workbook()
                .workbook("<sheets>" + "<sheet name='表' sheetId='1' r:id='r1'/>".repeat(50) + "</sheets>")
                .writeTo(file());

        assertRefused(file, limits(100, 5_000, 1 << 20), "inflated-too-large", "超过 5000 字节的上限");
    }

    @Test
    void refusesAPartThatIsBlownUp() {
        var file = XlsxFile.ofRows(CELL + " ".repeat(3 << 20)).writeTo(file());

        assertRefused(file, USUAL, "compressed-too-far", "超过 200 倍的上限");
    }

    @Test
    void refusesMoreCellsThanItMayHaveBlankOnesIncluded() {
        var file = XlsxFile.ofRows(
                        "<row r='1'>" + "<c s='0'/>".repeat(6) + "</row><row r='2'>" + "<c/>".repeat(5) + "</row>")
                .writeTo(file());

        assertThat(Workbooks.rows(file)).isEmpty();
        assertRefused(file, limits(100, 1 << 20, 10), "too-many-cells", "超过 10 个的上限");
    }

    @Test
    void refusesMoreTextsThanFitIntoMemory() {
        var file = workbook().sharedStrings("<si><t>甲</t></si>".repeat(2_000)).writeTo(file());
        var limits = new Limits(100, 1 << 20, 200, 100, 10_000, Duration.ofMinutes(1));

        assertRefused(file, limits, "too-many-texts", "超过 10000 字节的上限");
    }

    @Test
    void stopsReadingWhenTheTimeIsOver() {
        var file = workbook().writeTo(file());
        var clock = new AtomicLong();
        var second = Duration.ofSeconds(1).toNanos();
        var limits = new Limits(100, 1 << 20, 200, 100, 1 << 20, Duration.ofSeconds(20));

        assertThatThrownBy(() -> {
                    try (var workbook =
                            new XlsxWorkbook(file, new ReadingBudget(limits, () -> clock.addAndGet(5 * second)))) {
                        assertThat(workbook.nextSheet()).isNull();
                    }
                })
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        e -> assertSays(e.problem("东镇.xlsx"), "reading-too-long", "读了 20 秒还没有读完"));
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='1048577'/>, row 1048577",
        "<row r='2147483647'/>, row 2147483647",
        "<row r='1'><c r='XFE1'/></row>, column 16385",
        "<row r='1'><c r='ABCD1'/></row>, cell ABCD1",
        "<row r='1'><c r='XFD1'/><c/></row>, column 16385",
    })
    void refusesCellsOutsideTheSheet(String rows, String what) {
        assertRefused(XlsxFile.ofRows(rows).writeTo(file()), USUAL, "cell-outside-sheet", what + "，最后一格是 XFD1048576");
    }

    @Test
    void readsTheLastCellOfASheet() {
        var file = XlsxFile.ofRows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
                .writeTo(file());

        assertThat(Workbooks.rows(file))
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(1_048_576));
    }

    @Test
    void refusesATextLongerThanExcelAllows() {
        var rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + "村".repeat(32_768) + "</t></is></c></row>";

        assertRefused(XlsxFile.ofRows(rows).writeTo(file()), USUAL, "text-too-long", "超过 32767 个字符的上限（32768 (row 1)）");
    }

    @Test
    void refusesMoreRangesOfColumnsThanASheetHasColumns() {
        var file = workbook().sheet("<cols>" + "<col min='1' max='1'/>".repeat(16_385) + "</cols><sheetData/>");

        assertRefused(file.writeTo(file()), USUAL, "too-many-columns", "超过 16384 次的上限");
    }

    @Test
    void refusesMoreStylesThanExcelAllows() {
        var file = workbook().styles("<cellXfs>" + "<xf/>".repeat(65_491) + "</cellXfs>");

        assertRefused(file.writeTo(file()), USUAL, "too-many-styles", "超过 65490 种的上限");
    }

    private static XlsxFile workbook() {
        return XlsxFile.ofRows(CELL);
    }

    private static Limits limits(int parts, long inflatedBytes, long cells) {
        return new Limits(parts, inflatedBytes, 200, cells, 1 << 20, Duration.ofMinutes(1));
    }

    private void assertRefused(RawZip zip, String code, String words) {
        assertRefused(zip.writeTo(file()), USUAL, code, words);
    }

    private static void assertRefused(Path file, Limits limits, String code, String words) {
        assertThatThrownBy(() -> Workbooks.read(file, limits))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class, e -> assertSays(e.problem("东镇.xlsx"), code, words));
    }

    private static void assertSays(Problem problem, String code, String words) {
        assertThat(problem.code().code()).contains(code);
        assertThat(new ProblemTexts(Locale.CHINESE).sentence(problem)).contains(words);
    }

    private Path file() {
        return folder.resolve("a.xlsx");
    }
}
