package cn.canbao.forms;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Progress sheets with a column that says what each row is about. */
class RowSubjectFormsTest {

    @TempDir
    private Path folder;

    private Outcome handIn(WorkbookBuilder workbook) {
        return handIn(true, workbook);
    }

    private Outcome handIn(boolean hasTargets, WorkbookBuilder workbook) {
        return SmallWorld.in(folder, FormsCounty.campaign(), FormsCounty.register(FormsCounty.SMALL, hasTargets))
                .handIn("城关镇.xlsx", workbook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"人员类别", "类别", "参保人群", "身份", "备用"})
    void readsARowPerVillageAndCategory(String label) {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(
                    hasTargets,
                    xlsx().sheet("进度")
                            .row("村", label, "任务数", "已参保人数")
                            .row("高滩村", "城乡居民", 1000, 900)
                            .row("高滩村", "低保对象", 60, 55)
                            .row("高滩村", "特困人员", 5, 4)
                            .row("东门村", "城乡居民", 1000, 800)
                            .row("东门村", "低保对象", 60, 50)
                            .row("东门村", "特困人员", 5, 5));

            assertThat(FormsCounty.enrolled(outcome))
                    .containsExactly("东门村 all=800 dibao=50 tekun=5", "高滩村 all=900 dibao=55 tekun=4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"组", "村民小组", "批次"})
    void takesNoFirstPartForAVillageWhoseNameStandsOnceAboveItsRows(String label) {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(
                    hasTargets,
                    xlsx().sheet("进度")
                            .row("村", label, "任务数", "已参保人数")
                            .row("高滩村", "一组", 500, 450)
                            .row(null, "二组", 500, 450)
                            .row(null, "合计", 1000, 900)
                            .row("东门村", "一组", 600, 500)
                            .row(null, "二组", 400, 300)
                            .row(null, "合计", 1000, 800));

            assertThat(FormsCounty.enrolled(outcome)).isEmpty();
            assertThat(FormsCounty.codes(outcome)).contains("row-in-doubt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计", "小计"})
    void readsTheTotalBesideAMergedVillageAsTheVillage(String total) {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "人员类别", "任务数", "已参保人数")
                .row("高滩村", "低保", 60, 55)
                .row(null, "一般居民", 940, 845)
                .row(null, total, 1000, 900)
                .row("东门村", "低保", 60, 50)
                .row(null, "一般居民", 940, 750)
                .row(null, total, 1000, 800)
                .row("合计", null, 2000, 1700)
                .merge("A2:A4")
                .merge("A5:A7"));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800 dibao=50", "高滩村 all=900 dibao=55");
        assertThat(outcome.bins(0)).containsEntry("total", 1L);
    }

