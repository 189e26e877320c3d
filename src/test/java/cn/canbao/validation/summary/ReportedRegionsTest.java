package cn.canbao.validation.summary;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.summary;

import cn.canbao.validation.Problems;
import cn.canbao.validation.RowOutcome;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportedRegionsTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(folder);
    }

    @Test
    void rejectsBothRowsOfAVillageThatContradictEachOther() {
        var outcome = world.handIn(summary()
                .row("乙村", 200, 150, 20, 15)
                .row("甲村", 100, 80, 10, 9, 5, 5)
                .row("乙村", 200, 151, 20, 15));

        assertThat(outcome).rejectsRows(2, 4).accepts("测试区/东镇/甲村");
        Assertions.assertThat(outcome.rejected())
                .flatExtracting(RowOutcome.Rejected::problems)
                .extracting(Problems::sentence)
                .containsExactlyInAnyOrder(
                        "第 2 行的“乙村”在本文件里填了不止一次（另见第 4 行），而且数字不同，请只保留正确的一行。",
                        "第 4 行的“乙村”在本文件里填了不止一次（另见第 2 行），而且数字不同，请只保留正确的一行。");
    }

    @Test
    void countsARepeatedRowOnce() {
        var outcome = world.handIn(summary().row("乙村", 200, 150, 20, 15).row("乙 村", 200, 150, 20, 15));

        assertThat(outcome).accepts("测试区/东镇/乙村");
        assertThat(outcome).warns("duplicate-row").atRow(3).saying("第 3 行的“乙村”与第 2 行完全重复，只计一次，请删去多余的一行。");
        Assertions.assertThat(outcome.bins(0)).containsEntry("duplicate", 1L);
    }

    @Test
    void namesTheOtherSheetOfAContradiction() {
        var outcome = world.handIn(summary()
                .row("乙村", 200, 150, 20, 15)
                .sheet("进度表2")
                .summaryHeader()
                .row("乙村", 200, 160, 20, 15));

        Assertions.assertThat(outcome.rejected())
                .flatExtracting(RowOutcome.Rejected::problems)
                .extracting(Problems::sentence)
                .containsExactlyInAnyOrder(
                        "第 2 行的“乙村”在本文件里填了不止一次（另见工作表“进度表2”第 2 行），而且数字不同，请只保留正确的一行。",
                        "第 2 行的“乙村”在本文件里填了不止一次（另见工作表“进度表”第 2 行），而且数字不同，请只保留正确的一行。");
    }

    @Test
    void namesTheOtherSheetOfARepetition() {
        var outcome = world.handIn(summary()
                .row("乙村", 200, 150, 20, 15)
                .sheet("进度表2")
                .summaryHeader()
                .row("乙村", 200, 150, 20, 15));

        assertThat(outcome)
                .warns("duplicate-row")
                .onSheet("进度表2")
                .saying("第 2 行的“乙村”与工作表“进度表”第 2 行完全重复，只计一次，请删去多余的一行。");
    }

    @Test
    void keepsARowThatIsFollowedByAWrongOneOfTheSameVillage() {
        var outcome = world.handIn(summary().row("乙村", 200, 150, 20, 15).row("乙村", 200, "约150"));

        assertThat(outcome).accepts("测试区/东镇/乙村").rejectsRows(3);
    }
}
