package cn.canbao.forms;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts that were read wrongly once, one test for each kind. */
class KnownFormsTest {

    private static final List<String> EVERYBODY = List.of("东门村 all=800", "西门村 all=700", "高滩村 all=900");

    @TempDir
    private Path folder;

    /** The same with a register that has targets and one that has none. */
    private void reads(WorkbookBuilder withTargets, WorkbookBuilder without, List<String> expected) {
        assertThat(FormsCounty.enrolled(handIn(true, withTargets))).isEqualTo(expected);
        assertThat(FormsCounty.enrolled(handIn(false, without))).isEqualTo(expected);
    }

    private Outcome handIn(boolean hasTargets, WorkbookBuilder workbook) {
        return SmallWorld.in(folder, FormsCounty.campaign(), FormsCounty.register(FormsCounty.SMALL, hasTargets))
                .handIn("城关镇.xlsx", workbook);
    }

    private interface Cells {
        Object[] of(int enrolled);
    }

    /** Three villages below a header. */
    private static WorkbookBuilder villages(WorkbookBuilder header, Cells cells) {
        int[] enrolled = {900, 800, 700};
        for (int i = 0; i < enrolled.length; i++) {
            Object[] figures = cells.of(enrolled[i]);
            Object[] row = new Object[figures.length + 1];
            row[0] = FormsCounty.SMALL.get(i).village();
            System.arraycopy(figures, 0, row, 1, figures.length);
            header.row(row);
        }
        return header;
    }

    private static WorkbookBuilder groups(String target, String group, String... leaves) {
        WorkbookBuilder workbook = xlsx().sheet("表");
        Object[] above = new Object[2 + leaves.length];
        above[0] = "村";
        above[1] = target;
        above[2] = group;
        Object[] below = new Object[2 + leaves.length];
        System.arraycopy(leaves, 0, below, 2, leaves.length);
        workbook.row(above).row(below);
        return workbook.merge("A1:A2").merge("B1:B2").merge("C1:" + (char) ('B' + leaves.length) + "1");
    }

    @Test
    void countsTheCumulativeBesideTodaysIncrement() {
        Cells cells = enrolled -> new Object[] {1000, 12, enrolled};
        reads(
                villages(groups("应参保人数", "参保人数", "今日新增", "累计"), cells),
                villages(groups("应参保人数", "参保人数", "今日新增", "累计"), cells),
                EVERYBODY);
    }

