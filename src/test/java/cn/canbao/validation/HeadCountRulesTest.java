package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.summary;
import static cn.canbao.world.WorkbookBuilder.xls;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.campaign.Quantity;
import cn.canbao.world.CellContent;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadCountRulesTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(folder);
    }

    @Test
    void rejectsWordsWhereANumberIsExpected() {
        var outcome = world.handIn(summary().row("甲村", 100, "约80").row("乙村", 200, 150));

        assertThat(outcome)
                .rejects("number-expected")
                .atRow(2)
                .inColumn("C")
                .onSheet("进度表")
                .saying("第 2 行 C 列“已参保人数”写的是“约80”，请改成整数人数。");
        assertThat(outcome).accepts("测试区/东镇/乙村");
    }

    @Test
    void rejectsADateWhereANumberIsExpected() {
        var outcome = world.handIn(summary().row("甲村", 100, CellContent.date(LocalDate.of(2021, 2, 2))));

        assertThat(outcome).rejects("number-expected").inColumn("C").mentioning("2021-02-02");
    }

    @Test
    void rejectsANegativeNumber() {
        var outcome = world.handIn(summary().row("甲村", 100, -5));

        assertThat(outcome)
                .rejects("negative-number")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”写的是“-5”，人数不能是负数，请改正。");
    }

    @Test
    void rejectsAFractionOfAPerson() {
        var outcome = world.handIn(summary().row("甲村", 100, 80.5));

        assertThat(outcome)
                .rejects("fraction-of-person")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”写的是“80.5”，人数不能带小数，请改成整数。");
    }

    @Test
    void rejectsANumberLargerThanAnyPopulation() {
        var outcome = world.handIn(summary().row("甲村", 100, 2_000_000_001L));

        assertThat(outcome)
                .rejects("number-out-of-range")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”写的是“2000000001”，数字大得不合情理，请改正。");
    }

    @Test
    void rejectsAnErrorValue() {
        var outcome = world.handIn(summary().row("甲村", 100, CellContent.error("#DIV/0!")));

        assertThat(outcome)
                .rejects("error-value")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”显示为错误值“#DIV/0!”，请改正公式或直接填写人数。");
    }

    @Test
    void rejectsAnErrorValueOfAnXls() {
        var outcome =
                world.handIn("东镇.xls", xls().sheet("进度表").summaryHeader().row("甲村", 100, CellContent.error("#REF!")));

        assertThat(outcome).rejects("error-value").inColumn("C").mentioning("#REF!");
    }

    @Test
    void rejectsAFormulaWithoutAResult() {
        var outcome = world.handIn(summary().row("甲村", 100, CellContent.uncalculated("40+40")));

        assertThat(outcome)
                .rejects("formula-without-value")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”的公式没有计算结果（按表里的数算应是 80），请用 Excel 打开、重新计算并保存后再上报。");
    }

    @Test
    void takesTheStoredResultOfAFormula() {
        var outcome = world.handIn(summary().row("甲村", 100, CellContent.formula("40+40", 80)));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @Test
    void forgivesTheNoiseThatFormulasLeaveBehind() {
        var outcome = world.handIn(summary().row("甲村", 100, CellContent.formula("0.1*800", 80.00000000000001)));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @Test
    void rejectsAVillageThatLeavesItsEnrolledEmpty() {
        var outcome = world.handIn(summary().row("甲村", 100, null, 10, 5));

        assertThat(outcome)
                .rejects("missing-cell")
                .atRow(2)
                .inColumn("C")
                .saying("第 2 行 C 列“已参保人数”是空的，请填写人数（没有人请填 0）。");
    }

    @Test
    void reportsEveryWrongCellOfARowAtOnce() {
        var outcome = world.handIn(summary().row("甲村", "一百", -1, 10.5));

        assertThat(outcome).rejectsRows(2);
        assertThat(outcome).rejects("number-expected").inColumn("B");
        assertThat(outcome).rejects("negative-number").inColumn("C");
        assertThat(outcome).rejects("fraction-of-person").inColumn("D");
    }

    @Test
    void checksTheNumbersOfAnUnknownVillageToo() {
        var outcome = world.handIn(summary().row("天上人间", 100, "约80"));

        assertThat(outcome).rejects("unknown-region").inColumn("A");
        assertThat(outcome).rejects("number-expected").inColumn("C");
    }

    @ParameterizedTest
    @CsvSource({"80", "' 80 '", "８０", "80人", "80 人", "80.0", "+80", "８０．００"})
    void readsNumbersAsPeopleTypeThem(String typed) {
        var outcome = world.handIn(summary().row("甲村", 100, typed));

        assertThat(outcome).counts("测试区/东镇/甲村", Quantity.enrolled("all"), 80);
    }

    @Test
    void readsThousandsSeparators() {
        var outcome = world.handIn("西镇.xlsx", summary().row("丙村", "300", "1，299"));

        assertThat(outcome).counts("测试区/西镇/丙村", Quantity.enrolled("all"), 1299);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8O", "80%", "八十", "80/100", "1,29", "80-90", "1e2", "50 35", "8 5", "12²", "①"})
    void rejectsWhatOnlyLooksLikeANumber(String typed) {
        var outcome = world.handIn(summary().row("甲村", 100, typed));

        assertThat(outcome).rejects("number-expected").inColumn("C").mentioning("“" + typed + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "/", "无", " "})
    void takesADashForAnEmptyCell(String typed) {
        var outcome = world.handIn(summary().row("乙村", 200, 150, 20, 15, typed, typed));

        assertThat(outcome).hasNoErrorsOrWarnings().accepts("测试区/东镇/乙村");
    }

    @Test
    void holdsACategoryAgainstTheRegistersWholeWhereTheSheetHasNoColumnForEverybody() {
        var outcome =
                world.handIn(xlsx().sheet("边缘户").row("村", "边缘户任务数", "边缘户已参保人数").row("甲村", 101, 5));

        assertThat(outcome)
                .rejects("subset-exceeds-whole")
                .atRow(2)
                .inColumn("B")
                .mentioning("100");
    }
}
