package cn.canbao.forms;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.ProblemTexts;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets without a line per village, and workbooks with a sheet per week. */
class OtherShapesFormsTest {

    @TempDir
    private Path folder;

    private Outcome handIn(WorkbookBuilder workbook) {
        return SmallWorld.in(folder, FormsCounty.campaign(), FormsCounty.register(FormsCounty.SMALL, true))
                .handIn("城关镇.xlsx", workbook);
    }

    @Test
    void callsVillagesAlongARowByTheirName() {
        Outcome outcome = handIn(xlsx().sheet("横表")
                .row("城关镇参保情况（横排）")
                .row("村名", "高滩村", "东门村", "西门村")
                .row("应参保人数", 1000, 1000, 1000)
                .row("已参保人数", 900, 800, 700));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        assertThat(outcome).reports("regions-in-columns").saying("工作表“横表”是横表：各单位排在第 2 行里，一个单位一列；请转置，改成一个单位一行。");
    }

    @Test
    void callsASheetOfOneVillageByItsName() {
        Outcome outcome = handIn(xlsx().sheet("上报单")
                .row("村级医保参保情况上报单")
                .row("上报单位", "城关镇高滩村")
                .row("应参保人数", 1000)
                .row("已参保人数", 900)
                .row("其中：低保对象", 55));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        assertThat(outcome).reports("label-beside-figure");
    }

    @Test
    void countsTheLatestOfAWorkbookWithASheetPerWeek() {
        WorkbookBuilder weeks = xlsx();
        for (int week = 1; week <= 3; week++) {
            int day = new int[] {20, 27, 13}[week - 1];
            weeks.sheet("第" + week + "周")
                    .row("截至2021年1月" + day + "日")
                    .row("村", "任务数", "已参保人数")
                    .row("高滩村", 1000, 800 + day)
                    .row("东门村", 1000, 700 + day);
        }

        Outcome outcome = handIn(weeks);

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=727", "高滩村 all=827");
        assertThat(outcome.rejected()).isEmpty();
        assertThat(outcome.bins(0)).containsEntry("duplicate", 2L);
        assertThat(outcome.problems())
                .extracting(new ProblemTexts(Locale.CHINESE)::sentence)
                .contains("第 3 行的“高滩村”在工作表“第2周”第 3 行另有截至时间更晚的数，以那一行为准。");
    }

    @Test
    void countsNoneOfTheWeeksWhereNobodySaysWhichIsTheLatest() {
        Outcome outcome = handIn(xlsx().sheet("第1周")
                .row("村", "任务数", "已参保人数")
                .row("高滩村", 1000, 800)
                .sheet("第2周")
                .row("村", "任务数", "已参保人数")
                .row("高滩村", 1000, 900));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        assertThat(FormsCounty.codes(outcome)).contains("conflicting-rows");
    }
}
