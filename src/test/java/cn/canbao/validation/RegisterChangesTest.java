package cn.canbao.validation;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.region.EarlierRegion;
import cn.canbao.region.FormerRegion;
import cn.canbao.region.Region;
import cn.canbao.region.RegionMatch;
import cn.canbao.region.Register;
import cn.canbao.region.Succession;
import cn.canbao.validation.register.RegisterReader;
import cn.canbao.world.Campaigns;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a register says of the time before a change: 原名称, 原编码, 变更日期. */
class RegisterChangesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-30", "2025年11月30日", "2025.11.30", "20251130"})
    void readsOldNamesAndCodesWithTheDayOfTheChange(String day) {
        Register register = read(lines().row("东镇", "两河村", "D9", "上河村、下河村", "D1、D2", day, 100));

        assertThat(register.history().of(village(register, "两河村")))
                .containsExactly(
                        new FormerRegion("上河村", "D1", LocalDate.of(2025, 11, 30)),
                        new FormerRegion("下河村", "D2", LocalDate.of(2025, 11, 30)));
        assertThat(register.history().mergedOf(village(register, "两河村"))).containsExactly("上河村", "下河村");
    }

    @Test
    void findsARegionByItsOldNameAlsoBehindThatOfItsTown() {
        Register register = read(
                lines().row("东镇", null, null, "东乡", null, null, null).row("东镇", "幸福村", null, "上河村", null, null, 100));

        for (String name : List.of("上河村", "东镇上河村", "东乡上河村", "上河村委会", "幸福村")) {
            assertThat(register.names().find(name, register.root()))
                    .as(name)
                    .isEqualTo(new RegionMatch.Found(village(register, "幸福村")));
        }
    }

    @Test
    void saysWhatASplitRegionWasSplitInto() {
        Register register = read(
                lines().row("东镇", "河东村", null, "上河村", null, null, 100).row("东镇", "河西村", null, "上河村", null, null, 200));

        for (String name : List.of("上河村", "东镇上河村")) {
            assertThat(register.names().find(name, register.root()))
                    .isEqualTo(new RegionMatch.Split(List.of(village(register, "河东村"), village(register, "河西村"))));
        }
    }

    @Test
    void tellsWhichOldRegionANameMeans() {
        Register register = read(xlsx().sheet("任务表")
                .row("乡镇", "村", "别名", "原名称", "任务数")
                .row("东镇", "两河村", "上河村、下河村、两河、甲寨", null, 100)
                .row("东镇", "东河社区", "东河村、东河居委会", null, 100));
        Region merged = village(register, "两河村");

        assertThat(register.history().oldRegion(merged, "上河村")).isEqualTo("上河村");
        assertThat(register.history().oldRegion(merged, "东镇 下河村委会")).isEqualTo("下河村");
        assertThat(register.history().oldRegion(merged, "下河")).isEqualTo("下河村");
        assertThat(register.history().oldRegion(merged, "两河村")).isNull();
        assertThat(register.history().oldRegion(merged, "甲寨")).isNull();
        assertThat(register.history().oldRegion(village(register, "东河社区"), "东河村"))
                .isNull();
    }

    @Test
    void followsRegionsOfAnEarlierEditionByNameAndThenByCode() {
        Register register = read(lines().row("东镇", "两河村", "D9", "上河村、下河村", "D1、D2", null, 100)
                .row("东镇", "乙村", "D3", null, null, null, 200)
                .row("东镇", "丙村", "D4", null, null, null, 200));
        EarlierRegion upper = new EarlierRegion("测试区/东镇/上河村", List.of("东镇", "上河村"));
        EarlierRegion coded = new EarlierRegion("D2", List.of("东镇", "别的村"));
        EarlierRegion renamed = new EarlierRegion("D4", List.of("东镇", "丁村"));
        EarlierRegion other = new EarlierRegion("D9", List.of("东镇", "乙村"));
        EarlierRegion handedOver = new EarlierRegion("D3", List.of("东镇", "戊村"));
        EarlierRegion gone = new EarlierRegion("D8", List.of("东镇", "己村"));
        Succession succession = new Succession(register, List.of(upper, coded, renamed, other, handedOver, gone));

        assertThat(succession.of(upper)).containsExactly(village(register, "两河村"));
        assertThat(succession.of(renamed)).containsExactly(village(register, "丙村"));
        assertThat(succession.of(other)).containsExactly(village(register, "乙村"));
        assertThat(succession.of(handedOver)).isEmpty();
        assertThat(succession.of(gone)).isEmpty();
        assertThat(new Succession(register, List.of(coded)).of(coded)).containsExactly(village(register, "两河村"));
    }

    @Test
    void refusesAnOldNameThatIsInUse() {
        assertRefused(
                lines().row("东镇", "甲村", null, "乙村", null, null, 100).row("东镇", "乙村", null, null, null, null, 200),
                "row 2, 甲村: its old name 乙村 is a name of 乙村 now, and a sheet with it could mean either");
    }

    @Test
    void refusesTwoRegionsThatWereEachOther() {
        assertRefused(
                lines().row("东镇", "甲村", null, "乙村", null, null, 100).row("东镇", "乙村", null, "甲村", null, null, 200),
                "row 2, 甲村: its old name 乙村 is a name of 乙村 now");
    }

    @Test
    void refusesAnOldCodeThatIsInUse() {
        assertRefused(
                lines().row("东镇", "甲村", "D1", null, "D2", null, 100).row("东镇", "乙村", "D2", null, null, null, 200),
                "row 2, 甲村: its old code D2 is the code of 乙村 now");
    }

    @Test
    void refusesADayAfterToday() {
        assertRefused(
                lines().row("东镇", "甲村", null, "乙村", null, "2999-01-01", 100),
                "变更日期 is 2999-01-01, expected no day after today");
    }

    @Test
    void refusesADayThatIsNone() {
        assertRefused(
                lines().row("东镇", "甲村", null, "乙村", null, "去年底", 100),
                "变更日期 is 去年底, expected a day such as 2025-11-30");
    }

    @Test
    void refusesADayOfNoChange() {
        assertRefused(
                lines().row("东镇", "甲村", null, null, null, "2025-11-30", 100),
                "变更日期 is 2025-11-30, but the line names nothing that the region was before");
    }

    @Test
    void refusesOldNamesAndCodesThatDoNotPair() {
        assertRefused(
                lines().row("东镇", "甲村", null, "乙村、丙村", "D1", null, 100),
                "it has the old names 乙村, 丙村 and the old codes D1; expected a code for each name");
    }

    @Test
    void refusesAnOldNameTwice() {
        assertRefused(lines().row("东镇", "甲村", null, "乙村、乙村", null, null, 100), "one of 乙村, 乙村 stands twice");
    }

    @Test
    void refusesAnOldNameThatIsItsOwn() {
        assertRefused(lines().row("东镇", "甲村", null, "甲村", null, null, 100), "its old name 甲村 is its own; leave it out");
    }

    @Test
    void asksForTheDayWhereARegionKeepsItsNameInAMerger() {
        assertRefused(
                lines().row("东镇", "甲村", null, "甲村、乙村", null, null, 100),
                "it was merged of others and keeps the name 甲村, so the day of the change must be filled in");
    }

    @Test
    void refusesAPartOfASplitRegionWithoutFigures() {
        assertRefused(
                lines().row("东镇", "河东村", null, "上河村", null, null, 100).row("东镇", "河西村", null, "上河村", null, null, null),
                "row 3, 河西村: G 任务数 (sheet 任务表) is empty; expected a whole number of people");
    }

    @Test
    void refusesAPartOfASplitRegionThatTookInOthers() {
        assertRefused(
                lines().row("东镇", "河东村", null, "上河村、下河村", null, null, 100)
                        .row("东镇", "河西村", null, "上河村", null, null, 200),
                "row 2, 河东村: it is a part of a region that was split and was merged of others as well");
    }

    private static WorkbookBuilder lines() {
        return xlsx().sheet("任务表").row("乡镇", "村", "编码", "原名称", "原编码", "变更日期", "任务数");
    }

    private static Region village(Register register, String name) {
        return register.regions().stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Register read(WorkbookBuilder workbook) {
        return reader().read(workbook.writeTo(file()));
    }

    private void assertRefused(WorkbookBuilder workbook, String reason) {
        Path file = workbook.writeTo(file());
        assertThatThrownBy(() -> reader().read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file + ": ")
                .hasMessageContaining(reason);
    }

    private static RegisterReader reader() {
        return new RegisterReader(Campaigns.small(), SmallWorld.vocabulary(Campaigns.small()));
    }

    private Path file() {
        return folder.resolve("register.xlsx");
    }
}
