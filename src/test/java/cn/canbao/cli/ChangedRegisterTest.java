package cn.canbao.cli;

import static cn.canbao.cli.ChangingCounty.archived;
import static cn.canbao.cli.ChangingCounty.codes;
import static cn.canbao.cli.ChangingCounty.enrolled;
import static cn.canbao.cli.ChangingCounty.firstReport;
import static cn.canbao.cli.ChangingCounty.line;
import static cn.canbao.cli.ChangingCounty.region;
import static cn.canbao.cli.ChangingCounty.rosterOf;
import static cn.canbao.cli.ChangingCounty.said;
import static cn.canbao.cli.ChangingCounty.sheetOf;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.People;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register changes in mid-campaign: nobody vanishes without a word, whether a file still lies in the drop folder or not. */
class ChangedRegisterTest {

    private static final String FIRST = "2025-12-01T18:00";
    private static final String SECOND = "2025-12-02T18:00";
    private static final String THIRD = "2025-12-03T18:00";
    private static final String FOURTH = "2025-12-04T18:00";

    @TempDir
    private Path folder;

    private ChangingCounty county;

    @BeforeEach
    void foundTheCounty() throws IOException {
        county = ChangingCounty.at(folder);
        county.handIn(
                "城关镇.xlsx",
                sheetOf("城关镇", "2025年12月1日10时")
                        .row("东门社区", 900, 38)
                        .row("西门社区", 700, 29)
                        .row("南门村", 500, 18));
    }

    private void reportFirstAndTakeAway() throws IOException {
        county.handIn("河口乡.xlsx", firstReport());
        assertThat(enrolled(county.run(FIRST))).isEqualTo(3350);
        county.takeAway("河口乡.xlsx");
    }

