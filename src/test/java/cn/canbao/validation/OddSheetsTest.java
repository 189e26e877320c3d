package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static cn.canbao.world.WorkbookBuilder.summary;
import static cn.canbao.world.WorkbookBuilder.xls;

import cn.canbao.workbook.Limits;
import cn.canbao.world.Campaigns;
import cn.canbao.world.CellContent;
import cn.canbao.world.Outcome;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that hold what somebody who looks at them may not see, or see once where it stands for many rows. */
class OddSheetsTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.ofRosters(folder);
    }

    @Test
    void readsAVillageThatIsMergedOverItsPeople() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), null, "是")
                .row(null, "李四", id(2), null, "是")
                .row(null, "王五", id(3), null, "是")
                .row("乙村", "赵六", id(4), null, "是")
                .merge("A2:A4"));

        assertThat(outcome).acceptsPersons("张三", "李四", "王五", "赵六");
        assertThat(outcome)
                .reports("merged-cells")
                .onSheet("花名册")
                .saying("工作表“花名册”有 2 行的单位、户号或人员类别写在上方的合并单元格里，已按合并单元格的内容读取。");
        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("header", 1L, "accepted", 4L));
    }

    @Test
    void readsNothingDownThatIsNotMerged() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), null, "是")
                .row(null, "李四", id(2), null, "是")
                .row(null, "王五", id(3), null, "是")
                .merge("A2:A3"));

        assertThat(outcome).acceptsPersons("张三", "李四");
        assertThat(outcome).rejects("missing-region").atRow(4);
    }

    @Test
    void readsNoFigureDownAndSaysSo() {
        var outcome = SmallWorld.in(folder)
                .handIn(summary()
                        .row("甲村", 100, 80, 10, 9, 5, 5)
                        .row("乙村", 200, null, 20, 15)
                        .merge("C2:C3"));

        assertThat(outcome).accepts("测试区/东镇/甲村");
        assertThat(outcome).rejects("missing-cell").atRow(3).inColumn("C");
        assertThat(outcome).warns("merged-cells-blank").saying("工作表“进度表”的 C 列有上下合并的单元格，只有第一行读到内容，其余各行按空白计，请取消合并，逐行填写。");
    }

    @Test
    void readsNoPaymentOfAHouseholdDownAndSaysSo() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), "建档立卡", "是", "2021-01-05", 560)
                .row("甲村", "李四", id(2), null, "是")
                .merge("D2:D3")
                .merge("G2:G3"));

        assertThat(outcome).acceptsPersons("张三", "李四");
        assertThat(outcome).reports("merged-cells-blank").mentioning("的 G 列");
    }

    @Test
    void readsACategoryThatIsMergedOverItsPeopleAndNoFurther() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), "低保", "是")
                .row("甲村", "李四", id(2), null, "是")
                .row("甲村", "王五", id(3), null, "是")
                .merge("D2:D3"));

        assertThat(outcome).acceptsPersons("张三", "李四", "王五");
        Assertions.assertThat(outcome.persons())
                .extracting(person -> person.person().categories().ids())
                .containsExactly(List.of("poor"), List.of("poor"), List.of());
        assertThat(outcome).reports("merged-cells").saying("工作表“花名册”有 1 行的单位、户号或人员类别写在上方的合并单元格里，已按合并单元格的内容读取。");
        Assertions.assertThat(outcome.problems()).extracting(Problems::code).doesNotContain("merged-cells-blank");
        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("header", 1L, "accepted", 3L));
    }

    @Test
    void readsMergedCellsOfAnXlsAsThoseOfAnXlsx() {
        var outcome = world.handIn(
                "东镇.xls",
                xls().sheet("说明")
                        .row("说明")
                        .merge("A1:A3")
                        .sheet("花名册")
                        .rosterHeader()
                        .row("甲村", "张三", id(1), "低保", "是", null, 280)
                        .row(null, "李四", id(2), null, "是")
                        .row(null, "王五", id(3), null, "是")
                        .merge("A2:A3")
                        .merge("D2:D3")
                        .merge("G2:G3"));

        assertThat(outcome).acceptsPersons("张三", "李四");
        assertThat(outcome).rejects("missing-region").atRow(4);
        Assertions.assertThat(outcome.persons())
                .extracting(person -> person.person().categories().ids())
                .containsExactly(List.of("poor"), List.of("poor"));
        assertThat(outcome).reports("merged-cells").mentioning("有 1 行");
        assertThat(outcome).warns("merged-cells-blank").mentioning("的 G 列");
    }

    @Test
    void readsHiddenSheetsOnlyWhereItShall() {
        var file = roster().row("甲村", "张三", id(1), null, "是")
                .hiddenSheet("旧表")
                .rosterHeader()
                .row("甲村", "李四", id(2), null, "是")
                .writeTo(folder.resolve("东镇.xlsx"));

        var skipped = reading(HiddenSheets.SKIP, file);
        assertThat(skipped).acceptsPersons("张三");
        assertThat(skipped).warns("hidden-sheet").onSheet("旧表");
        var read = reading(HiddenSheets.READ, file);
        assertThat(read).acceptsPersons("张三", "李四");
        assertThat(read).warns("hidden-sheet-read").onSheet("旧表").mentioning("已照常读取");
        var rejected = reading(HiddenSheets.REJECT, file);
        assertThat(rejected).acceptsPersons();
        assertThat(rejected).reports("hidden-sheet-refused").onSheet("旧表").mentioning("整份退回");
        Assertions.assertThat(rejected.bins(0)).isEqualTo(Map.of("rejected", 2L));
    }

    private static Outcome reading(HiddenSheets policy, Path file) {
        var campaign = Campaigns.ofRosters();
        var vocabulary = SmallWorld.vocabulary(campaign);
        var reader = new SubmissionReader(campaign, Registers.small(), vocabulary, Limits.usual(), policy);
        return Outcome.of(reader.open(file, "东镇.xlsx", SmallWorld.RECEIVED));
    }

    @Test
    void doesNotMindMergedTitlesAndTotals() {
        var outcome = SmallWorld.in(folder)
                .handIn(summary()
                        .row("甲村", 100, 80, 10, 9, 5, 5)
                        .row("合计", 100, 80)
                        .merge("A3:B3"));

        assertThat(outcome).accepts("测试区/东镇/甲村");
        Assertions.assertThat(outcome.problems()).extracting(Problems::code).doesNotContain("merged-cells-blank");
    }

    @Test
    void readsHiddenRowsAndSaysHowMany() {
        var outcome = world.handIn(roster().row("甲村", "张三", id(1), null, "是")
                .hiddenRow("甲村", "李四", id(2), null, "是")
                .hiddenRow());

        assertThat(outcome).acceptsPersons("张三", "李四");
        assertThat(outcome).warns("hidden-rows").saying("工作表“花名册”有 1 行被隐藏或筛选掉了，已照常读取，请核对这些行是否应当计入。");
    }

    @Test
    void readsHiddenColumnsAndSaysWhich() {
        var outcome = world.handIn(
                roster().row("甲村", "张三", id(1), null, "是").hideColumn(4).hideColumn(200));

        assertThat(outcome).acceptsPersons("张三");
        assertThat(outcome).warns("hidden-columns").saying("工作表“花名册”的 E 列是隐藏的，已照常读取，请核对这些列的内容。");
    }

    @Test
    void saysOfAnErrorAndAnUncalculatedFormulaWhatTheyAre() {
        var outcome = SmallWorld.in(folder)
                .handIn(summary()
                        .row("甲村", 100, CellContent.error("#REF!"), 10, 9, 5, 5)
                        .row("乙村", 200, CellContent.uncalculated("1+1"), 20, 15));

        assertThat(outcome).rejects("error-value").atRow(2).inColumn("C");
        assertThat(outcome).rejects("formula-without-value").atRow(3).inColumn("C");
    }

    @Test
    void saysThatANumberIsTooLongToHaveKeptItsDigits() {
        var outcome = world.handIn(roster().row("甲村", "张三", 520501198001010010d, null, "是"));

        assertThat(outcome).rejects("id-precision-lost").inColumn("C");
    }

    @Test
    void keepsToTheLimitsOfOneFile() {
        var file = roster().row("甲村", "张三", id(1), null, "是")
                .row("甲村", "李四", id(2), null, "是")
                .writeTo(folder.resolve("东镇.xlsx"));
        var campaign = Campaigns.ofRosters();
        var limits = new Limits(100, 1 << 20, 200, 15, 1 << 20, Duration.ofMinutes(1));
        var reader = new SubmissionReader(
                campaign, Registers.small(), SmallWorld.vocabulary(campaign), limits, HiddenSheets.SKIP);

        var outcome = Outcome.of(reader.open(file, "东镇.xlsx", SmallWorld.RECEIVED));

        assertThat(outcome).reports("too-many-cells").mentioning("“东镇.xlsx”里的单元格超过 15 个的上限");
        assertThat(outcome).acceptsPersons();
    }
}
