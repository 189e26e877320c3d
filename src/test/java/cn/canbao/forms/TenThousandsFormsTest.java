package cn.canbao.forms;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Progress sheets that count in ten thousands. */
class TenThousandsFormsTest {

    @TempDir
    private Path folder;

    private Outcome handIn(boolean hasTargets, WorkbookBuilder workbook) {
        return SmallWorld.in(folder, FormsCounty.campaign(), FormsCounty.register(FormsCounty.SMALL, hasTargets))
                .handIn("城关镇.xlsx", workbook);
    }

    @Test
    void scalesAColumnInTenThousands() {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(
                    hasTargets,
                    xlsx().sheet("进度")
                            .row("村", "任务数（万人）", "已参保人数（万人）", "完成率")
                            .row("高滩村", 0.1, 0.0899, 0.899)
                            .row("东门村", 0.1, 0.08, 0.8)
                            .row("合计", 0.2, 0.1699, 0.8495));

            assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=899");
            assertThat(FormsCounty.codes(outcome)).doesNotContain("total-differs", "rate-differs", "target-differs");
        }
    }

    @Test
    void scalesAllHeadCountsBelowAUnitAndNoRate() {
        Outcome outcome = handIn(
                true,
                xlsx().sheet("进度")
                        .row("城关镇参保进度表")
                        .row(null, null, "单位：万人")
                        .row("村", "任务数", "已参保人数", "完成率")
                        .row("高滩村", 0.1, 0.09, 0.9)
                        .row("东门村", 0.1, 0.08, 0.8));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
        assertThat(FormsCounty.codes(outcome)).doesNotContain("rate-differs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万人", "城关镇参保进度表（单位：万人）"})
    void asksBackWhenTheFiguresAreSinglePeople(String title) {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(
                    hasTargets,
                    xlsx().sheet("进度")
                            .row(title)
                            .row("村", "任务数", "已参保人数")
                            .row("高滩村", 1000, 900)
                            .row("东门村", 1000, 800));

            assertThat(FormsCounty.enrolled(outcome)).isEmpty();
            assertThat(outcome).reports("columns-in-doubt").mentioning("“人”还是“万人”");
        }
    }

    @Test
    void readsACellThatSaysItsUnitItself() {
        Outcome outcome = handIn(
                true,
                xlsx().sheet("进度")
                        .row("村", "任务数", "已参保人数")
                        .row("高滩村", 1000, "0.09万")
                        .row("东门村", 1000, "0.08万人"));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
    }

    @Test
    void leavesAColumnAloneThatSaysAnotherUnit() {
        Outcome outcome = handIn(
                false,
                xlsx().sheet("进度")
                        .row("单位：万人")
                        .row("村", "任务数（人）", "已参保人数（人）")
                        .row("高滩村", 1000, 900)
                        .row("东门村", 1000, 800));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
    }

    @Test
    void takesAUnitOfMoneyForNoUnitOfPeople() {
        Outcome outcome = handIn(
                true,
                xlsx().sheet("进度")
                        .row("单位：人、万元")
                        .row("村", "任务数", "已参保人数", "金额")
                        .row("高滩村", 1000, 900, 25.2)
                        .row("东门村", 1000, 800, 22.4));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
    }
}
