package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.summary;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.campaign.Quantity;
import cn.canbao.world.CellContent;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterRulesTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(folder);
    }

    @Test
    void acceptsARowThatAgreesWithTheRegister() {
        var outcome = world.handIn(summary().row("甲村", 100, 80, 10, 9, 5, 0).row("乙村", 200, 150, 20, 20));

        assertThat(outcome).hasNoErrorsOrWarnings().accepts("测试区/东镇/甲村", "测试区/东镇/乙村");
        assertThat(outcome)
                .counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80)
                .counts("测试区/东镇/甲村", Quantity.enrolled("poverty"), 9)
                .counts("测试区/东镇/甲村", Quantity.enrolled("edge"), 0);
    }

    @Test
    void rejectsPeopleOfACategoryWithoutTarget() {
        var outcome = world.handIn(summary().row("乙村", 200, 150, 20, 15, null, 3));

        assertThat(outcome)
                .rejects("enrolled-without-target")
                .atRow(2)
                .inColumn("G")
                .saying("第 2 行 G 列“边缘户已参保人数”填了 3 人，但名册里该单位没有边缘户的任务数，请核实人数，或请县里更新名册。");
    }

    @Test
    void acceptsZeroPeopleOfACategoryWithoutTarget() {
        var outcome = world.handIn(summary().row("乙村", 200, 150, 20, 15, 0, 0));

        assertThat(outcome).hasNoErrorsOrWarnings().accepts("测试区/东镇/乙村");
    }

    @Test
    void rejectsMorePoorPeopleThanPeople() {
        var outcome = world.handIn(summary().row("甲村", 100, 8, 10, 9, 5, 5));

        assertThat(outcome)
                .rejects("subset-exceeds-whole")
                .atRow(2)
                .inColumn("E")
                .saying("第 2 行 E 列“建档立卡已参保人数”填了 9 人，比“已参保人数”的 8 人还多，请核对这两个数。");
    }

    @Test
    void warnsWhenACategoryWithTargetIsLeftEmpty() {
        var outcome = world.handIn(summary().row("甲村", 100, 80, 10, 9));

        assertThat(outcome)
                .warns("missing-category")
                .atRow(2)
                .inColumn("G")
                .saying("第 2 行 G 列“边缘户已参保人数”是空的，而名册里有任务数 5，请补填人数（没有人请填 0）。");
        assertThat(outcome).accepts("测试区/东镇/甲村");
    }

    @Test
    void warnsWhenTheTypedTargetDiffersFromTheRegister() {
        var outcome = world.handIn(summary().row("甲村", 99, 80, 10, 9, 5, 5));

        assertThat(outcome)
                .warns("target-differs")
                .atRow(2)
                .inColumn("B")
                .saying("第 2 行 B 列“任务数”写的是 99，名册里是 100，已按名册计算，请核对。");
        assertThat(outcome).accepts("测试区/东镇/甲村");
    }

    @Test
    void warnsWhenMoreAreEnrolledThanTheTarget() {
        var outcome = world.handIn(summary().row("甲村", 100, 101, 10, 9, 5, 5));

        assertThat(outcome)
                .warns("over-target")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”填了 101 人，超过任务数 100，请核实。");
        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 101);
    }

    @Test
    void warnsWhenTheTypedRateIsNotEnrolledOverTarget() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数", "完成率")
                .row("甲村", 100, 80, 0.8)
                .row("乙村", 200, 150, "80%"));

        assertThat(outcome)
                .warns("rate-differs")
                .atRow(3)
                .inColumn("D")
                .saying("第 3 行 D 列“完成率”写的是“80%”，按人数算应是 75.00%，请核对人数。");
        assertThat(outcome).accepts("测试区/东镇/甲村", "测试区/东镇/乙村");
    }

    @Test
    void showsARateOfManyDecimalsWithSix() {
        var outcome =
                world.handIn(xlsx().sheet("进度").row("村", "任务数", "已参保人数", "完成率").row("甲村", 100, 80, 0.971428571428571));

        assertThat(outcome).warns("rate-differs").atRow(2).inColumn("D").mentioning("“0.971429”");
    }

    @Test
    void holdsARateAgainstTheTargetOfTheRegisterWhenTheSheetHasNone() {
        var outcome = world.handIn(xlsx().sheet("进度").row("村", "已参保人数", "完成率").row("甲村", 80, 0.9));

        assertThat(outcome).warns("rate-differs").atRow(2).inColumn("C").mentioning("80.00%");
    }

    @Test
    void leavesARateAloneThatDividesByNothing() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("村", "已参保人数", "边缘户任务数", "边缘户已参保人数", "边缘户完成率")
                .row("乙村", 150, 0, 0, CellContent.error("#DIV/0!")));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column").accepts("测试区/东镇/乙村");
    }
}
