package cn.canbao.validation.register;

import static cn.canbao.world.WorkbookBuilder.xls;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Counted;
import cn.canbao.campaign.Elsewhere;
import cn.canbao.campaign.Plausibility;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.TargetRule;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.world.Campaigns;
import cn.canbao.world.CellContent;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsTownsVillagesAliasesAndTargets() {
        var register = read(xlsx().sheet("任务表")
                .title("测试区2021年度参保任务表")
                .row("乡镇", "村", "别名", "任务数", "建档立卡任务数", "边缘户任务数")
                .row("东镇", "甲村", "甲寨、老甲", 100, 10, 5)
                .row(null, "乙村", null, 200, 20, null)
                .row("西镇", "甲村", null, 50, 5, 2)
                .row("合计", null, null, 350, 35, 7));

        assertThat(register.regions())
                .extracting(Region::code)
                .containsExactly("测试区", "测试区/东镇", "测试区/东镇/甲村", "测试区/东镇/乙村", "测试区/西镇", "测试区/西镇/甲村");
        assertThat(register.region("测试区/东镇/甲村").aliases()).containsExactly("甲寨", "老甲");
        assertThat(register.figure(register.region("测试区/东镇"), Quantity.target("all")))
                .hasValue(300);
        assertThat(register.figure(register.region("测试区/东镇/乙村"), Quantity.target("edge")))
                .isEmpty();
    }

    @Test
    void readsAnXlsWithCodes() {
        var register = read(xls().sheet("任务表").row("编码", "乡镇", "村", "任务数").row("D01001", "东镇", "甲村", 100));

        assertThat(register.region("D01001").name()).isEqualTo("甲村");
    }

    @Test
    void readsSeveralSheetsAndPassesOverHiddenOnesAndTexts() {
        var register = read(xlsx().sheet("说明")
                .row("本表由医保局填写")
                .hiddenSheet("旧表")
                .row("乡镇", "村", "任务数")
                .row("旧镇", "旧村", 1)
                .sheet("东")
                .row("乡镇", "村", "任务数")
                .row("东镇", "甲村", 100)
                .sheet("西")
                .row("乡镇", "村", "任务数")
                .row("西镇", "甲村", 50));

        assertThat(register.regions()).extracting(Region::name).containsExactly("测试区", "东镇", "甲村", "西镇", "甲村");
    }

    @Test
    void takesALineWithoutVillageForTheTownItself() {
        var register = read(lines().row("东镇", null, 300).row(null, "甲村", 100).row(null, "乙村", 200));

        assertThat(register.region("测试区/东镇").figures()).isEmpty();
        assertThat(register.figure(register.root(), Quantity.target("all"))).hasValue(300);
    }

    @Test
    void refusesATownWhoseTargetIsNotTheSumOfItsVillages() {
        assertRefused(
                lines().row("东镇", null, 301).row(null, "甲村", 100).row(null, "乙村", 200),
                "row 2, 东镇: target(all) is 301, expected the sum of what lies below it, 300");
    }

    @Test
    void refusesAVillageThatStandsTwice() {
        assertRefused(
                lines().row("东镇", "甲村", 100).row("东镇", "甲村", 100),
                "sheet 任务表, row 3: 甲村 stands twice, also in row 2; keep one of them");
    }

    @Test
    void refusesNamesThatCannotBeToldApart() {
        assertRefused(
                lines().row("东镇", "第01村", 100).row("东镇", "第1村", 100),
                "row 2, 第01村: its name cannot be told apart from [第01村, 第1村]; expected different names");
    }

    @Test
    void refusesACodeThatStandsTwice() {
        assertRefused(
                xlsx().sheet("任务表")
                        .row("编码", "乡镇", "村", "任务数")
                        .row("D1", "东镇", "甲村", 100)
                        .row("D1", "东镇", "乙村", 200),
                "two regions have the code D1");
    }

    @Test
    void tellsTheOtherRowOfACodeThatStandsTwice() {
        assertRefused(
                xlsx().sheet("任务表")
                        .row("编码", "乡镇", "村", "任务数")
                        .row("D1", "东镇", "甲村", 100)
                        .row("D2", "东镇", "乙村", 200)
                        .row("D1", "东镇", "丙村", 200),
                "sheet 任务表, row 4: two regions have the code D1, also the one in row 2");
    }

    @Test
    void refusesAColumnThatNobodyUnderstands() {
        assertRefused(
                xlsx().sheet("任务表").row("乡镇", "村", "任务数", "包村干部").row("东镇", "甲村", 100, "某某"),
                "sheet 任务表, row 1, column D: nobody knows what “包村干部” means; expected columns for 镇乡, 村（社区）");
    }

    @ParameterizedTest
    @CsvSource({
        "所属乡镇, 行政村名称, 2021年目标任务（人）",
        "乡镇（街道）名称, 村（社区）, 应参保人数",
        "镇街名称, 村居委会, 下达任务数",
        "所在街道办, 社区居委会, 任务指标",
        "乡镇名, 村名, 城乡居民医保参保任务",
    })
    void readsARegisterByThePartsOfItsLabels(String town, String village, String target) {
        var register = read(xlsx().sheet("表")
                .title("测试区2021年度城乡居民医保任务分解表")
                .row("制表：医保局")
                .row("序号", town, village, target)
                .row(1, "东镇", "甲村", 100)
                .row(2, null, "乙村", 200)
                .row(null, "东镇小计", null, 300)
                .row(3, "西镇", "甲村", 50)
                .row("合计", null, null, 350)
                .row("填表人：某某")
                .merge("B4:B5"));

        assertThat(register.regions())
                .extracting(Region::code)
                .containsExactly("测试区", "测试区/东镇", "测试区/东镇/甲村", "测试区/东镇/乙村", "测试区/西镇", "测试区/西镇/甲村");
        assertThat(register.figure(register.root(), Quantity.target("all"))).hasValue(350);
    }

    @ParameterizedTest
    @ValueSource(strings = {"自然村", "镇村", "驻村点", "村组干部"})
    void doesNotTakeOtherPlacesForTheVillage(String village) {
        var file = xlsx().sheet("表")
                .row("乡镇", village, "任务数")
                .row("东镇", "甲村1", 100)
                .writeTo(file());

        assertThatThrownBy(() -> reader(Campaigns.small()).read(file)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void refusesAHiddenColumnOfTargets() {
        assertRefused(
                xlsx().sheet("表")
                        .row("乡镇", "村", "任务数", "建档立卡任务数")
                        .row("东镇", "甲村", 100, 10)
                        .hideColumn(3),
                "sheet 表: column D \"建档立卡任务数\" is hidden; show it and check it, or delete it");
    }

    @Test
    void refusesABlankTargetOfARegionThatReports() {
        assertRefused(
                lines().row("东镇", "甲村", 100).row(null, "乙村", null),
                "row 3, 乙村: C 任务数 (sheet 任务表) is empty; expected a whole number of people, 0 if there is nobody");
    }

    @Test
    void refusesATargetThatIsNoNumberOnlyADash() {
        assertRefused(lines().row("东镇", "甲村", 100).row(null, "乙村", "/"), "row 3, 乙村: C 任务数");
    }

    @Test
    void refusesASheetWithoutTheColumnThatOthersHave() {
        assertRefused(
                lines().row("东镇", "甲村", 100)
                        .sheet("补充")
                        .row("乡镇", "村", "建档立卡任务数")
                        .row("西镇", "丙村", 5),
                "row 2, 丙村: its sheet has no column for target(all), which other regions have");
    }

    @Test
    void readsARegisterWhoseTargetsAreNotKnownYet() {
        assertThat(read(lines().row("东镇", "甲村", null)).decides(Quantity.target("all")))
                .isFalse();
    }

    @Test
    void refusesATownWithoutVillages() {
        assertRefused(
                lines().row("东镇", "甲村", 100).row("开发区", null, 50).row("西镇", "乙村", 20),
                "row 3, 开发区: nothing stands below it; expected a line for each 村（社区）");
    }

    @Test
    void refusesALineThatNamesNoRegion() {
        assertRefused(lines().row(null, null, 100), "sheet 任务表, row 2: it names no region; fill in 镇乡");
    }

    @Test
    void refusesATargetThatIsNoNumber() {
        assertRefused(
                lines().row("东镇", "甲村", "约100"),
                "sheet 任务表: Row 2, column C \"任务数\" says \"约100\"; enter a whole number of people.");
    }

    @Test
    void refusesATargetThatWasNotCalculated() {
        assertRefused(
                lines().row("东镇", "甲村", CellContent.uncalculated("50*2")),
                "Row 2, column C \"任务数\" holds a formula without a result");
    }

    @Test
    void refusesATotalThatIsNotTheSum() {
        assertRefused(
                lines().row("东镇", "甲村", 100).row("合计", null, 101),
                "sheet 任务表: Row 3, column C \"任务数\" gives a total of 101, its rows sum to 100");
    }

    @Test
    void refusesMorePoorPeopleThanPeople() {
        assertRefused(
                xlsx().sheet("任务表").row("乡镇", "村", "任务数", "建档立卡任务数").row("东镇", "甲村", 100, 101),
                "row 2, 甲村: target of 建档立卡贫困人口 is 101, expected at most the 100 of all");
    }

    @Test
    void refusesASheetWithPeopleEnrolled() {
        assertRefused(
                xlsx().sheet("进度").row("乡镇", "村", "已参保人数").row("东镇", "甲村", 100),
                "sheet 进度 is no register; expected columns for [镇乡, 村（社区）] and for targets, and none for people enrolled");
    }

    @Test
    void refusesARegisterWithoutRegions() {
        assertRefused(lines(), "it names no region; expected a line for each that must report");
    }

    @Test
    void refusesAFileThatIsNoWorkbook() throws IOException {
        var file = Files.writeString(folder.resolve("register.xlsx"), "%PDF-1.7");

        assertThatThrownBy(() -> reader(Campaigns.small()).read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file)
                .hasMessageContaining("a PDF");
    }

    @Test
    void refusesAFileThatIsMissing() {
        assertThatThrownBy(() -> reader(Campaigns.small()).read(folder.resolve("none.xlsx")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.xlsx: it does not exist");
    }

    @Test
    void fillsInTargetsByTheRuleOfTheCampaign() {
        var register = reader(ninetyFivePerCent())
                .read(populations().row("东镇", "甲村", 110, null).writeTo(file()));

        assertThat(register.figure(register.root(), Quantity.target("all"))).hasValue(105);
    }

    @Test
    void refusesATargetThatBreaksTheRuleOfTheCampaign() {
        var file = populations().row("东镇", "甲村", 110, 104).writeTo(file());

        assertThatThrownBy(() -> reader(ninetyFivePerCent()).read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageEndingWith("row 2, 甲村: its target is 104, expected 105 (95 % of 110, HALF_UP)");
    }

    @Test
    void refusesNamesAndCodesThatAreTooLongToBeAny() {
        String text = "本表由各村填写，".repeat(10);
        String reason =
                "sheet 任务表, row 2: the name or code “" + text.substring(0, 30) + "…” has 80 characters, 60 at most";

        assertRefused(xlsx().sheet("任务表").row("乡镇", "村", "任务数").row("东镇", text, 1), reason);
        assertRefused(xlsx().sheet("任务表").row("乡镇", "村", "任务数").row(text, "甲村", 1), reason);
        assertRefused(xlsx().sheet("任务表").row("编码", "乡镇", "村", "任务数").row(text, "东镇", "甲村", 1), reason);
        assertRefused(
                xlsx().sheet("任务表").row("乡镇", "村", "原名称", "任务数").row("东镇", "甲村", "长".repeat(61), 1),
                "61 characters, 60 at most");
        assertRefused(
                xlsx().sheet("任务表").row("乡镇", "村", "别名", "任务数").row("东镇", "甲村", "长".repeat(61), 1),
                "61 characters, 60 at most");
        assertThat(read(xlsx().sheet("任务表").row("乡镇", "村", "任务数").row("东镇", "长".repeat(60), 1))
                        .regions())
                .hasSize(3);
    }

    private static WorkbookBuilder lines() {
        return xlsx().sheet("任务表").row("乡镇", "村", "任务数");
    }

    private static WorkbookBuilder populations() {
        return xlsx().sheet("任务表").row("乡镇", "村", "户籍人口", "任务数");
    }

    private static Campaign ninetyFivePerCent() {
        var small = Campaigns.small();
        return new Campaign(
                small.id(),
                small.title(),
                small.region(),
                small.year(),
                small.authority(),
                small.office(),
                small.attachment(),
                small.period(),
                small.firstEdition(),
                small.levels(),
                small.categories(),
                small.bands(),
                small.ties(),
                new TargetRule(Quantity.parse("population(all)"), BigDecimal.valueOf(95), RoundingMode.HALF_UP),
                small.bulletin(),
                Counted.SUMMARY,
                List.of(),
                null,
                List.of(),
                Plausibility.USUAL,
                Elsewhere.WARNS);
    }

    private Register read(WorkbookBuilder workbook) {
        return reader(Campaigns.small()).read(workbook.writeTo(file()));
    }

    private void assertRefused(WorkbookBuilder workbook, String reason) {
        var file = workbook.writeTo(file());
        assertThatThrownBy(() -> reader(Campaigns.small()).read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file + ": ")
                .hasMessageContaining(reason);
    }

    private Path file() {
        return folder.resolve("register.xlsx");
    }

    private static RegisterReader reader(Campaign campaign) {
        return new RegisterReader(campaign, SmallWorld.vocabulary(campaign));
    }
}
