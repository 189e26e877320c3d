package cn.canbao.validation.sheet;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.summary;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.Campaigns;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowRegionResolverTest {

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(folder);
    }

    @Test
    void rejectsRowWithoutVillage() {
        var outcome = world.handIn(summary().row(null, 100, 80));

        assertThat(outcome).rejects("missing-region").atRow(2).inColumn("").saying("第 2 行没有写是哪个村（社区），请补填。");
    }

    @Test
    void rejectsRowWhenVillageIsUnknown() {
        var outcome = world.handIn(summary().row("天上人间", 100, 80).row("乙村", 200, 150));

        assertThat(outcome)
                .rejects("unknown-region")
                .atRow(2)
                .inColumn("A")
                .saying("第 2 行 A 列“村”写的是“天上人间”，名册里没有这个单位，请改成名册上的名称。");
        assertThat(outcome).accepts("测试区/东镇/乙村");
    }

    @Test
    void suggestsTheNearestNamesForAnUnknownVillage() {
        var outcome = world.handIn("西镇.xlsx", summary().row("两村", 300, 80));

        assertThat(outcome).rejects("unknown-region").saying("第 2 行 A 列“村”写的是“两村”，名册里没有这个单位，是不是“甲村、丙村”？请改成名册上的名称。");
    }

    @Test
    void rejectsVillageThatTwoTownsHave() {
        var outcome = world.handIn("进度.xlsx", summary().row("甲村", 100, 80));

        assertThat(outcome)
                .rejects("ambiguous-region")
                .atRow(2)
                .inColumn("A")
                .saying("第 2 行 A 列“村”写的是“甲村”，名册里有几个同名的单位（东镇甲村、西镇甲村），请同时写明所属镇乡。");
    }

    @Test
    void rejectsTownWhereVillagesReport() {
        var outcome = world.handIn(
                "进度.xlsx", xlsx().sheet("全区").row("单位", "已参保人数").row("东镇", 200).row("丙村", 10));

        assertThat(outcome)
                .rejects("region-not-reporting")
                .atRow(2)
                .inColumn("A")
                .saying("第 2 行写的是“东镇”，它的数字由下级各单位相加得出，请按村（社区）分行填报。");
        assertThat(outcome).accepts("测试区/西镇/丙村");
    }

    @Test
    void takesTheTownFromTheRowBeforeTheFilesName() {
        var outcome = world.handIn(
                "东镇.xlsx", xlsx().sheet("进度").row("乡镇", "村", "已参保人数").row("西镇", "甲村", 40));

        assertThat(outcome).accepts("测试区/西镇/甲村");
    }

    @Test
    void takesTheTownFromTheReportingUnitBeforeTheFilesName() {
        var outcome = world.handIn(
                "东镇.xlsx",
                xlsx().sheet("进度").row("填报单位（盖章）：西镇").row("村", "已参保人数").row("甲村", 40));

        assertThat(outcome).accepts("测试区/西镇/甲村");
    }

    @Test
    void takesTheTownFromTheNameOfTheSheet() {
        var outcome =
                world.handIn("全区.xlsx", xlsx().sheet("西镇").row("村", "已参保人数").row("甲村", 40));

        assertThat(outcome).accepts("测试区/西镇/甲村");
    }

    @Test
    void takesTheTownFromTheFolder() {
        var outcome = world.handIn("西镇/进度表.xlsx", summary().row("甲村", 50, 40));

        assertThat(outcome).accepts("测试区/西镇/甲村");
    }

    @Test
    void prefersTheTownWhereAColumnOfTownsHoldsABareName() {
        var register = Registers.empty()
                .town("海子街镇")
                .village("海子街村", 100, null, null)
                .village("大坝村", 100, null, null)
                .register();
        var outcome = SmallWorld.in(folder, Campaigns.small(), register)
                .handIn(
                        "进度.xlsx",
                        xlsx().sheet("进度")
                                .row("乡镇", "村", "已参保人数")
                                .row("海子街", "大坝", 40)
                                .row("海子街", "海子街", 50));

        assertThat(outcome).accepts("测试区/海子街镇/大坝村", "测试区/海子街镇/海子街村");
    }
}
