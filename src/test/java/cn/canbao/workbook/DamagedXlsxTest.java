package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.problem.ProblemTexts;
import cn.canbao.world.WorkbookBuilder;
import cn.canbao.world.ZipDamage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedXlsxTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "<row r='2'/><row r='1'/>, row 1 after row 2",
        "<row r='1'/><row r='1'/>, row 1 after row 1",
        "<row r='2'/><row/><row r='3'/>, row 3 after row 3",
        "<row r='x'/>, number x",
        "<row r='1'><c r='B1'/><c r='A1'/></row>, cell A1 out of order in row 1",
        "<row r='1'><c r='A1'/><c r='A1'/></row>, cell A1 out of order in row 1",
        "<row r='1'><c r='B1'/><c/><c r='C1'/></row>, cell C1 out of order in row 1",
        "<row r='1'><c r='A2'/></row>, cell A2 in row 1",
        "<row r='1'><c r='A1' t='s'><v>7</v></c></row>, shared string 7 of 0 does not exist",
        "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>, shared string -1 of 0 does not exist",
        "<row r='1'><c r='A1'><v>1O</v></c></row>, number 1O in row 1",
        "<row r='1'><c r='A1'><v>1E999</v></c></row>, number 1E999 in row 1",
        "<row r='1'><c r='A1' t='b'><v>2</v></c></row>, boolean 2 in row 1",
        "<row r='1'><c r='A1'><v>1</v><v>2</v></c></row>, a second value of cell A1",
        "<row r='1'><c r='A1' t='z'><v>1</v></c></row>, cell type z in row 1",
        "<row r='1'><c r='A1'>, ''",
    })
    void refusesRowsThatNoProgramWrites(String rows, String reason) {
        assertBroken(XlsxFile.ofRows(rows).writeTo(file()), "读到工作表时出错", reason);
    }

    @Test
    void refusesANumberOfMoreDigitsThanAnyNumberNeeds() {
        var rows = "<row r='1'><c r='A1'><v>1" + "0".repeat(2_000) + "</v></c></row>";

        assertBroken(XlsxFile.ofRows(rows).writeTo(file()), "读到工作表时出错", "a number of 2001 digits in row 1");
    }

    @Test
    void refusesAWorkbookWhoseListedSheetHasNoPart() {
        var file = XlsxFile.ofRows("")
                .workbook("<sheets><sheet name='进度表' sheetId='1' r:id='r9'/></sheets>")
                .writeTo(file());

        assertBroken(file, "读到工作簿目录时出错", "sheet 进度表 has no part");
    }

    @Test
    void detectsASingleFlippedBit() {
        var file = WorkbookBuilder.summary().row("甲村", 100, 80).writeTo(file());

        assertBroken(
                ZipDamage.flipBitOf(file, "xl/worksheets/sheet1.xml"),
                "读到工作表时出错",
                "CRC of xl/worksheets/sheet1.xml does not match");
    }

    /** A short sheet stays in memory while it is read, a long one does not. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5 << 20})
    void givesTheRowsInFrontOfADamageBeforeItTellsOfIt(int more) {
        var file = XlsxFile.ofRows("<row r='1'><c r='A1'><v>1</v></c></row><!--" + digits(more) + "-->")
                .writeTo(file());

        try (var workbook = Workbook.open(ZipDamage.flipBitOf(file, "xl/worksheets/sheet1.xml"))) {
            var sheet = Objects.requireNonNull(workbook.nextSheet());
            assertThat(sheet.nextRow()).isNotNull();
            // looking for merged cells reads the whole part once more
            assertThat(sheet.mergedCells().top(1, 0)).isZero();
            assertThatThrownBy(sheet::nextRow)
                    .isInstanceOf(UnreadableWorkbookException.class)
                    .hasMessageContaining("CRC of xl/worksheets/sheet1.xml does not match");
        }
    }

    /** Digits that hardly deflate. */
    private static String digits(int count) {
        return new Random(1)
                .ints(count, '0', '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void refusesHalfAFile() throws IOException {
        var bytes =
                Files.readAllBytes(WorkbookBuilder.summary().row("甲村", 100, 80).writeTo(file()));
        Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));

        assertBroken(file(), "读到文件结构时出错", "");
    }

    @Test
    void refusesAWorkbookWithoutItsSheetPart() {
        var file = XlsxFile.ofRows("").without("xl/worksheets/sheet1.xml").writeTo(file());

        assertBroken(file, "读到工作簿目录时出错", "xl/worksheets/sheet1.xml is missing");
    }

    private void assertBroken(Path file, String where, String reason) {
        assertThatThrownBy(() -> Workbooks.read(file)).isInstanceOfSatisfying(UnreadableWorkbookException.class, e -> {
            var problem = e.problem("东镇.xlsx");
            assertThat(problem.code().code()).isEqualTo("broken-file");
            assertThat(problem.facts().get("reason")).contains(reason);
            assertThat(new ProblemTexts(Locale.CHINESE).sentence(problem)).contains("“东镇.xlsx”已损坏", where);
        });
    }

    private Path file() {
        return folder.resolve("a.xlsx");
    }
}
