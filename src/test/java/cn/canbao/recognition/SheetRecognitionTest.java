package cn.canbao.recognition;

import static cn.canbao.recognition.Sheets.recognised;
import static cn.canbao.recognition.Sheets.rows;
import static cn.canbao.recognition.Sheets.table;
import static cn.canbao.world.CellContent.merged;
import static cn.canbao.world.WorkbookBuilder.xls;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetRecognitionTest {

    private static final Quantity TARGET = Quantity.target("all");
    private static final Quantity ENROLLED = Quantity.enrolled("all");

    @TempDir
    private Path folder;

    @Test
    void recognisesAProgressSheetByItsColumns() {
        var table = table(folder, xlsx().sheet("随便").row("村", "任务数", "已参保人数").row("甲村", 100, 80));

        assertThat(table.kind()).isEqualTo(SheetKind.SUMMARY);
        assertThat(Sheets.letters(table, TARGET, ENROLLED)).containsExactly("B", "C");
        assertThat(table.region(Level.VILLAGE)).map(Column::index).hasValue(0);
    }

    @Test
    void recognisesARegisterByItsTargets() {
        var table = table(folder, xlsx().sheet("随便").row("乡镇", "村", "别名", "任务数").row("东镇", "甲村", null, 100));

        assertThat(table.kind()).isEqualTo(SheetKind.REGISTER);
    }

    @Test
    void isNotMisledByATitle() {
        var table = table(
                folder, xlsx().sheet("花名册").title("参保人员花名册").row("村", "已参保人数").row("甲村", 80));

        assertThat(table.kind()).isEqualTo(SheetKind.SUMMARY);
        assertThat(table.firstHeaderRow()).isEqualTo(2);
    }

    @Test
    void readsAMergedHeaderOfTwoRows() {
        var table = table(
                folder,
                xlsx().sheet("进度")
                        .row("村", merged("城乡居民", 3), merged("其中：建档立卡贫困人口", 3))
                        .row(null, "任务数", "已参保人数", "完成率", "人数", "已参保人数", "完成率")
                        .merge("A1:A2")
                        .row("甲村", 100, 80, 0.8, 10, 9, 0.9));

        assertThat(table.firstHeaderRow()).isEqualTo(1);
        assertThat(table.lastHeaderRow()).isEqualTo(2);
        assertThat(Sheets.letters(
                        table,
                        TARGET,
                        ENROLLED,
                        new Quantity(Measure.RATE, "all"),
                        Quantity.target("poverty"),
                        Quantity.enrolled("poverty"),
                        new Quantity(Measure.RATE, "poverty")))
                .containsExactly("B", "C", "D", "E", "F", "G");
    }

    @Test
    void readsAGroupThatReachesRightWithoutMergedCells() {
        var table = table(
                folder,
                xls().sheet("进度")
                        .row("村", "任务数", "已参保人数", "建档立卡", null, "边缘户", null)
                        .row(null, null, null, "任务数", "已参保人数", "任务数", "已参保人数")
                        .row("甲村", 100, 80, 10, 9, 5, 5));

        assertThat(Sheets.letters(
                        table,
                        ENROLLED,
                        Quantity.target("poverty"),
                        Quantity.enrolled("poverty"),
                        Quantity.target("edge"),
                        Quantity.enrolled("edge")))
                .containsExactly("C", "D", "E", "F", "G");
    }

    @Test
    void takesAGroupAndAnEqualLeafForTheTarget() {
        var table = table(
                folder,
                xlsx().sheet("进度")
                        .row("村", "已参保人数", "边缘户", null)
                        .row(null, null, "边缘户", "已参保人数")
                        .row("甲村", 80, 5, 5));

        assertThat(Sheets.letters(table, Quantity.target("edge"), Quantity.enrolled("edge")))
                .containsExactly("C", "D");
    }

    @Test
    void readsAHeaderOfThreeRows() {
        var table = table(
                folder,
                xlsx().sheet("进度")
                        .row("村", merged("2021年城乡居民医保", 4))
                        .row(null, merged("总体情况", 2), merged("边缘户", 2))
                        .row(null, "任务数", "已参保人数", "任务数", "已参保人数")
                        .row("甲村", 100, 80, 5, 5));

        assertThat(table.lastHeaderRow()).isEqualTo(3);
        assertThat(Sheets.letters(table, TARGET, ENROLLED, Quantity.target("edge"), Quantity.enrolled("edge")))
                .containsExactly("B", "C", "D", "E");
    }

    @Test
    void passesOverARowOfUnits() {
        var table = table(
                folder,
                xlsx().sheet("进度")
                        .row("村", "任务数", "已参保人数", "完成率")
                        .row(null, "（人）", "(人)", "（%）")
                        .row("甲村", 100, 80, 80));
        var rows = rows(folder, "sheet.xlsx");

        assertThat(table.role(rows.get(1))).isEqualTo(RowRole.HEADER);
        assertThat(table.role(rows.get(2))).isEqualTo(RowRole.DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "任 务 数, target(all)",
        "2021年筹资任务数, target(all)",
        "2021年度任务数（人）, target(all)",
        "*已参保人数（人）, enrolled(all)",
        "已参保人数：, enrolled(all)",
        "已　参　保, enrolled(all)",
        "完成率（%）, rate(all)",
        "未参保人数, unenrolled(all)",
        "总人口数, population(all)",
        "城乡居民参保人数, enrolled(all)",
        "建档立卡贫困人口数, target(poverty)",
        "贫困户已缴费人数, enrolled(poverty)",
        "其中:边缘户, target(edge)",
        "边缘户参保率, rate(edge)",
    })
    void understandsWhatColumnsAreCalled(String label, String quantity) {
        var table = table(folder, xlsx().sheet("进度").row("村", "边缘户总人口", label).row("甲村", 1, 2));

        assertThat(table.columns().get(2).meaning()).isEqualTo(new Meaning.Figure(Quantity.parse(quantity)));
    }

    @ParameterizedTest
    @CsvSource({"低保已参保人数", "特困/已参保人数", "参保意愿", "已参保人数和任务数", "参保户数"})
    void takesNoColumnForSomethingElse(String label) {
        var table = table(folder, xlsx().sheet("进度").row("村", "已参保人数", label).row("甲村", 80, 3));

        assertThat(table.columns().get(2).meaning()).isEqualTo(new Meaning.Unknown());
    }

    @Test
    void findsAHeaderBelowALongPreface() {
        var sheet = xlsx().sheet("进度");
        for (int line = 1; line <= 48; line++) {
            sheet.row("说明第 " + line + " 条");
        }
        var table = table(folder, sheet.row("村", "已参保人数").row("甲村", 80));

        assertThat(table.firstHeaderRow()).isEqualTo(49);
    }

    @Test
    void callsASheetOfTextsProse() {
        assertThat(recognised(folder, xlsx().sheet("封面").row("东镇").row("医保筹资材料")))
                .isInstanceOf(Recognition.Prose.class);
    }

    @Test
    void leavesATitleOutOfTheLabelsItFoundInstead() {
        var recognition = recognised(
                folder,
                xlsx().sheet("签到")
                        .title("会议签到表")
                        .title("2021年1月")
                        .row("序号", "姓名")
                        .row(1, "张三"));

        assertThat(recognition).isInstanceOfSatisfying(Recognition.Unrecognised.class, unrecognised -> {
            assertThat(unrecognised.found()).containsExactly("序号", "姓名");
            assertThat(unrecognised.missing()).containsExactly("村（社区）", "已参保人数");
        });
    }

    @Test
    void namesTheColumnsThatCompete() {
        var recognition =
                recognised(folder, xlsx().sheet("进度").row("村", "已参保人数", "参保人数").row("甲村", 80, 81));

        assertThat(recognition)
                .isInstanceOfSatisfying(
                        Recognition.Contradictory.class,
                        contradictory -> assertThat(contradictory.columns())
                                .extracting(Column::label)
                                .containsExactly("已参保人数", "参保人数"));
    }
}
