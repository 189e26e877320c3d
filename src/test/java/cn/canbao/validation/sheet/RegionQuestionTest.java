package cn.canbao.validation.sheet;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.Campaigns;
import cn.canbao.world.Outcome;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a village is asked back when its name is not the register's, or fits two of its regions. */
class RegionQuestionTest {

    private static final String PLACE = "第 2 行 A 列“村”写的是“%s”，";

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.in(
                folder,
                Campaigns.small(),
                Registers.empty()
                        .town("开平街道")
                        .village("东一村")
                        .village("东二村")
                        .village("东三社区")
                        .village("滨河社区")
                        .town("义井镇")
                        .village("东一村")
                        .village("东二村")
                        .village("东三社区")
                        .village("蚂蝗社区")
                        .village("第12村")
                        .town("双石镇")
                        .coded("500118113002", "太平社区居民委员会")
                        .coded("500118113003", "中心桥社区")
                        .coded("500118113206", "太平村村民委员会")
                        .coded("500118113207", "中心桥村")
                        .coded("500118113208", "红旗村")
                        .coded("500118113209", "红族村")
                        .coded("500118113210", "新桥村", "老桥")
                        .coded("500118113211", "新桥社区")
                        .coded("500118113212", "新桥")
                        .town("野角乡")
                        .village("大坪村")
                        .village("柏香村")
                        .village("双河村")
                        .register());
    }

    @ParameterizedTest
    @CsvSource({
        "义井镇, 东三村, 东三社区",
        "义井镇, 东三村委会, 东三社区",
        "义井镇, 东3村, 东三社区",
        "义井镇, 义井镇东三村, 东三社区",
        "义井镇, 蚂蝗村, 蚂蝗社区",
        "义井镇, 蚂蝗村民委员会, 蚂蝗社区",
        "义井镇, 第十二村, 第12村",
        "义井镇, 12社区, 第12村",
        "双石镇, 红棋村, 红旗村、红族村",
        "双石镇, 老桥村, 新桥村",
        "野角乡, 大平村, 大坪村",
        "野角乡, 双河居委会, 双河村",
        "野角乡, 双河社区居委会, 双河村",
    })
    void suggestsTheVillageOfTheRowsTownThatIsMeant(String town, String written, String suggested) {
        assertThat(handIn(town, written))
                .rejects("unknown-region")
                .saying(PLACE.formatted(written) + "名册里没有这个单位，是不是“" + suggested + "”？请改成名册上的名称。");
    }

    @Test
    void suggestsNoTownForAVillage() {
        assertThat(handIn("野角乡", "野角村"))
                .rejects("unknown-region")
                .saying(PLACE.formatted("野角村") + "名册里没有这个单位，请改成名册上的名称。");
    }

    @Test
    void suggestsNoVillageOfAnotherNumber() {
        assertThat(handIn("开平街道", "东五村"))
                .rejects("unknown-region")
                .saying(PLACE.formatted("东五村") + "名册里没有这个单位，请改成名册上的名称。");
    }

    @Test
    void saysWhichTownHasTheVillage() {
        assertThat(handIn("义井镇", "滨河村"))
                .rejects("unknown-region")
                .saying(PLACE.formatted("滨河村") + "“义井镇”没有这个单位，名册里在别处有“开平街道滨河社区”，请核对所属镇乡和名称，改成名册上的名称。");
    }

    @Test
    void saysBothWhatComesNearInTheTownAndWhichOtherHasIt() {
        assertThat(handIn("野角乡", "红旗村")).rejects("unknown-region").mentioning("“双石镇红旗村”");
        assertThat(handIn("野角乡", "太平社区")).rejects("unknown-region").mentioning("“野角乡”没有这个单位，名册里在别处有“双石镇太平社区、双石镇太平村”");
    }

    @Test
    void namesTheTownOfASuggestionWhereTheRowHasNone() {
        assertThat(world.handIn("进度.xlsx", rows("蚂蝗村")))
                .rejects("unknown-region")
                .mentioning("是不是“义井镇蚂蝗社区”？");
    }

    @Test
    void suggestsATownOfAnotherKindInTheColumnOfTowns() {
        var outcome = world.handIn(
                "进度.xlsx", xlsx().sheet("进度").row("乡镇", "村", "任务数", "已参保人数").row("野角镇", "大坪村", 100, 40));

        assertThat(outcome).rejects("unknown-region").inColumn("A").mentioning("是不是“野角乡”？");
    }

    @ParameterizedTest
    @CsvSource({"太平, 太平社区, 太平村", "中心桥, 中心桥社区, 中心桥村"})
    void asksForTheFullNameWhereTwoOfOneTownHaveTheSameCore(String written, String first, String second) {
        assertThat(handIn("双石镇", written))
                .rejects("ambiguous-region")
                .saying(PLACE.formatted(written) + "是“" + first + "”还是“" + second + "”？请写全称。");
    }

    @ParameterizedTest
    @CsvSource({
        "太平村委会, 500118113206",
        "太平居委会, 500118113002",
        "太平社区居委会, 500118113002",
        "中心桥村民委员会, 500118113207",
        "中心桥居民委员会, 500118113003",
        "新桥, 500118113212",
    })
    void knowsWhichOfTheTwoIsWritten(String written, String code) {
        assertThat(handIn("双石镇", written)).accepts(code);
    }

    @Test
    void takesTheOneOfTheTwoWhoseCodeStandsInTheRow() {
        assertThat(world.handIn("双石镇.xlsx", coded("500118113206", "太平"))).accepts("500118113206");
        assertThat(world.handIn("双石镇.xlsx", coded("500118113002", "太平"))).accepts("500118113002");
    }

    @Test
    void asksAllTheSameWhereTheCodeIsThatOfNeither() {
        var outcome = world.handIn("双石镇.xlsx", coded("500118113208", "太平"));

        assertThat(outcome).rejects("ambiguous-region").mentioning("是“太平社区”还是“太平村”？请写全称。");
        assertThat(outcome)
                .reports("code-differs")
                .saying("第 2 行 A 列“编码”写的是“500118113208”，名册里这是“双石镇红旗村”的编码，与单位名称“太平”不符，请核对名称和编码。");
    }

    @Test
    void tellsACodeThatContradictsTheNameAndFollowsTheName() {
        var outcome = world.handIn("双石镇.xlsx", coded("500118113208", "太平村"));

        assertThat(outcome).accepts("500118113206");
        assertThat(outcome).reports("code-differs").mentioning("名册里这是“双石镇红旗村”的编码，与单位名称“太平村”不符，已按名称计，请核对编码。");
    }

    @Test
    void tellsACodeThatTheRegisterDoesNotHave() {
        var outcome = world.handIn("双石镇.xlsx", coded("500118113299", "太平村"));

        assertThat(outcome).accepts("500118113206");
        assertThat(outcome).reports("code-differs").mentioning("名册里没有这个编码，“太平村”的编码是 500118113206，已按名称计，请核对编码。");
    }

    @Test
    void takesANumberOfTheTownsOwnForNoCode() {
        var outcome = world.handIn("双石镇.xlsx", coded("7", "太平村"));

        assertThat(outcome).accepts("500118113206").hasNoErrorsOrWarnings();
    }

    @Test
    void neverFollowsACodeWhoseNameIsUnknownButSaysWhoseItIs() {
        assertThat(world.handIn("双石镇.xlsx", coded("500118113208", "胜利村")))
                .rejects("unknown-region")
                .mentioning("名册里没有这个单位；本行的编码在名册里是“双石镇红旗村”，是的话请改成这个名称，不是的话请改正编码和名称。");
    }

    private Outcome handIn(String town, String village) {
        return world.handIn(town + ".xlsx", rows(village));
    }

    private static WorkbookBuilder rows(String village) {
        return xlsx().sheet("进度").row("村", "任务数", "已参保人数").row(village, 100, 40);
    }

    private static WorkbookBuilder coded(String code, String village) {
        return xlsx().sheet("进度").row("编码", "村", "任务数", "已参保人数").row(code, village, 100, 40);
    }
}