    @Test
    void takesThoseThatAreNamedBehindTheRateForAPartOfTheEnrolled() {
        Cells cells = enrolled -> new Object[] {1000, enrolled, enrolled / 1000.0, enrolled == 900 ? 55 : 50};
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome =
                    handIn(hasTargets, villages(xlsx().sheet("表").row("村", "任务数", "已参保", "完成率", "其中：低保对象"), cells));

            assertThat(FormsCounty.enrolled(outcome))
                    .containsExactly("东门村 all=800 dibao=50", "西门村 all=700 dibao=50", "高滩村 all=900 dibao=55");
        }
    }

    @Test
    void takesNoTotalWithEmployeesForTheInsuranceOfResidents() {
        Cells cells = enrolled -> new Object[] {1000, enrolled, 40, enrolled + 40};
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(
                    hasTargets, villages(xlsx().sheet("表").row("村", "户籍人口", "参加城乡居民医保人数", "参加职工医保人数", "总参保人数"), cells));

            assertThat(FormsCounty.enrolled(outcome)).isEmpty();
            assertThat(FormsCounty.codes(outcome)).contains("duplicate-label");
        }
    }

    @Test
    void countsPeopleAndNoHouseholds() {
        Cells cells = enrolled -> new Object[] {1000, enrolled / 3, enrolled};
        reads(
                villages(groups("任务数", "已参保", "户数", "人数"), cells),
                villages(groups("任务数", "已参保", "户数", "人数"), cells),
                EVERYBODY);
    }

    @Test
    void countsTheCumulativeBesideMonths() {
        Cells cells = enrolled -> new Object[] {1000, enrolled / 3, enrolled - enrolled / 3, enrolled};
        reads(
                villages(groups("任务数", "参保人数", "12月", "1月", "累计"), cells),
                villages(groups("任务数", "参保人数", "12月", "1月", "累计"), cells),
                EVERYBODY);
    }

    @Test
    void countsTheLaterOfTwoMoments() {
        Cells cells = enrolled -> new Object[] {1000, enrolled - 50, enrolled};
        reads(
                villages(groups("任务数", "已参保人数", "上期", "本期"), cells),
                villages(groups("任务数", "已参保人数", "上期", "本期"), cells),
                EVERYBODY);
    }

    @Test
    void neverCountsMenForEverybody() {
        Cells cells = enrolled -> new Object[] {1000, enrolled / 2, enrolled - enrolled / 2};
        reads(
                villages(groups("任务数", "已参保人数", "男", "女"), cells),
                villages(groups("任务数", "已参保人数", "男", "女"), cells),
                List.of());
    }

    @Test
    void countsThisYearBesideLastYear() {
        Cells cells = enrolled -> new Object[] {1000, 790, enrolled, enrolled - 790};
        reads(
                villages(xlsx().sheet("表").row("村", "任务数", "去年同期参保人数", "今年参保人数", "同比增减"), cells),
                villages(xlsx().sheet("表").row("村", "任务数", "去年同期参保人数", "今年参保人数", "同比增减"), cells),
                EVERYBODY);
    }

    @Test
    void countsTheGroupOfTheCampaignsYear() {
        Cells cells = enrolled -> new Object[] {990, 790, 1000, enrolled};
        List<WorkbookBuilder> sheets = List.of(xlsx(), xlsx());
        sheets.forEach(sheet -> villages(
                sheet.sheet("表")
                        .row("村", "2020年", null, "2021年", null)
                        .row(null, "任务数", "已参保人数", "任务数", "已参保人数")
                        .merge("A1:A2")
                        .merge("B1:C1")
                        .merge("D1:E1"),
                cells));
        reads(sheets.get(0), sheets.get(1), EVERYBODY);
    }

    @Test
    void prefersTheCumulativeToWhatWasDoneOfLate() {
        Cells cells = enrolled -> new Object[] {1000, 20, enrolled};
        Outcome outcome = handIn(true, villages(xlsx().sheet("表").row("村", "任务数", "完成数", "累计完成数"), cells));

        assertThat(FormsCounty.enrolled(outcome)).isEqualTo(EVERYBODY);
    }

    @Test
    void countsTheSumOfThosePaidForAndThoseWhoPaid() {
        Cells cells = enrolled -> new Object[] {1000, enrolled - 100, 100, enrolled};
        reads(
                villages(xlsx().sheet("表").row("村", "任务数", "缴费人数", "资助参保人数", "合计"), cells),
                villages(xlsx().sheet("表").row("村", "任务数", "缴费人数", "资助参保人数", "合计"), cells),
                EVERYBODY);
    }

    @Test
    void countsNoMoney() {
        for (String[] header : new String[][] {{"任务（元）", "已缴费（元）"}, {"任务（万元）", "已完成（万元）"}}) {
            Outcome outcome = handIn(true, villages(xlsx().sheet("表").row("村", header[0], header[1]), enrolled ->
                    new Object[] {280, enrolled * 28 / 100}));

            assertThat(FormsCounty.enrolled(outcome)).isEmpty();
        }
    }

    @Test
    void countsNoMoneyBelowAGroupOfMoney() {
        Outcome outcome = handIn(
                true, villages(xlsx().sheet("表").row("村", "筹资情况（万元）", null).row(null, "任务数", "已完成"), enrolled ->
                        new Object[] {28, enrolled / 40}));

        assertThat(FormsCounty.enrolled(outcome)).isEmpty();
    }

    @Test
    void countsThePeopleOfACategoryBesideItsHouseholds() {
        Cells cells = enrolled -> new Object[] {1000, enrolled, 20, 55};
        Outcome outcome =
                handIn(true, villages(xlsx().sheet("表").row("村", "应参保人数", "已参保人数", "低保户数", "低保对象已参保人数"), cells));

        assertThat(FormsCounty.enrolled(outcome))
                .containsExactly("东门村 all=800 dibao=55", "西门村 all=700 dibao=55", "高滩村 all=900 dibao=55");
    }

    @Test
    void takesAPartOfThoseEnrolledForEnrolled() {
        Cells cells = enrolled -> new Object[] {1000, enrolled, 55};
        Outcome outcome = handIn(true, villages(xlsx().sheet("表").row("村", "应参保人数", "已参保人数", "其中：低保对象"), cells));

        assertThat(FormsCounty.enrolled(outcome))
                .containsExactly("东门村 all=800 dibao=55", "西门村 all=700 dibao=55", "高滩村 all=900 dibao=55");
    }

    @Test
    void readsGroupsAboveAVillageInTheLowerRow() {
        Cells cells = enrolled -> new Object[] {1000, enrolled, 60, 55};
        Outcome outcome = handIn(
                true,
                villages(
                        xlsx().sheet("表")
                                .row(null, "总体", null, "低保对象", null)
                                .row("村", "应参保人数", "已参保人数", "应参保人数", "已参保人数"),
                        cells));

        assertThat(FormsCounty.enrolled(outcome))
                .containsExactly("东门村 all=800 dibao=55", "西门村 all=700 dibao=55", "高滩村 all=900 dibao=55");
    }

    @Test
    void readsTheOnlyGroupAsThatOfItsCategory() {
        Outcome outcome =
                handIn(true, villages(xlsx().sheet("表").row(null, "低保对象", null).row("村", "应参保人数", "已参保人数"), enrolled ->
                        new Object[] {60, 55}));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 dibao=55", "西门村 dibao=55", "高滩村 dibao=55");
    }

    @Test
    void readsALabelThatIsRepeatedInItsMergedCellsLikeOneThatStandsOnce() {
        Cells cells = enrolled -> new Object[] {1000, enrolled, 60, 55};
        WorkbookBuilder once =
                xlsx().sheet("表").row("村", "任务数", "已参保人数", "低保对象", null).row(null, null, null, "任务数", "已参保人数");
        WorkbookBuilder repeated =
                xlsx().sheet("表").row("村", "任务数", "已参保人数", "低保对象", "低保对象").row("村", "任务数", "已参保人数", "任务数", "已参保人数");
        for (WorkbookBuilder header : List.of(once, repeated)) {
            header.merge("A1:A2").merge("B1:B2").merge("C1:C2").merge("D1:E1");
        }

        assertThat(FormsCounty.enrolled(handIn(true, villages(repeated, cells))))
                .isEqualTo(FormsCounty.enrolled(handIn(true, villages(once, cells))))
                .contains("高滩村 all=900 dibao=55");
    }

    @Test
    void readsTheFirstTableAndTurnsOneOfReasonsAway() {
        Outcome outcome = handIn(
                true,
                villages(xlsx().sheet("表").row("村", "任务数", "已参保人数"), enrolled -> new Object[] {1000, enrolled})
                        .blankRows(1)
                        .row("附：未参保原因统计")
                        .row("村", "外出务工", "职工医保", "不愿参保")
                        .row("高滩村", 50, 30, 5));

        assertThat(FormsCounty.enrolled(outcome)).isEqualTo(EVERYBODY);
        assertThat(FormsCounty.codes(outcome)).contains("row-of-other-table");
    }

    @Test
    void readsNumbersThatAreTexts() {
        Cells cells = enrolled -> new Object[] {"1000 ", " " + enrolled};
        reads(
                villages(xlsx().sheet("表").row("村", "任务数", "已参保人数 "), cells),
                villages(xlsx().sheet("表").row("村", "任务数", "已参保人数 "), cells),
                EVERYBODY);
    }
}
