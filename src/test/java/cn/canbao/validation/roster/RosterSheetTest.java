package cn.canbao.validation.roster;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.recognition.SheetKind;
import cn.canbao.validation.AcceptedRowsRevoked;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import cn.canbao.world.ZipDamage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters from their title to their last row, and those that break off before it. */
class RosterSheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.ofRosters(folder);
    }

    @Test
    void everyRowThatHoldsAnythingEndsInExactlyOneBin() {
        var outcome = world.handIn(xlsx().sheet("花名册")
                .title("东镇参保人员花名册")
                .row("填报单位：东镇", null, "截至2021年2月1日")
                .blankRows(1)
                .rosterHeader()
                .row("甲村", "张三", id(1), null, "是")
                .row("甲村", "张三", id(1), null, "是")
                .row("甲村", "李四", "遗失", null, "是")
                .blankRows(2)
                .rosterHeader()
                .row("乙村", "王五", id(3), null, "否")
                .row("合计", 3)
                .row("填表人：赵六", null, "审核人：钱七"));

        Assertions.assertThat(outcome.sheet().kind()).isEqualTo(SheetKind.ROSTER);
        Assertions.assertThat(outcome.bins(0))
                .isEqualTo(
                        Map.of("title", 2L, "header", 2L, "accepted", 3L, "rejected", 1L, "total", 1L, "footer", 1L));
        Assertions.assertThat(outcome.sheet().rowsRead()).isEqualTo(10);
    }

    @Test
    void takesAPersonForAPersonWhateverTheNameIs() {
        assertThat(world.handIn(roster().row("甲村", "小计", id(1), null, "是").row("甲村", "合计", id(2), null, "是")))
                .acceptsPersons("小计", "合计");
    }

    @Test
    void keepsTheRawCellsOfARejectedRowUnmasked() {
        var outcome = world.handIn(roster().row("甲村", "张三", "520501198001010018", null, "是"));

        Assertions.assertThat(outcome.rejected()).singleElement().satisfies(row -> {
            Assertions.assertThat(row.region()).isEqualTo("测试区/东镇/甲村");
            Assertions.assertThat(row.cells())
                    .isEqualTo(Map.of("A", "甲村", "B", "张三", "C", "520501198001010018", "E", "是"));
        });
    }

    @Test
    void countsNobodyOfARosterThatTurnsOutToBeDamaged() {
        var file = ZipDamage.flipBitOf(bigRoster(200).writeTo(folder.resolve("东镇.xlsx")), SHEET);

        var outcome = world.read(file, "东镇.xlsx");

        assertThat(outcome).reports("broken-file").mentioning("已损坏，读到工作表时出错");
        assertThat(outcome).acceptsPersons();
        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("rejected", 201L));
        Assertions.assertThat(outcome.sheet().rowsRead()).isEqualTo(201);
    }

    @Test
    void countsNobodyOfARosterThatIsCutOffInTheMiddle() {
        var file = ZipDamage.cutInHalf(bigRoster(200).writeTo(folder.resolve("东镇.xlsx")), SHEET);

        var outcome = world.read(file, "东镇.xlsx");

        assertThat(outcome).reports("broken-file");
        assertThat(outcome).acceptsPersons();
        Assertions.assertThat(outcome.sheet().rowsRead()).isBetween(80, 120);
        Assertions.assertThat(outcome.rejected()).hasSize(outcome.sheet().rowsRead());
    }

    @Test
    void countsNobodyOfASoundSheetBeforeADamagedOne() {
        var file = ZipDamage.flipBitOf(
                bigRoster(60)
                        .sheet("乙村")
                        .rosterHeader()
                        .row("乙村", "李四", id(999), null, "是")
                        .writeTo(folder.resolve("东镇.xlsx")),
                "xl/worksheets/sheet2.xml");

        var outcome = world.read(file, "东镇.xlsx");

        assertThat(outcome).reports("broken-file");
        assertThat(outcome).acceptsPersons();
        Assertions.assertThat(outcome.bins(0)).isEqualTo(Map.of("rejected", 61L));
    }

    @Test
    void takesBackOnceWhatItHadPassedOnBeforeTheDamage() {
        var file = ZipDamage.cutInHalf(bigRoster(200).writeTo(folder.resolve("东镇.xlsx")), SHEET);

        List<ReadEvent> readings = new ArrayList<>();
        try (var reading = world.open(file, "东镇.xlsx")) {
            ReadEvent next;
            while ((next = reading.next()) != null) {
                readings.add(next);
            }
        }

        Assertions.assertThat(readings)
                .filteredOn(AcceptedRowsRevoked.class::isInstance)
                .hasSize(1);
        int at = readings.indexOf(new AcceptedRowsRevoked());
        Assertions.assertThat(readings.subList(0, at)).anyMatch(RowOutcome.AcceptedPerson.class::isInstance);
        Assertions.assertThat(readings.subList(at, readings.size()))
                .noneMatch(RowOutcome.AcceptedPerson.class::isInstance);
        Assertions.assertThat(readings.get(readings.size() - 1)).isInstanceOf(FileOutcome.class);
    }

    private static WorkbookBuilder bigRoster(int persons) {
        var roster = roster();
        for (int person = 1; person <= persons; person++) {
            roster.row("甲村", "张三", id(person), null, "是");
        }
        return roster;
    }
}
