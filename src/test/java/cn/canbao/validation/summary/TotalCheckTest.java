package cn.canbao.validation.summary;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.validation.Bin;
import cn.canbao.world.CellContent;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalCheckTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(folder);
    }

    private static WorkbookBuilder progress() {
        return xlsx().sheet("进度").row("村", "任务数", "已参保人数");
    }

    @Test
    void warnsWhenATotalIsNotTheSumOfItsRows() {
        var outcome =
                world.handIn(progress().row("甲村", 100, 80).row("乙村", 200, 150).row("合 计", 300, 231));

        assertThat(outcome)
                .warns("total-differs")
                .atRow(4)
                .inColumn("C")
                .saying("第 4 行 C 列“已参保人数”的合计写的是 231，各行相加是 230，请核对。");
        assertThat(outcome).accepts("测试区/东镇/甲村", "测试区/东镇/乙村");
    }

    @Test
    void acceptsATotalAboveItsRows() {
        var outcome =
                world.handIn(progress().row("全镇合计", 300, 230).row("甲村", 100, 80).row("乙村", 200, 150));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column");
    }

    @Test
    void acceptsSubtotalsAndATotalOfEverything() {
        var outcome = world.handIn(xlsx().sheet("全区")
                .row("乡镇", "村", "已参保人数")
                .row("东镇", "甲村", 80)
                .row("东镇", "乙村", 150)
                .row("东镇", "小计", 230)
                .row("西镇", "甲村", 40)
                .row("西镇", "丙村", 250)
                .row("西镇", "小计", 290)
                .row("合计", null, 520));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column");
        Assertions.assertThat(outcome.bins(0)).containsEntry("total", 3L).containsEntry("accepted", 4L);
    }

    @Test
    void warnsWhenASubtotalIsWrong() {
        var outcome = world.handIn(progress()
                .row("甲村", 100, 80)
                .row("小计", 100, 79)
                .row("乙村", 200, 150)
                .row("小计", 200, 150));

        assertThat(outcome).warns("total-differs").atRow(3).inColumn("C").mentioning("相加是 80");
    }

    @Test
    void countsRejectedRowsInTheTotalOfTheSheet() {
        var outcome =
                world.handIn(progress().row("天上人间", 100, 80).row("乙村", 200, 150).row("合计", 300, 230));

        assertThat(outcome).rejectsRows(2);
        Assertions.assertThat(outcome.problems())
                .extracting(problem -> problem.code().code())
                .doesNotContain("total-differs");
    }

    @Test
    void doesNotBlameATotalWhoseRowsCannotBeSummed() {
        var outcome = world.handIn(
                progress().row("甲村", 100, "约80").row("乙村", 200, 150).row("合计", 300, 230));

        Assertions.assertThat(outcome.problems())
                .extracting(problem -> problem.code().code())
                .doesNotContain("total-differs");
    }

    @Test
    void warnsWhenTheRateOfATotalIsNotTheRateOfItsSums() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数", "完成率")
                .row("甲村", 100, 80, "80%")
                .row("乙村", 200, 150, "75%")
                .row("合计", 300, 230, "77.5%"));

        assertThat(outcome).warns("rate-differs").atRow(4).inColumn("D").mentioning("76.67%");
    }

    @Test
    void findsTheTotalInTheColumnOfNumbers() {
        var outcome = world.handIn(
                xlsx().sheet("进度").row("序号", "村", "已参保人数").row(1, "甲村", 80).row("合计", null, 81));

        assertThat(outcome).warns("total-differs").atRow(3).inColumn("C");
    }

    @Test
    void takesNoVillageForATotalBecauseOfItsRemark() {
        var outcome = world.handIn(xlsx().sheet("进度").row("村", "已参保人数", "备注").row("甲村", 80, "三个组合计"));

        assertThat(outcome).accepts("测试区/东镇/甲村");
    }

    @Test
    void givesTheRemarkOfATotalToTheTown() {
        var outcome = world.handIn(xlsx().sheet("进度")
                .row("村", "已参保人数", "备注")
                .row("甲村", 80, "新迁入 3 人")
                .row("合计", 80, "核减\n已报"));

        Assertions.assertThat(outcome.accepted())
                .singleElement()
                .extracting(row -> row.summary().remark())
                .isEqualTo("新迁入 3 人");
        Assertions.assertThat(outcome.passed())
                .filteredOn(row -> row.bin() == Bin.TOTAL)
                .singleElement()
                .satisfies(total -> {
                    Assertions.assertThat(total.region()).isEqualTo("测试区/东镇");
                    Assertions.assertThat(total.remark()).isEqualTo("核减 已报");
                });
    }

    @Test
    void acceptsSubtotalsAboveTheirRows() {
        var outcome = world.handIn(xlsx().sheet("全区")
                .row("乡镇", "村", "已参保人数")
                .row("东镇", "小计", 230)
                .row("东镇", "甲村", 80)
                .row("东镇", "乙村", 150)
                .row("西镇", "小计", 290)
                .row("西镇", "甲村", 40)
                .row("西镇", "丙村", 250));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column");
    }

    @Test
    void warnsOfATotalThatIsZeroWhileItsRowsAreNot() {
        var outcome =
                world.handIn(progress().row("甲村", 100, 80).row("乙村", 200, 150).row("合计", 300, 0));

        assertThat(outcome).warns("total-differs").atRow(4).inColumn("C").mentioning("相加是 230");
    }

    @Test
    void doesNotWarnOfATotalWhoseFormulaWasNeverWorkedOut() {
        var outcome = world.handIn(progress()
                .row("甲村", 100, 80)
                .row("乙村", 200, 150)
                .row("合计", CellContent.uncalculated("SUM(B2:B3)"), 230));

        assertThat(outcome).hasNoErrorsOrWarningsBut("missing-column");
    }
}
