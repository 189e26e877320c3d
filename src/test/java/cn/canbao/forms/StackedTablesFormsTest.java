package cn.canbao.forms;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several tables on one sheet, below or beside each other. */
class StackedTablesFormsTest {

    @TempDir
    private Path folder;

    private Outcome handIn(WorkbookBuilder workbook) {
        return SmallWorld.in(folder, FormsCounty.campaign(), FormsCounty.register(FormsCounty.SMALL, true))
                .handIn("城关镇.xlsx", workbook);
    }

    private static WorkbookBuilder first() {
        return xlsx().sheet("进度")
                .row("城关镇参保进度表")
                .row("村", "任务数", "已参保人数")
                .row("高滩村", 1000, 900)
                .row("东门村", 1000, 800)
                .row("合计", 2000, 1700);
    }

    @Test
    void readsATableBelowOfWhichTheTitleSaysTheCategory() {
        Outcome outcome = handIn(first().blankRows(1)
                .row("附：低保人员参保情况")
                .row("村", "参保人数", "应参保人数")
                .row("高滩村", 55, 60)
                .row("东门村", 51, 60)
                .row("合计", 106, 120));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800 dibao=51", "高滩村 all=900 dibao=55");
        assertThat(FormsCounty.codes(outcome)).doesNotContain("total-differs", "unknown-region");
        assertThat(outcome.bins(0))
                .containsEntry("title", 2L)
                .containsEntry("header", 2L)
                .containsEntry("total", 2L);
    }

    @Test
    void readsATableBelowWithTheCategoryInItsGroups() {
        Outcome outcome = handIn(first().row(null, "低保对象", null, "特困人员", null)
                .row("村名", "已参保", "应参保", "已参保", "应参保")
                .row("高滩村", 55, 60, 4, 5)
                .row("东门村", 51, 60, 5, 5));

        assertThat(FormsCounty.enrolled(outcome))
                .containsExactly("东门村 all=800 dibao=51 tekun=5", "高滩村 all=900 dibao=55 tekun=4");
    }

    @Test
    void readsFurtherVillagesBelowInAnotherOrderOfColumns() {
        Outcome outcome = handIn(first().row("村", "已参保人数", "任务数").row("西门村", 700, 1000));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "西门村 all=700", "高滩村 all=900");
    }

    @Test
    void keepsTheUpperTableWhereALowerOneSaysOtherwise() {
        Outcome outcome =
                handIn(first().row("村", "已参保人数", "任务数").row("高滩村", 12, 1000).row("东门村", 800, 1000));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
        assertThat(outcome.bins(0)).containsEntry("duplicate", 1L).containsEntry("rejected", 1L);
        assertThat(FormsCounty.codes(outcome)).contains("row-of-other-table");
    }

    @Test
    void readsNoTableBelowThatCountsSomethingElse() {
        for (String title : new String[] {"附：未参保原因统计", "今日新增参保情况", "去年参保情况", "参保户数"}) {
            Outcome outcome = handIn(first().row(title)
                    .row("村", "低保参保人数", "特困参保人数")
                    .row("高滩村", 3, 1)
                    .row("东门村", 2, 1));

            boolean isReasons = title.contains("原因");
            if (!isReasons) {
                assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
                assertThat(FormsCounty.codes(outcome)).contains("row-of-other-table");
            }
        }
        Outcome outcome =
                handIn(first().row("附：未参保原因统计").row("村", "外出务工", "职工医保", "不愿参保").row("高滩村", 50, 30, 5));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
        assertThat(outcome.rejected()).hasSize(3);
    }

    @Test
    void readsSectionsThatNameACategory() {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = SmallWorld.in(
                            folder, FormsCounty.campaign(), FormsCounty.register(FormsCounty.SMALL, hasTargets))
                    .handIn(
                            "城关镇.xlsx",
                            xlsx().sheet("进度")
                                    .row("村", "任务数", "已参保人数")
                                    .row("一、低保对象")
                                    .row("高滩村", 60, 55)
                                    .row("东门村", 60, 51)
                                    .row("小计", 120, 106)
                                    .row("二、特困人员")
                                    .row("高滩村", 5, 4)
                                    .row("东门村", 5, 5)
                                    .row("三、普通居民")
                                    .row("高滩村", 900, 800)
                                    .row("今日新增")
                                    .row("西门村", 9, 8));

            assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 dibao=51 tekun=5", "高滩村 dibao=55 tekun=4");
            assertThat(FormsCounty.codes(outcome))
                    .contains("row-not-counted", "row-in-doubt")
                    .doesNotContain("total-differs");
        }
    }

    @Test
    void passesOverTheTitlesOfSections() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数")
                .row("城关镇")
                .row("东片区")
                .row("高滩村", 1000, 900)
                .row("小计", 1000, 900)
                .row("西片区")
                .row("东门村", 1000, 800)
                .row("小计", 1000, 800)
                .row("东们村")
                .row("合计", 2000, 1700));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
        assertThat(outcome.bins(0)).containsEntry("title", 3L).containsEntry("rejected", 1L);
    }

    @Test
    void readsTheSameHeaderOnceMoreBelowATitleAsThatOfTheTitle() {
        Outcome outcome = handIn(first().row("低保人员参保情况")
                .row("村", "任务数", "已参保人数")
                .row("高滩村", 60, 55)
                .row("西门村", 60, 41));

        assertThat(FormsCounty.enrolled(outcome))
                .containsExactly("东门村 all=800", "西门村 dibao=41", "高滩村 all=900 dibao=55");
    }

    @Test
    void readsNoTableByTheColumnsOfOneAboveItWhateverItsHeaderSays() {
        Outcome outcome =
                handIn(first().row("地名", "认领", "落地").row("西门村", 60, 41).row("高滩村", 70, 42));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
        assertThat(FormsCounty.codes(outcome)).contains("row-of-other-table");
    }

    @Test
    void asksForTablesBesideEachOtherToBeTakenApart() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数", null, "村", "任务数", "已参保人数")
                .row("高滩村", 1000, 900, null, "西门村", 1000, 700)
                .row("东门村", 1000, 800));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        assertThat(FormsCounty.codes(outcome)).containsAnyOf("tables-side-by-side");
    }

    @Test
    void readsTheTableBesideWhichReasonsAreCounted() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数", null, "村", "外出务工", "职工医保")
                .row("高滩村", 1000, 900, null, "东门村", 10, 7)
                .row("东门村", 1000, 800, null, "高滩村", 12, 3)
                .row("西门村", 1000, 700));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "西门村 all=700", "高滩村 all=900");
    }

    @Test
    void readsOneTableThatNamesItsVillagesTwice() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "任务数", "已参保人数", "村", "低保任务数", "低保已参保人数")
                .row("高滩村", 1000, 900, "高滩村", 60, 55)
                .row("东门村", 1000, 800, "东门村", 60, 51));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800 dibao=51", "高滩村 all=900 dibao=55");
    }
}
