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
import org.junit.jupiter.params.provider.CsvSource;

/** Progress sheets whose title or name says whom they are about. */
class SheetSubjectFormsTest {

    @TempDir
    private Path folder;

    private Outcome handIn(boolean hasTargets, String file, WorkbookBuilder workbook) {
        return SmallWorld.in(folder, FormsCounty.campaign(), FormsCounty.register(FormsCounty.SMALL, hasTargets))
                .handIn(file, workbook);
    }

    private static WorkbookBuilder plain(String sheet, String title, int target, int enrolled) {
        return xlsx().sheet(sheet)
                .row(title)
                .row("村", "应参保人数", "参保人数")
                .row("高滩村", target, enrolled)
                .row("东门村", target, enrolled)
                .row("西门村", target, enrolled);
    }

    @ParameterizedTest
    @CsvSource({
        "城关镇.xlsx, Sheet1, 城关镇低保人员参保进度表",
        "城关镇.xlsx, Sheet1, 城关镇2021年度城乡居民基本医疗保险低保对象参保情况统计表",
        "城关镇.xlsx, 低保, 城关镇2021年度城乡居民医保参保进度表",
        "城关镇.xlsx, 低保 (2), 附件1",
        "城关镇.xlsx, 低保, 困难群众参保进度表",
        "城关镇低保.xlsx, Sheet1, 参保进度表",
        "低保/城关镇.xlsx, Sheet1, 参保进度表",
    })
    void countsTheCategoryThatItIsAbout(String file, String sheet, String title) {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(hasTargets, file, plain(sheet, title, 60, 55));

            assertThat(FormsCounty.enrolled(outcome))
                    .as("%s %s", hasTargets, FormsCounty.codes(outcome))
                    .containsExactly("东门村 dibao=55", "西门村 dibao=55", "高滩村 dibao=55");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sheet1, 城关镇城乡居民（含低保）参保进度表",
        "Sheet1, 城关镇参保进度表（含低保、特困）",
        "进度, 城关镇村干部包保参保进度表",
        "Sheet1, 城关镇全体居民参保进度表",
        "城关镇, 2021年城乡居民基本医疗保险参保工作日报",
    })
    void countsEverybodyWhereNobodyIsLeftOut(String sheet, String title) {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(hasTargets, "城关镇.xlsx", plain(sheet, title, 1000, 900));

            assertThat(FormsCounty.enrolled(outcome))
                    .as("%s", FormsCounty.codes(outcome))
                    .containsExactly("东门村 all=900", "西门村 all=900", "高滩村 all=900");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sheet1, 城关镇非低保人员参保进度表",
        "非低保, 城关镇参保进度表",
        "Sheet1, 城关镇居民参保进度表（不含低保）",
        "低保边缘, 城关镇参保进度表",
        "Sheet1, 城关镇低保边缘家庭成员参保进度表",
        "Sheet1, 城关镇困难群众参保进度表",
        "Sheet1, 低保和特困人员参保进度表",
        "Sheet1, 除低保外居民参保进度表",
        "一般人群, 参保进度表",
        "Sheet1, 城关镇参保户数统计表",
        "Sheet1, 城关镇缴费金额统计表（元）",
        "Sheet1, 60周岁以上老年人参保进度表",
        "Sheet1, 村干部及家属参保进度表",
        "Sheet1, 大学生参保进度表",
        "低保, 全体居民参保进度表",
    })
    void isTurnedAwayWithBothReadingsWhereItIsNotClear(String sheet, String title) {
        Outcome outcome = handIn(false, "城关镇.xlsx", plain(sheet, title, 100, 90));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        assertThat(FormsCounty.codes(outcome)).contains("columns-in-doubt");
    }

    @Test
    void asksBackWhenATitleNamesACategoryAndTheFiguresAreEverybodys() {
        Outcome outcome = handIn(true, "城关镇.xlsx", plain("Sheet1", "低保人员参保进度表", 1000, 900));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        assertThat(outcome)
                .reports("columns-in-doubt")
                .saying("工作表“Sheet1”的列名没有写是哪些人：按“低保人员参保进度表”只是低保对象，按列名和数字也可能是城乡居民；请在列名里写清楚。");
    }

    @Test
    void readsAWorkbookWithASheetPerCategory() {
        Outcome outcome = handIn(
                true,
                "城关镇.xlsx",
                plain("总体", "城关镇参保进度表", 1000, 900)
                        .sheet("低保")
                        .row("村", "应参保人数", "参保人数")
                        .row("高滩村", 60, 55)
                        .row("东门村", 60, 51)
                        .sheet("特困")
                        .row("村", "应参保人数", "参保人数")
                        .row("高滩村", 5, 4)
                        .row("东门村", 5, 5));

        assertThat(FormsCounty.enrolled(outcome))
                .containsExactly("东门村 all=900 dibao=51 tekun=5", "西门村 all=900", "高滩村 all=900 dibao=55 tekun=4");
        assertThat(outcome.rejected()).isEmpty();
    }

    @Test
    void readsASheetOfACategoryBesideOneThatSaysTheSame() {
        Outcome outcome = handIn(
                true,
                "城关镇.xlsx",
                xlsx().sheet("汇总")
                        .row("村", "任务数", "已参保人数", "低保任务数", "低保已参保人数")
                        .row("高滩村", 1000, 900, 60, 55)
                        .row("东门村", 1000, 800, 60, 51)
                        .sheet("低保")
                        .row("村", "任务数", "已参保人数")
                        .row("高滩村", 60, 55)
                        .row("东门村", 60, 50));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("高滩村 all=900 dibao=55");
        assertThat(FormsCounty.codes(outcome)).contains("conflicting-rows");
    }

    @Test
    void heedsANoteBelowThatLimitsTheFigures() {
        Outcome outcome =
                handIn(false, "城关镇.xlsx", plain("Sheet1", "参保进度表", 60, 55).row("注：本表只统计低保对象。"));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        assertThat(FormsCounty.codes(outcome)).contains("columns-in-doubt");
    }

    @Test
    void readsAColumnThatIncludesACategoryAsEverybody() {
        Outcome outcome = handIn(
                false,
                "城关镇.xlsx",
                xlsx().sheet("Sheet1")
                        .row("村", "应参保人数", "参保人数（含低保）")
                        .row("高滩村", 1000, 900)
                        .row("东门村", 1000, 800));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
    }
}
