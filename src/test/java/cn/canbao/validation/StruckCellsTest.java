package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.XmlSheet.CALCULATED;
import static cn.canbao.world.XmlSheet.number;
import static cn.canbao.world.XmlSheet.roster;
import static cn.canbao.world.XmlSheet.runs;
import static cn.canbao.world.XmlSheet.styled;
import static cn.canbao.world.XmlSheet.styledText;
import static cn.canbao.world.XmlSheet.summary;
import static cn.canbao.world.XmlSheet.text;

import cn.canbao.campaign.Quantity;
import cn.canbao.workbook.XlsxFile;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.XmlSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is struck through or raised is not what is meant. */
class StruckCellsTest {

    /** Style 1 is struck through. */
    private static final String STYLES = "<fonts><font/><font><strike/></font><font><strike val='0'/></font></fonts>"
            + "<cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/></cellXfs>";

    @TempDir
    private Path folder;

    @Test
    void readsNoFootnoteIntoAFigure() {
        var outcome = read(summary().row(text("甲村"), number(100), runs(":80", "vertAlign val='superscript'/:1")));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome)
                .warns("struck-text")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”里划掉的或上下标的“1”没有读，读作“80”，请核对并删去不要的字。");
    }

    @Test
    void readsNoLabelThatIsStruckThrough() {
        var outcome = read(XmlSheet.labelled()
                .row(text("村"), text("任务数"), styledText("已参保人数", 1), text("已参保人数"))
                .row(text("甲村"), number(100), number(70), number(80))
                .row(text("乙村"), number(200), number(140), number(150)));

        assertThat(outcome)
                .counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80)
                .counts("测试区/东镇/乙村", Quantity.enrolled("all"), 150);
        assertThat(outcome).reports("blank-label").mentioning("C 列没有列名");
    }

    @Test
    void countsNoRowWhoseCategoryIsStruckThrough() {
        var outcome = read(XmlSheet.labelled("村", "人员类别", "任务数", "已参保人数")
                .row(text("甲村"), text("城乡居民"), number(100), number(80))
                .row(text("甲村"), styledText("边缘户", 1), number(5), number(4))
                .row(text("乙村"), text("城乡居民"), number(200), number(150)));

        assertThat(outcome)
                .rejectsRows(3)
                .rejects("struck-out")
                .saying("第 3 行的“边缘户”（B 列“人员类别”）划掉了，这一行没有计入；要计入的请取消删除线，不计入的请删去这一行。");
        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @Test
    void readsNothingThatIsStruckThrough() {
        var outcome = read(summary().row(text("甲村"), number(100), runs("strike/:7", ":80")));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome).warns("struck-text").mentioning("“7”没有读");
    }

    @Test
    void readsRunsThatAreNotStruckThrough() {
        var outcome = read(summary().row(text("甲村"), number(100), runs("strike val='0'/:8", "b/:0")));

        assertThat(outcome)
                .counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80)
                .hasNoErrorsOrWarningsBut("missing-category");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strike/:80", "strike/:8;strike val='1'/:0"})
    void takesAFigureThatIsStruckThroughForNone(String written) {
        var outcome = read(summary().row(text("甲村"), number(100), runs(written.split(";"))));

        assertThat(outcome).rejects("missing-cell").inColumn("C");
        assertThat(outcome).warns("struck-text").saying("第 2 行 C 列“已参保人数”的“80”划掉了，按没有填写计，请核对并删去，或取消删除线。");
    }

    @Test
    void takesANumberThatIsStruckThroughForNone() {
        var outcome = read(
                summary().row(text("甲村"), number(100), number(80), number(10), styled(9, 1), number(5), styled(4, 2)));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("edge"), 4);
        assertThat(outcome).warns("struck-text").inColumn("E");
        assertThat(outcome).warns("missing-category").inColumn("E");
    }

    @Test
    void countsNoVillageThatIsStruckOut() {
        var outcome = read(summary()
                .row(styledText("甲村", 1), styled(100, 1), styled(70, 1))
                .row(text("甲村"), number(100), number(80)));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome).rejects("struck-out").atRow(2).mentioning("甲村");
    }

    @Test
    void countsNobodyWhoIsStruckOut() {
        var outcome = SmallWorld.ofRosters(folder)
                .read(
                        write(roster().row(text("甲村"), text("张三"), text(id(1)), "", text("是"))
                                .row(text("甲村"), styledText("李四", 1), styledText(id(2), 1), "", text("是"))
                                .row(text("甲村"), runs("strike/:王", ":五"), text(id(3)), "", styledText("是", 1))),
                        "东镇.xlsx");

        assertThat(outcome).acceptsPersons("张三", "五");
        assertThat(outcome).rejects("struck-out").atRow(3);
        assertThat(outcome).warns("missing-status").atRow(4);
        Assertions.assertThat(outcome.problems())
                .filteredOn(problem -> Problems.code(problem).equals("struck-text"))
                .extracting(problem -> problem.place().column())
                .containsExactly(1, 4);
    }

    @Test
    void readsAnXlsAlike() throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("a.xls"))) {
            var struck = workbook.createFont();
            struck.setStrikeout(true);
            var raised = workbook.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            var style = workbook.createCellStyle();
            style.setFont(struck);
            var sheet = workbook.createSheet("进度表");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("村");
            header.createCell(1).setCellValue("任务数");
            header.createCell(2).setCellValue("已参保人数");
            var first = sheet.createRow(1);
            first.createCell(0).setCellValue("甲村");
            first.createCell(1).setCellValue(100);
            var figure = new HSSFRichTextString("7801");
            figure.applyFont(0, 1, struck);
            figure.applyFont(1, 3, (short) 0);
            figure.applyFont(3, 4, raised);
            first.createCell(2).setCellValue(figure);
            var second = sheet.createRow(2);
            second.createCell(0).setCellValue("乙村");
            second.getCell(0).setCellStyle(style);
            second.createCell(1).setCellValue(200);
            second.createCell(2).setCellValue(150);
            workbook.write(out);
        }

        var outcome = SmallWorld.in(folder).read(folder.resolve("a.xls"), "东镇.xls");

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
        assertThat(outcome).warns("struck-text").atRow(2).mentioning("“71”没有读");
        assertThat(outcome).rejects("struck-out").atRow(3);
    }

    private Outcome read(XmlSheet sheet) {
        return SmallWorld.in(folder).read(write(sheet), "东镇.xlsx");
    }

    private Path write(XmlSheet sheet) {
        XlsxFile file = sheet.file(CALCULATED).styles(STYLES);
        return file.writeTo(folder.resolve("a.xlsx"));
    }
}
