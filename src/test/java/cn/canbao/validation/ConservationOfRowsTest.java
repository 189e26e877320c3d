package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConservationOfRowsTest {

    @Test
    void everyRowThatHoldsAnythingEndsInExactlyOneBin(@TempDir Path folder) {
        var outcome = SmallWorld.in(folder)
                .handIn(xlsx().sheet("进度")
                        .title("东镇城乡居民医保筹资进度表")
                        .row("填报单位：东镇", null, "截至2021年2月1日")
                        .blankRows(1)
                        .row("村", "任务数", "已参保人数", "备注")
                        .row("甲村", 100, 80)
                        .blankRows(3)
                        .row("村", "任务数", "已参保人数", "备注")
                        .row("乙村", 200, "约150")
                        .row("天上人间", 1, 1)
                        .row("甲村", 100, 80)
                        .row("合计", 401, 161)
                        .blankRows(1)
                        .row("填表人：张三", null, "审核人：李四")
                        .row("注：以上数字以系统为准"));

        Assertions.assertThat(outcome.bins(0))
                .isEqualTo(Map.of(
                        "title",
                        2L,
                        "header",
                        2L,
                        "accepted",
                        1L,
                        "rejected",
                        2L,
                        "duplicate",
                        1L,
                        "total",
                        1L,
                        "footer",
                        2L));
        Assertions.assertThat(outcome.sheet().rowsRead()).isEqualTo(11);
    }

    @Test
    void everyRowOfAnUnusedSheetIsTurnedAwayOrText(@TempDir Path folder) {
        var outcome = SmallWorld.in(folder)
                .handIn(xlsx().sheet("名单").row("姓名", "职务").row("张三", "主任").row("完"));

        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("rejected", 3L));
        Assertions.assertThat(outcome.sheet().rowsRead()).isEqualTo(3);
    }

    @Test
    void keepsTheRawCellsOfARejectedRow(@TempDir Path folder) {
        var outcome = SmallWorld.in(folder)
                .handIn(xlsx().sheet("进度").row("村", "任务数", "已参保人数").row("甲村", null, "约80"));

        assertThat(outcome).rejectsRows(2);
        Assertions.assertThat(outcome.rejected())
                .singleElement()
                .extracting(RowOutcome.Rejected::cells)
                .isEqualTo(Map.of("A", "甲村", "C", "约80"));
    }
}