    @Test
    void countsATownOnThatWasUpgradedAfterItsFileWasTakenAway() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口镇", null, null, "河口乡"),
                line("河口镇", "上河村", null, null, null, null, null, 500, 25),
                line("河口镇", "下河村", null, null, null, null, null, 700, 35),
                line("河口镇", "新河社区", null, "新河村", null, null, null, 300, 10));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "河口镇")).isEqualTo(1250);
        assertThat(enrolled(outcome)).isEqualTo(3350);
        assertThat(codes(outcome)).isEmpty();
        assertThat(archived(outcome)).containsExactly("河口乡.xlsx accepted");
        assertThat(outcome.out()).contains("文件  1 = 1 accepted").contains("重新读过：1 = 1 accepted");
        assertThat(outcome.bulletin("较上期"))
                .anySatisfy(row -> assertThat(row).contains("河口镇").doesNotContain("上期名册无此单位"));
        assertThat(region(outcome, "新河社区").get("reported").asString()).isEqualTo("carried");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void readsNothingAgainWhenNothingChanged() throws IOException {
        reportFirstAndTakeAway();
        county.replace("campaign.yaml", "goal: 95", "goal: 96");
        assertThat(archived(county.run(SECOND))).hasSize(1);

        Outcome outcome = county.run(THIRD);

        assertThat(outcome.summary().has("archived")).isFalse();
        assertThat(outcome.out()).contains("文件  1 = 1 unchanged").doesNotContain("存档");
        assertThat(enrolled(outcome)).isEqualTo(3350);
    }

    @Test
    void carriesVillagesOnWhoseCodesAreFilledIn() throws IOException {
        county.handIn("上河村.xlsx", sheetOf("河口乡", "2025年12月1日9时").row("上河村", 400, 20));
        county.handIn(
                "其他.xlsx", sheetOf("河口乡", "2025年12月1日9时").row("下河村", 600, 30).row("新河村", 250, 9));
        county.run(FIRST);
        county.takeAway("上河村.xlsx");
        county.register(
                line("河口乡", "上河村", "530901", null, null, null, null, 500, 25),
                line("河口乡", "下河村", "530902", null, null, null, null, 700, 35),
                line("河口乡", "新河村", "530903", null, null, null, null, 300, 10));

        Outcome outcome = county.run(SECOND);

        assertThat(region(outcome, "上河村").get("code").asString()).isEqualTo("530901");
        assertThat(enrolled(outcome)).isEqualTo(3350);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void countsARenamedVillageOnByItsOldName() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口乡", "幸福村", null, null, "上河村", null, "2025-12-01", 500, 25),
                line("河口乡", "下河村", null, null, null, null, null, 700, 35),
                line("河口乡", "新河村", null, null, null, null, null, 300, 10));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "幸福村")).isEqualTo(400);
        assertThat(codes(outcome)).isEmpty();
        county.handIn("河口乡.xlsx", sheetOf("河口乡", "2025年12月3日9时").row("幸福村", 410, 20));
        Outcome next = county.run(THIRD);
        assertThat(enrolled(next, "幸福村")).isEqualTo(410);
    }

    @Test
    void letsTheLatestOfTwoNamesOfARenamedVillageCount() throws IOException {
        county.handIn("旧.xlsx", sheetOf("河口乡", "2025年12月1日9时").row("上河村", 400, 20));
        county.handIn("新.xlsx", sheetOf("河口乡", "2025年12月2日9时").row("幸福村", 410, 21));
        county.register(line("河口乡", "幸福村", null, null, "上河村", null, null, 900, 25));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "幸福村")).isEqualTo(410);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void listsAVillageWithItsPeopleThatLeftTheRegisterEveryNightWhileItLasts() throws IOException {
        county.handIn("河口乡.xlsx", sheetOf("河口乡", "2025年12月1日9时").row("上河村", 400, 20));
        county.handIn("新河村.xlsx", sheetOf("河口乡", "2025年12月1日9时").row("新河村", 250, 9));
        county.run(FIRST);
        county.takeAway("新河村.xlsx");
        county.register(
                line("河口乡", "上河村", null, null, null, null, null, 500, 25),
                line("河口乡", "下河村", null, null, null, null, null, 700, 35));

        for (String night : List.of(SECOND, THIRD)) {
            Outcome outcome = county.run(night);

            assertThat(codes(outcome)).containsExactly("region-left-register");
            assertThat(said(outcome, "region-left-register").get(0))
                    .contains("“新河村.xlsx”上报过的“河口乡新河村”")
                    .contains("城乡居民 250、低保对象 9");
            assertThat(enrolled(outcome)).isEqualTo(2500);
            assertThat(outcome.summary().get("problems").toString()).contains("region-left-register");
            assertThat(outcome.out()).contains("离开名册  1 个单位按现在的名册放不进任何单位，");
        }
        county.register(ChangingCounty.河口乡());
        Outcome back = county.run(FOURTH);
        assertThat(codes(back)).isEmpty();
        assertThat(enrolled(back)).isEqualTo(2750);
    }

    @Test
    void listsAVillageThatLeftTheRegisterOutOfAFileWithOthers() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口乡", "上河村", null, null, null, null, null, 500, 25),
                line("河口乡", "下河村", null, null, null, null, null, 1000, 45));

        Outcome outcome = county.run(SECOND);

        assertThat(codes(outcome)).containsExactly("region-left-register");
        assertThat(outcome.rejectedRows().get(0).get("行号")).isEqualTo("5");
        assertThat(enrolled(outcome)).isEqualTo(3100);
        assertThat(archived(outcome)).containsExactly("河口乡.xlsx partial");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void tellsAVillageThatLeftTheRegisterOnceWhileItsFileLiesThere() throws IOException {
        county.handIn("河口乡.xlsx", firstReport());
        county.run(FIRST);
        county.register(
                line("河口乡", "上河村", null, null, null, null, null, 500, 25),
                line("河口乡", "下河村", null, null, null, null, null, 700, 35));

        Outcome outcome = county.run(SECOND);

        assertThat(codes(outcome)).containsExactly("unknown-region");
        county.takeAway("河口乡.xlsx");
        assertThat(codes(county.run(THIRD))).containsExactly("region-left-register");
    }

    @Test
    void addsUpThreeOldVillagesThatTheRegisterMerged() throws IOException {
        reportFirstAndTakeAway();
        county.register(line("河口乡", "三河村", null, null, "上河村、下河村、新河村", null, "2025-12-02", 1500, 70));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "三河村")).isEqualTo(1250);
        assertThat(enrolled(outcome)).isEqualTo(3350);
        assertThat(codes(outcome)).containsExactly("merged-regions-added");
        assertThat(said(outcome, "merged-regions-added").get(0)).contains("上河村 400 + 下河村 600 + 新河村 250 = 1250");
        county.handIn("三河村.xlsx", sheetOf("河口乡", "2025年12月3日9时").row("三河村", 1300, 60));
        Outcome whole = county.run(THIRD);
        assertThat(enrolled(whole, "三河村")).isEqualTo(1300);
        assertThat(codes(whole)).isEmpty();
    }

    @Test
    void addsUpTwoAliasesThatAreVillagesOfTheirOwn() throws IOException {
        county.register(
                line("河口乡", "两河村", null, "上河村、下河村", null, null, null, 1200, 60),
                line("河口乡", "新河村", null, null, null, null, null, 300, 10));
        county.handIn("上河村.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("上河村", 400, 20));
        county.handIn("下河村.xlsx", sheetOf("河口乡", "2025年12月2日10时").row("下河村", 600, 30));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "两河村")).isEqualTo(1000);
        assertThat(said(outcome, "merged-regions-added").get(0)).contains("上河村 400 + 下河村 600 = 1000");
    }

    @Test
    void addsUpTwoAliasesInOneSheet() throws IOException {
        county.register(line("河口乡", "两河村", null, "上河村、下河村", null, null, null, 1200, 60));
        county.handIn(
                "河口乡.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("上河村", 400, 20).row("下河村", 600, 30));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "两河村")).isEqualTo(1000);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void neverAddsUpSpellingsOfOneVillage() throws IOException {
        county.register(line("河口乡", "东河社区", null, "东河、东河居委会、东河村、老东河", null, null, null, 5000, 60));
        county.handIn("a.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("东河居委会", 400, 20));
        county.handIn("b.xlsx", sheetOf("河口乡", "2025年12月2日10时").row("东河村", 410, 20));
        county.handIn("c.xlsx", sheetOf("河口乡", "2025年12月2日11时").row("老东河", 420, 20));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "东河社区")).isEqualTo(420);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void asksWhereTwoAliasesTogetherHaveMorePeopleThanThereAre() throws IOException {
        county.register(line("河口乡", "两河村", null, "上河村、下河村", null, null, null, 700, 60));
        county.handIn("上河村.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("上河村", 400, 20));
        county.handIn("下河村.xlsx", sheetOf("河口乡", "2025年12月2日10时").row("下河村", 600, 30));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "两河村")).isEqualTo(600);
        assertThat(said(outcome, "merged-regions-in-doubt").get(0))
                .contains("上河村 400、下河村 600")
                .contains("只计了“下河村”");
    }

    @Test
    void addsUpAliasesThatWereRegionsSideBySideHoweverManyTheyHave() throws IOException {
        county.handIn("上河村.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("上河村", 400, 20));
        county.handIn("下河村.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("下河村", 600, 30));
        county.run(FIRST);
        county.takeAway("上河村.xlsx");
        county.takeAway("下河村.xlsx");
        county.register(line("河口乡", "两河村", null, "上河村、下河村", null, null, null, 900, 60));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "两河村")).isEqualTo(1000);
        assertThat(codes(outcome)).contains("merged-regions-added").doesNotContain("merged-regions-in-doubt");
    }

    @Test
    void saysWhichOldVillageIsMissing() throws IOException {
        county.register(line("河口乡", "两河村", null, null, "上河村、下河村", null, null, 1200, 60));
        county.handIn("上河村.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("上河村", 400, 20));

        Outcome outcome = county.run(FIRST);

        assertThat(enrolled(outcome, "两河村")).isEqualTo(400);
        assertThat(said(outcome, "merged-regions-added").get(0)).contains("上河村 400；下河村没有上报，人数不全");
    }

    @Test
    void addsAnAbsorbedVillageToTheOneThatKeepsItsName() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口乡", "上河村", null, null, "上河村、下河村", null, "2025-12-02", 1200, 60),
                line("河口乡", "新河村", null, null, null, null, null, 300, 10));

        assertThat(enrolled(county.run(SECOND), "上河村")).isEqualTo(1000);

        county.handIn("上河村.xlsx", sheetOf("河口乡", "2025年12月3日9时").row("上河村", 1010, 60));
        assertThat(enrolled(county.run(THIRD), "上河村")).isEqualTo(1010);
    }

    @Test
    void countsAVillageOnThatMovedToAnotherTown() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("城关镇", "上河村", null, null, "河口乡上河村", null, null, 500, 25),
                line("河口乡", "下河村", null, null, null, null, null, 700, 35),
                line("河口乡", "新河村", null, null, null, null, null, 300, 10));

        Outcome outcome = county.run(SECOND);

        assertThat(region(outcome, "上河村").get("parent").asString()).isEqualTo("安乐县/城关镇");
        assertThat(enrolled(outcome, "城关镇")).isEqualTo(2500);
        assertThat(codes(outcome)).isEmpty();
    }

    @Test
    void countsTheWholeAndAsksWhereAnOldVillageReportsAfterIt() throws IOException {
        county.register(line("河口乡", "两河村", null, null, "上河村、下河村", null, null, 1200, 60));
        county.handIn("两河村.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("两河村", 1000, 50));
        county.handIn("上河村.xlsx", sheetOf("河口乡", "2025年12月2日10时").row("上河村", 420, 20));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "两河村")).isEqualTo(1000);
        assertThat(said(outcome, "merged-regions-in-doubt").get(0)).contains("只计了“两河村”");
    }

    @Test
    void tellsThePeopleOfASplitVillageUntilItsPartsReport() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口乡", "河东村", null, null, "上河村", null, "2025-12-02", 200, 10),
                line("河口乡", "河西村", null, null, "上河村", null, "2025-12-02", 300, 15),
                line("河口乡", "下河村", null, null, null, null, null, 700, 35),
                line("河口乡", "新河村", null, null, null, null, null, 300, 10));

        Outcome outcome = county.run(SECOND);

        assertThat(codes(outcome)).containsExactly("region-left-register");
        assertThat(said(outcome, "region-left-register").get(0))
                .contains("“河口乡上河村”")
                .contains("城乡居民 400")
                .contains("已分设为河东村、河西村");
        assertThat(enrolled(outcome)).isEqualTo(2950);
        county.handIn("河东村.xlsx", sheetOf("河口乡", "2025年12月3日9时").row("河东村", 160, 8));
        assertThat(codes(county.run(THIRD))).containsExactly("region-left-register");
        county.handIn("河西村.xlsx", sheetOf("河口乡", "2025年12月4日9时").row("河西村", 250, 12));
        Outcome reported = county.run(FOURTH);
        assertThat(codes(reported)).isEmpty();
        assertThat(enrolled(reported)).isEqualTo(3360);
    }

    @Test
    void turnsARowOfASplitVillageAwayWithTheNamesOfItsParts() throws IOException {
        county.register(
                line("河口乡", "河东村", null, null, "上河村", null, null, 200, 10),
                line("河口乡", "河西村", null, null, "上河村", null, null, 300, 15));
        county.handIn(
                "河口乡.xlsx", sheetOf("河口乡", "2025年12月1日10时").row("上河村", 400, 20).row("河东村", 100, 2));

        Outcome outcome = county.run(FIRST);

        assertThat(codes(outcome)).containsExactly("region-was-split");
        assertThat(said(outcome, "region-was-split").get(0)).contains("“上河村”已经分设为河东村、河西村");
    }

    @Test
    void warnsOfATargetThatWasLoweredBelowWhatAFileThatIsGoneReported() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口乡", "上河村", null, null, null, null, null, 500, 25),
                line("河口乡", "下河村", null, null, null, null, null, 500, 35),
                line("河口乡", "新河村", null, null, null, null, null, 300, 10));

        for (String night : List.of(SECOND, THIRD)) {
            Outcome outcome = county.run(night);

            assertThat(enrolled(outcome, "下河村")).isEqualTo(600);
            assertThat(region(outcome, "下河村")
                            .get("categories")
                            .get("all")
                            .get("rate")
                            .asString())
                    .isEqualTo("120.00");
            assertThat(codes(outcome)).containsExactly("over-target");
        }
    }

    @Test
    void readsWhatIsGoneByAChangedVocabulary() throws IOException {
        county.handIn(
                "河口乡.xlsx",
                xlsx().sheet("进度表")
                        .row("填报单位：河口乡")
                        .row("村（社区）", "已参保人数", "特困户完成")
                        .row("上河村", 400, 20));
        county.run(FIRST);
        county.takeAway("河口乡.xlsx");
        county.replace("vocabulary/headers.yaml", "  enrolled: [已参保人数,", "  enrolled: [");
        county.replace("vocabulary/lexicon.yaml", "households: [", "households: [已参保人数, ");

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "上河村")).isEqualTo(-1);
        assertThat(said(outcome, "region-left-register").get(0)).contains("城乡居民 400");
        assertThat(archived(outcome)).containsExactly("河口乡.xlsx rejected");
        county.replace("vocabulary/lexicon.yaml", "households: [已参保人数, ", "households: [");
        Outcome back = county.run(THIRD);
        assertThat(enrolled(back, "上河村")).isEqualTo(400);
        assertThat(codes(back)).doesNotContain("region-left-register");
    }

    @Test
    void readsWhatIsGoneByAChangedCampaign() throws IOException {
        reportFirstAndTakeAway();
        county.replace("campaign.yaml", "label: 低保对象, covers: [DIBAO]", "label: 脱贫人口, synonyms: [低保对象]");

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome)).isEqualTo(3350);
        assertThat(archived(outcome)).containsExactly("河口乡.xlsx accepted");
    }

    @Test
    void letsNewContentAtThePathReplaceWhatWasReadAgain() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口镇", null, null, "河口乡"),
                line("河口镇", "上河村", null, null, null, null, null, 500, 25),
                line("河口镇", "下河村", null, null, null, null, null, 700, 35),
                line("河口镇", "新河村", null, null, null, null, null, 300, 10));
        county.handIn(
                "河口乡.xlsx", sheetOf("河口乡", "2025年12月2日9时").row("上河村", 450, 22).row("下河村", 610, 31));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "河口镇")).isEqualTo(1060);
        assertThat(codes(outcome)).containsExactly("no-longer-reported");
        assertThat(said(outcome, "no-longer-reported").get(0)).contains("1 个单位（新河村）");
    }

    @Test
    void keepsWhatCountsWhenItsPathHoldsSomethingThatIsTurnedAway() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口镇", null, null, "河口乡"),
                line("河口镇", "上河村", null, null, null, null, null, 500, 25),
                line("河口镇", "下河村", null, null, null, null, null, 700, 35),
                line("河口镇", "新河村", null, null, null, null, null, 300, 10));
        county.handIn("河口乡.xlsx", xlsx().sheet("封面").row("说明"));

        Outcome outcome = county.run(SECOND);

        assertThat(enrolled(outcome, "河口镇")).isEqualTo(1250);
        assertThat(outcome.summaryOf("河口乡.xlsx").get("outcome").asString()).isEqualTo("rejected");
        assertThat(archived(outcome)).containsExactly("河口乡.xlsx accepted");
    }

    @Test
    void letsACopyStandForWhatWasReadAtAPathThatIsGone() throws IOException {
        county.handIn("河口乡/进度表.xlsx", firstReport());
        county.run(FIRST);
        county.copyInput("河口乡/进度表.xlsx", "待处理.xlsx");
        county.takeAway("河口乡/进度表.xlsx");
        county.run(SECOND);
        county.replace("campaign.yaml", "goal: 95", "goal: 96");

        Outcome outcome = county.run(THIRD);

        assertThat(outcome.summaryOf("待处理.xlsx").get("outcome").asString()).isEqualTo("duplicate");
        assertThat(archived(outcome)).containsExactly("河口乡/进度表.xlsx accepted");
        assertThat(enrolled(outcome)).isEqualTo(3350);
        county.takeAway("待处理.xlsx");
        county.replace("campaign.yaml", "goal: 96", "goal: 97");
        Outcome gone = county.run(FOURTH);
        assertThat(archived(gone)).containsExactly("待处理.xlsx duplicate", "河口乡/进度表.xlsx accepted");
        assertThat(enrolled(gone)).isEqualTo(3350);
        assertThat(codes(gone)).isEmpty();
    }

    @Test
    void tellsFilesApartThatAreGoneAndMaskedAlike() throws IOException {
        String one = id(1) + ".xlsx";
        String other = IntStream.range(2, 1000)
                        .mapToObj(People::id)
                        .filter(number -> number.endsWith(id(1).substring(16)))
                        .findFirst()
                        .orElseThrow()
                + ".xlsx";
        county.handIn(one, sheetOf("河口乡", "2025年12月1日9时").row("上河村", 400, 20));
        county.handIn(other, sheetOf("河口乡", "2025年12月1日9时").row("下河村", 600, 30));
        county.run(FIRST);
        county.takeAway(one);
        county.takeAway(other);
        county.register(line("河口乡", "新河村", null, null, null, null, null, 300, 10));

        Outcome outcome = county.run(SECOND);

        assertThat(codes(outcome)).containsExactly("region-left-register", "region-left-register");
        assertThat(outcome.rejectedRows()).extracting(row -> row.get("文件")).doesNotHaveDuplicates();
        assertThat(archived(outcome)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheOrderOfReceiptWhenEverythingIsReadAgain() throws IOException {
        county.handIn("b.xlsx", sheetOf("河口乡", "2025年12月1日9时").row("上河村", 400, 20));
        county.run(FIRST);
        county.handIn("a.xlsx", sheetOf("河口乡", "2025年12月1日9时").row("上河村", 410, 20));
        assertThat(enrolled(county.run(SECOND), "上河村")).isEqualTo(410);
        county.replace("campaign.yaml", "goal: 95", "goal: 96");

        assertThat(enrolled(county.run(THIRD), "上河村")).isEqualTo(410);
    }

    @Test
    void countsThePersonsOfRostersUnderAChangedRegister() throws IOException {
        county.countRosters();
        county.takeAway("城关镇.xlsx");
        county.handIn(
                "上河村.xlsx",
                rosterOf("河口乡", "2025年12月1日9时").row("上河村", "甲", id(1), "是").row("上河村", "乙", id(2), "是"));
        county.handIn(
                "下河村.xlsx",
                rosterOf("河口乡", "2025年12月1日9时")
                        .row("下河村", "丙", id(3), "是")
                        .row("下河村", "乙", id(2), "是")
                        .row("新河村", "丁", id(4), "是"));
        assertThat(enrolled(county.run(FIRST))).isEqualTo(4);
        county.takeAway("上河村.xlsx");
        county.takeAway("下河村.xlsx");
        county.register(line("河口乡", "两河村", null, null, "上河村、下河村", null, null, 1200, 60));

        for (String night : List.of(SECOND, THIRD)) {
            Outcome outcome = county.run(night);

            assertThat(enrolled(outcome, "两河村")).isEqualTo(3);
            assertThat(codes(outcome)).containsExactly("region-left-register");
            assertThat(said(outcome, "region-left-register").get(0))
                    .contains("河口乡新河村")
                    .contains("城乡居民 1");
        }
    }

    @Test
    void comesToTheSameWhenItIsRebuilt() throws IOException {
        reportFirstAndTakeAway();
        county.register(
                line("河口乡", "两河村", "530901", null, "上河村、下河村", null, "2025-12-02", 1200, 60),
                line("河口乡", "河东村", null, null, "新河村", null, null, 100, 5),
                line("河口乡", "河西村", null, null, "新河村", null, null, 200, 5));
        county.run(SECOND);
        county.register(line("河口乡", "两河村", "530901", null, "上河村、下河村", null, "2025-12-02", 1200, 60));
        county.handIn("河口乡.xlsx", xlsx().sheet("封面").row("说明"));
        Outcome before = county.run(THIRD);
        assertThat(codes(before)).contains("region-left-register", "merged-regions-added");

        Outcome rebuilt = county.rebuild();

        assertThat(rebuilt.out() + rebuilt.err()).contains("3 次运行，数字全部相同");
        Outcome next = county.run(FOURTH);
        assertThat(codes(next)).isEqualTo(codes(before));
        assertThat(enrolled(next)).isEqualTo(enrolled(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO run (",
                "INSERT INTO sheet (",
                "INSERT INTO current_figure (",
                "INSERT INTO edition ("
            })
    void comesToTheSameWhenItIsKilledWhileItReadsAgain(String statement, @TempDir Path other) throws Exception {
        for (String village : List.of("上河村", "下河村", "新河村")) {
            county.handIn(village + ".xlsx", sheetOf("河口乡", "2025年12月1日10时").row(village, 200, 5));
        }
        county.run(FIRST);
        for (String village : List.of("上河村", "下河村", "新河村")) {
            county.takeAway(village + ".xlsx");
        }
        county.register(line("河口乡", "两河村", "530901", null, "上河村、下河村", null, "2025-12-02", 1200, 60));
        KnownRun.copy(folder, other);
        ChangingCounty killed = county.in(other);
        assertThat(codes(county.run(SECOND))).containsExactly("merged-regions-added", "region-left-register");

        assertThat(killed.start(SECOND, "-Dhalt.statement=" + statement).exitCode())
                .isEqualTo(HaltingCanbao.KILLED);
        killed.run(SECOND);

        assertThat(KnownRun.outputs(other)).isEqualTo(KnownRun.outputs(folder));
    }
}