    @Test
    void readsCategoriesBesideMergedVillages() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "人员类别", "任务数", "已参保人数")
                .row("高滩村", "低保", 60, 55)
                .row(null, "特困", 5, 4)
                .row("东门村", "低保", 60, 50)
                .row(null, "特困", 5, 5)
                .row("合计", "低保", 120, 105)
                .merge("A2:A3")
                .merge("A4:A5"));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 dibao=50 tekun=5", "高滩村 dibao=55 tekun=4");
        assertThat(FormsCounty.codes(outcome)).containsExactly("missing-column");
    }

    @Test
    void countsOneCategoryWhereAllRowsNameIt() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "人员类别", "应参保人数", "参保人数")
                .row("高滩村", "低保", 60, 55)
                .row("东门村", "低保", 60, 50)
                .row("西门村", "低保", 60, 50));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 dibao=50", "西门村 dibao=50", "高滩村 dibao=55");
    }

    @ParameterizedTest
    @CsvSource({
        "险种, 城乡居民医保, 职工医保",
        "参保类型, 居民医保, 职工医保",
        "年度, 2021年, 2020年",
        "年度, 2021, 2020",
        "人员类别, 城乡居民, 非低保",
        "人员类别, 城乡居民, 普通居民",
        "对象, 全体居民, 其他人员",
    })
    void leavesOutRowsAboutOthers(String label, String counted, String other) {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", label, "任务数", "参保人数")
                .row("高滩村", other, 100, 77)
                .row("高滩村", counted, 1000, 900)
                .row("东门村", counted, 1000, 800)
                .row("东门村", other, 200, 88));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 all=800", "高滩村 all=900");
        assertThat(outcome).rejectsRows(2, 5);
        assertThat(FormsCounty.codes(outcome)).contains("row-not-counted");
    }

    @ParameterizedTest
    @CsvSource({
        "性别, 男, 女",
        "组, 一组, 二组",
        "组别, 1, 2",
        "缴费方式, 线上, 线下",
        "批次, 第一批, 第二批",
        "参保状态, 正常, 暂停",
        "工作队, 甲队, 乙队",
    })
    void neverCountsAPartForTheWhole(String label, String one, String other) {
        for (boolean hasTargets : new boolean[] {true, false}) {
            Outcome outcome = handIn(
                    hasTargets,
                    xlsx().sheet("进度")
                            .row("村", label, "任务数", "参保人数")
                            .row("高滩村", one, 500, 450)
                            .row("高滩村", other, 500, 450)
                            .row("东门村", one, 600, 400)
                            .row("东门村", other, 400, 400));

            assertThat(FormsCounty.enrolled(outcome)).isEmpty();
            assertThat(FormsCounty.codes(outcome)).contains("row-in-doubt");
        }
    }

    @Test
    void countsTheTotalOfAVillageBesideItsParts() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "性别", "任务数", "参保人数")
                .row("高滩村", "男", 500, 450)
                .row("高滩村", "女", 500, 450)
                .row("高滩村", "合计", 1000, 900));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("高滩村 all=900");
    }

    @Test
    void takesATotalOfCategoriesForEverybodyOnlyWhereTheRegisterSaysSo() {
        WorkbookBuilder ofThem = xlsx().sheet("进度")
                .row("村", "人员类别", "任务数", "参保人数")
                .row("高滩村", "低保", 60, 55)
                .row("高滩村", "特困", 5, 4)
                .row("高滩村", "合计", 65, 59)
                .row("东门村", "低保", 60, 50)
                .row("东门村", "特困", 5, 5)
                .row("东门村", "合计", 1000, 800);

        Outcome outcome = handIn(ofThem);

        assertThat(FormsCounty.enrolled(outcome))
                .containsExactly("东门村 all=800 dibao=50 tekun=5", "高滩村 dibao=55 tekun=4");
        assertThat(outcome).rejects("row-in-doubt").atRow(4);
    }

    @Test
    void asksBackAboutACategoryThatNobodyKnows() {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", "人员类别", "任务数", "参保人数")
                .row("高滩村", "低保", 60, 55)
                .row("高滩村", "三留守", 60, 40)
                .row("东门村", "低保", 60, 50)
                .row("东门村", "三留守", 60, 50));

        assertThat(FormsCounty.enrolled(outcome)).containsExactly("东门村 dibao=50", "高滩村 dibao=55");
        assertThat(outcome).rejectsRows(3, 5);
        assertThat(FormsCounty.codes(outcome)).contains("row-in-doubt");
    }

    @ParameterizedTest
    @CsvSource({"负责人性别, 男, 女", "包保领导, 张某, 李某", "组, 3, 5", "上报状态, 已上报, 已核对", "备注, 低保, 无"})
    void passesOverWhatIsOnlyBesideARowPerVillage(String label, String one, String other) {
        Outcome outcome = handIn(xlsx().sheet("进度")
                .row("村", label, "任务数", "参保人数")
                .row("高滩村", one, 1000, 900)
                .row("东门村", other, 1000, 800)
                .row("西门村", one, 1000, 700));

        assertThat(FormsCounty.enrolled(outcome)).isEqualTo(List.of("东门村 all=800", "西门村 all=700", "高滩村 all=900"));
    }
}
