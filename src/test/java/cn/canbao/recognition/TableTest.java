package cn.canbao.recognition;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "合计, TOTAL",
        "合  计, TOTAL",
        "全镇合计：, TOTAL",
        "东镇合计, TOTAL",
        "总计, TOTAL",
        "小计, SUBTOTAL",
        "一片区小计, SUBTOTAL",
        "设计村, DATA",
        "统计局家属院, DATA",
    })
    void tellsTotalsByTheirName(String name, RowRole role) {
        assertThat(roleOf(1, name, 100, 80)).isEqualTo(role);
    }

    @Test
    void findsTheWordTotalInTheColumnOfNumbers() {
        assertThat(roleOf("合计", null, 100, 80)).isEqualTo(RowRole.TOTAL);
    }

    @Test
    void takesNoRowForATotalBecauseOfItsRemark() {
        assertThat(roleOf(1, "甲村", 100, 80, "两组合计")).isEqualTo(RowRole.DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"填表人：张三", "填 表 人: 张三", "审核人：李四", "注：以系统为准", "填报日期：2021年2月1日"})
    void tellsFootersByTheirBeginning(String text) {
        assertThat(roleOf(text)).isEqualTo(RowRole.FOOTER);
    }

    @Test
    void takesATelephoneNumberInAFooterForNoFigure() {
        assertThat(roleOf("填表人：张三", null, "联系电话：", 85700001111L)).isEqualTo(RowRole.FOOTER);
    }

    @Test
    void takesAVillageForNoFooterWhenItHasFigures() {
        assertThat(roleOf("审核村", "审核村", 100, 80)).isEqualTo(RowRole.DATA);
    }

    @Test
    void tellsARepeatedHeader() {
        assertThat(roleOf("序号", "村", "任务数", "已参保人数", "备注")).isEqualTo(RowRole.HEADER);
    }

    private RowRole roleOf(@Nullable Object... cells) {
        var table = Sheets.table(
                folder, xlsx().sheet("进度").row("序号", "村", "任务数", "已参保人数", "备注").row(cells));
        return table.role(Sheets.rows(folder, "sheet.xlsx").get(1));
    }

    @Test
    void takesARowThatCountsUpDeepInTheDataForData() {
        var table = Sheets.table(
                folder,
                xlsx().sheet("进度")
                        .row("序号", "村", "任务数", "已参保人数")
                        .row("1", "2", 3, 4)
                        .row(1, "甲村", 100, 80)
                        .row("1", "2", 3, 4));
        var rows = Sheets.rows(folder, "sheet.xlsx");

        assertThat(table.role(rows.get(1))).isEqualTo(RowRole.HEADER);
        assertThat(table.role(rows.get(3))).isEqualTo(RowRole.DATA);
    }

    @Test
    void findsTheWordTotalInTheThirdCell() {
        var table = Sheets.table(
                folder,
                xlsx().sheet("进度")
                        .row("序号", "乡镇", "村", "已参保人数")
                        .row(1, "东镇", "甲村", 80)
                        .row(2, "东镇", "合计", 80));

        assertThat(table.role(Sheets.rows(folder, "sheet.xlsx").get(2))).isEqualTo(RowRole.TOTAL);
    }

    @Test
    void takesADayWithoutUnitsBesideItsLabelForNoDataOfAnotherTable() {
        var table = Sheets.table(
                folder,
                xlsx().sheet("进度").row("制表日期", 20210202).row("村", "已参保人数").row("甲村", 80));

        assertThat(table.isTitle(Sheets.rows(folder, "sheet.xlsx").get(0))).isTrue();
    }
}
