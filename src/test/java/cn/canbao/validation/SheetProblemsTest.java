package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.summary;
import static cn.canbao.world.WorkbookBuilder.xls;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.recognition.SheetKind;
import cn.canbao.world.CellContent;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetProblemsTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(folder);
    }

    @Test
    void reportsAHiddenSheetAndCountsNothingOfIt() {
        var outcome = world.handIn(summary()
                .row("乙村", 200, 150, 20, 15)
                .hiddenSheet("旧表")
                .summaryHeader()
                .row("甲村", 100, 80));

        assertThat(outcome).warns("hidden-sheet").onSheet("旧表").saying("工作表“旧表”是隐藏的，没有计入；如果需要计入，请取消隐藏后重新上报。");
        assertThat(outcome).accepts("测试区/东镇/乙村");
    }

    @Test
    void reportsAHiddenSheetOfAnXls() {
        var outcome = world.handIn(
                "东镇.xls",
                xls().sheet("进度表")
                        .summaryHeader()
                        .row("乙村", 200, 150, 20, 15)
                        .hiddenSheet("旧表")
                        .summaryHeader());

        assertThat(outcome).warns("hidden-sheet").onSheet("旧表");
        assertThat(outcome).accepts("测试区/东镇/乙村");
    }

    @Test
    void isSilentAboutAnEmptyHiddenSheet() {
        var outcome = world.handIn(summary().row("乙村", 200, 150, 20, 15).hiddenSheet("空"));

        assertThat(outcome).hasNoErrorsOrWarnings();
        Assertions.assertThat(outcome.sheets()).hasSize(1);
    }

    @Test
    void passesOverACoverSheet() {
        var outcome = world.handIn(
                xlsx().sheet("封面").row("东镇医保筹资材料").sheet("进度表").summaryHeader().row("乙村", 200, 150, 20, 15));

        assertThat(outcome).reports("sheet-without-table").onSheet("封面").saying("工作表“封面”里没有表格，只有说明文字，没有计入。");
        assertThat(outcome).hasNoErrorsOrWarnings().accepts("测试区/东镇/乙村");
    }

    @Test
    void readsEverySheetOfAFile() {
        var outcome = world.handIn(
                "全区.xlsx",
                xlsx().sheet("东镇")
                        .summaryHeader()
                        .row("甲村", 100, 80, 10, 9, 5, 5)
                        .sheet("西镇")
                        .summaryHeader()
                        .row("甲村", 50, 40, 5, 5, 2, 2));

        assertThat(outcome).hasNoErrorsOrWarnings().accepts("测试区/东镇/甲村", "测试区/西镇/甲村");
    }

    @Test
    void saysWhichColumnsAreMissingAndWhichAreThere() {
        var outcome = world.handIn(
                xlsx().sheet("签到表").title("会议签到表").row("序号", "姓名", "职务", "签到").row(1, "张三", "主任", "√"));

        assertThat(outcome)
                .reports("sheet-not-recognised")
                .onSheet("签到表")
                .saying("工作表“签到表”认不出是什么表：缺少“村（社区）、已参保人数”列，只看到：序号、姓名、职务、签到；请改用规定的进度表。");
        assertThat(outcome).rejectsRows(1, 2, 3);
    }

    @Test
    void namesOnlyTheColumnThatIsMissing() {
        var outcome = world.handIn(xlsx().sheet("进度").row("负责人", "任务数", "已参保人数").row("张三", 100, 80));

        assertThat(outcome).reports("sheet-not-recognised").mentioning("缺少“村（社区）”列");
    }

    @Test
    void doesNotOverlookATableFarBelowALongText() {
        var letter = xlsx().sheet("材料");
        for (int line = 1; line <= 230; line++) {
            letter.row("第 " + line + " 段");
        }
        var outcome = world.handIn(letter.summaryHeader().row("甲村", 100, 80));

        assertThat(outcome).reports("sheet-not-recognised").onSheet("材料");
    }

    @Test
    void turnsAListOfReductionsAway() {
        var outcome = world.handIn(roster("身份证号码", "核减原因"));

        assertThat(outcome).reports("kind-not-accepted").mentioning("是核减表");
        Assertions.assertThat(outcome.sheet().kind()).isEqualTo(SheetKind.REDUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已缴费（户）", "已缴费（万元）", "已参保户数", "已参保人数（不含特殊人群）"})
    void asksForThoseEnrolledWhereTheyAreToldInAWayThatDoesNotCount(String label) {
        var outcome = world.handIn(
                xlsx().sheet("进度").row("村", "任务数", label).row("甲村", 100, 30).row("乙村", 200, 60));

        assertThat(outcome)
                .reports("sheet-not-recognised")
                .saying("工作表“进度”认不出是什么表：缺少“已参保人数”列，只看到：村、任务数、" + label + "；请改用规定的进度表。");
    }

    @Test
    void rejectsASheetThatSaysTheSameThingTwice() {
        var outcome =
                world.handIn(xlsx().sheet("进度").row("村", "已参保人数", "任务数", "参保人数").row("甲村", 80, 100, 81));

        assertThat(outcome)
                .reports("duplicate-label")
                .onSheet("进度")
                .saying("工作表“进度”的 B、D 列都是“已参保人数 / 参保人数”，不知道以哪一列为准，请只保留一列。");
        assertThat(outcome).rejectsRows(1, 2);
    }

    @Test
    void warnsWhenTheColumnOfACategoryIsMissingThatTheRegisterHasTargetsFor() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("村", "已参保人数", "建档立卡已参保人数")
                .row("甲村", 80, 5)
                .row("乙村", 150, 15));

        assertThat(outcome)
                .warns("missing-column")
                .onSheet("进度")
                .saying("工作表“进度”没有“边缘户”的已参保人数列，而名册里其中 1 行有任务数，这一类人按未上报计，请补上这一列。");
        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column").accepts("测试区/东镇/甲村", "测试区/东镇/乙村");
    }

    @Test
    void leavesRowsOfAFormAloneThatWereNeverFilledInOrOnlyNumberTheColumns() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("序号", "村", "任务数", "已参保人数", "完成率")
                .row("栏次", "甲", 1, 2, 3)
                .row(1, "甲村", 100, 80, 0.8)
                .row(2, null, null, null, CellContent.error("#DIV/0!"))
                .row(3, null, null, null, null));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column").accepts("测试区/东镇/甲村");
        Assertions.assertThat(outcome.bins(0)).containsEntry("header", 2L).containsEntry("footer", 2L);
    }

    @Test
    void rejectsTheRowsOfASecondTableAboveTheOneThatIsRead() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("附件", 1)
                .row("填报时间：", 20210202)
                .row("2021", "年", 2, "月")
                .row("村", "外出务工")
                .row("甲村", 80)
                .row("村", "任务数", "已参保人数", "建档立卡已参保人数", "边缘户已参保人数")
                .row("乙村", 200, 150, 15, null));

        assertThat(outcome).rejects("row-above-header").atRow(5).saying("第 5 行在表头（第 6 行）上方却有数字，没有计入；一张工作表里请只放一张表。");
        assertThat(outcome).accepts("测试区/东镇/乙村").rejectsRows(5);
    }

    @Test
    void takesNoFiguresFromAColumnOfAnotherYear() {
        var outcome = world.handIn(
                xlsx().sheet("进度").row("村", "2020年参保人数", "2021年参保人数").row("甲村", 97, 80));

        assertThat(outcome).counts("测试区/东镇/甲村", cn.canbao.campaign.Quantity.enrolled("all"), 80);
        assertThat(outcome).reports("unused-column").inColumn("B").mentioning("2020年参保人数");
    }

    @Test
    void tellsWhichColumnWasNotUsed() {
        var outcome =
                world.handIn(xlsx().sheet("进度").row("村", "已参保人数", "低保/已参保人数").row("甲村", 80, 5));

        assertThat(outcome).reports("unused-column").inColumn("C").saying("C 列“低保/已参保人数”没有用到，如果其中有要上报的数字，请改用规定的列名。");
        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column");
    }

    @Test
    void tellsWhichColumnsHaveNoLabel() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数")
                .row("甲村", 100, 80, null, 7)
                .row("乙村", 200, 150, 5, 9)
                .row("填表人：张某", null, null, null, "电话：0000"));

        assertThat(outcome).reports("blank-label").saying("D、E 列没有列名，其中 2 行有内容，都没有用到；如果是要上报的内容，请补上列名。");
        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column");
    }

    @Test
    void takesTheMomentOfReceiptWhenASheetSaysNone() {
        var outcome = world.handIn(summary().row("乙村", 200, 150, 20, 15));

        assertThat(outcome)
                .reports("as-of-missing")
                .onSheet("进度表")
                .saying("工作表“进度表”没有写明截至时间，按收到时间 2021-02-02 12:00 计。");
        Assertions.assertThat(outcome.sheet().asOf()).isEqualTo(SmallWorld.RECEIVED);
    }

    @Test
    void warnsOfAMomentOutsideTheCampaign() {
        var outcome = world.handIn(
                xlsx().sheet("进度").row("截至2019年2月2日10时").summaryHeader().row("乙村", 200, 150, 20, 15));

        assertThat(outcome)
                .warns("as-of-implausible")
                .onSheet("进度")
                .saying("工作表“进度”的截至时间写的是 2019年2月2日10时，不在本次筹资期内，按收到时间 2021-02-02 12:00 计，请核对。");
        Assertions.assertThat(outcome.sheet().asOf()).isEqualTo(SmallWorld.RECEIVED);
    }

    @Test
    void warnsOfAMomentAfterTheReceipt() {
        var outcome =
                world.handIn(xlsx().sheet("进度").row("截至2月3日").summaryHeader().row("乙村", 200, 150, 20, 15));

        assertThat(outcome).warns("as-of-implausible").mentioning("2月3日");
    }

    private static WorkbookBuilder roster(String... more) {
        var header = new Object[more.length + 2];
        header[0] = "村";
        header[1] = "姓名";
        System.arraycopy(more, 0, header, 2, more.length);
        return xlsx().sheet("花名册").row(header).row("甲村", "张三", "999999199001010012", "死亡");
    }
}
