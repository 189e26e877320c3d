package cn.canbao.publication.bulletin;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.POVERTY;
import static cn.canbao.world.Campaigns.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.publication.SmallEdition;
import cn.canbao.publication.WrittenBulletin;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemColumns;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.facts.Reconciliation;
import cn.canbao.publication.proof.WorkbookVerifier;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.IntegrityException;
import cn.canbao.staging.SheetRows;
import cn.canbao.world.Campaigns;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of the bulletin behind its first table, cell by cell. */
class BulletinSheetsTest {

    private static final Campaign CAMPAIGN =
            Campaigns.of(withGoal(category(ALL, "城乡居民", null), 95), category(POVERTY, "贫困人口", ALL));

    @TempDir
    Path folder;

    private static Category withGoal(Category one, int goal) {
        return new Category(
                one.id(),
                one.label(),
                one.synonyms(),
                one.covers(),
                one.subsetOf(),
                one.rate(),
                BigDecimal.valueOf(goal),
                true,
                false,
                null,
                null,
                null);
    }

    private static SmallEdition edition(int number) {
        return SmallEdition.of(CAMPAIGN, number);
    }

    private static Edition threeTowns() {
        return edition(1)
                .town("东镇", "target(all)", 100, "enrolled(all)", 95, "target(poverty)", 10, "enrolled(poverty)", 4)
                .town("西镇", "target(all)", 200, "enrolled(all)", 120, "target(poverty)", 20, "enrolled(poverty)", 20)
                .stale("南镇", "never", "target(all)", 50)
                .freeze();
    }

    private static BulletinModel model(Edition edition, Edition... before) {
        List<EditionHistory.EditionTotals> past = new ArrayList<>();
        past.add(entry(edition));
        List.of(before).forEach(earlier -> past.add(0, entry(earlier)));
        return new BulletinModel(CAMPAIGN, edition, List.of(before), past, List.of(), new ProblemTally());
    }

    private static EditionHistory.EditionTotals entry(Edition edition) {
        return new EditionHistory.EditionTotals(
                edition.number(), edition.run(), edition.asOf(), edition.total().categories());
    }

    @Test
    void hasOnlySheetsWithContent() {
        assertThat(new WrittenBulletin(model(threeTowns())).sheets())
                .containsExactly("通报表", "村级排名", "贫困人口排名", "差几人", "未上报", "图表", "校核单");
        Edition empty = edition(1).stale("东镇", "never", "target(all)", 100).freeze();
        assertThat(new WrittenBulletin(model(empty)).sheets()).containsExactly("通报表", "村级排名", "未上报", "校核单");
    }

    @Test
    void ranksByOneCategoryAndNamesThoseWithoutSuchPeople() {
        assertThat(new WrittenBulletin(model(threeTowns())).lines("贫困人口排名").subList(2, 7))
                .containsExactly(
                        "排名|镇乡|任务数|已参保人数|完成率|未参保人数|备注",
                        "1|西镇|20|20|100.00%|0|",
                        "2|东镇|10|4|40.00%|6|",
                        "|合计|30|24|80.00%|6|",
                        "没有贫困人口、不参加排名的：南镇。");
    }

    @Test
    void tellsHowManyPersonsEachStepStillTakes() {
        assertThat(new WrittenBulletin(model(threeTowns())).lines("差几人").subList(3, 8))
                .containsExactly(
                        "||完成率|达到70%|超过80%|目标95%|追上前一名|完成率|达到70%|超过80%|追上前一名",
                        "1|东镇|95.00%|—|—|—||40.00%|3|5|6",
                        "2|西镇|60.00%|20|41|70|70|100.00%|—|—|",
                        "|南镇|未上报||||||||",
                        "|合计|61.43%|30|66|118||80.00%|—|1|");
    }

    @Test
    void measuresEachCategoryByItsOwnBandsAndShowsNoPercentageTwice() throws IOException {
        Files.writeString(folder.resolve("documents.yaml"), """
                categories:
                  all: {bands: {above: 95, below: 80}}
                  poverty: {bands: {above: 90, below: 60, reaching: true}}
                """);
        DocumentRules documents = new DocumentRulesFile(folder.resolve("documents.yaml")).read(CAMPAIGN);
        Edition edition = threeTowns();
        BulletinModel model =
                new BulletinModel(CAMPAIGN, edition, List.of(), List.of(), List.of(), new ProblemTally(), documents);

        List<String> lines = new WrittenBulletin(model).lines("差几人");

        assertThat(lines.subList(3, 8))
                .containsExactly(
                        "||完成率|达到80%|目标95%|追上前一名|完成率|达到60%|达到90%|追上前一名",
                        "1|东镇|95.00%|—|—||40.00%|2|5|6",
                        "2|西镇|60.00%|40|70|70|100.00%|—|—|",
                        "|南镇|未上报|||||||",
                        "|合计|61.43%|65|118||80.00%|—|3|");
        assertThat(lines).contains("城乡居民“目标95%”按达到计算；恰好95%的，要进入通报“超过95%”一档还差1人。");
        new WorkbookVerifier(model).check(written(model));
    }

    @Test
    void showsOneStepWhereAllBandsAndTheGoalAreOne() {
        BigDecimal percent = BigDecimal.valueOf(95);
        DocumentRules.RateBands bands = new DocumentRules.RateBands(percent, percent, false);

        assertThat(RateStep.of(bands, new BigDecimal("95.0")))
                .extracting(RateStep::label)
                .containsExactly("目标95%");
        assertThat(RateStep.of(bands, null)).extracting(RateStep::label).containsExactly("达到95%");
        assertThat(RateStep.of(new DocumentRules.RateBands(percent, BigDecimal.TEN, true), BigDecimal.valueOf(100)))
                .extracting(RateStep::label)
                .containsExactly("达到10%", "达到95%", "目标100%");
    }

    private Path written(BulletinModel model) throws IOException {
        return Files.write(folder.resolve(BulletinWorkbook.NAME), new WrittenBulletin(model).bytes());
    }

    @Test
    void countsUnderABasisOnlyThoseWhoseDenominatorIsKnownAndSaysHowMany() throws IOException {
        Campaign campaign = Campaigns.of(category(ALL, "城乡居民", null));
        Edition edition = SmallEdition.of(campaign, 1)
                .town("东镇", "target(all)", 100, "enrolled(all)", 90, "population(all)", 120)
                .town("西镇", "target(all)", 200, "enrolled(all)", 150)
                .town("南镇", "target(all)", 300, "enrolled(all)", 200)
                .town("北镇", "target(all)", 400, "enrolled(all)", 210)
                .freeze();
        BulletinModel model = new BulletinModel(campaign, edition, List.of(), List.of(), List.of(), new ProblemTally());

        List<String> lines = new WrittenBulletin(model).lines("口径");

        assertThat(lines.subList(3, 9))
                .containsExactly(
                        "|分子（人）|分母（人）|比率|名次|分子（人）|分母（人）|比率|计入/全部（个）|名次|",
                        "东镇|90|100|90.00%|1|90|120|75.00%|1/1|1|0",
                        "西镇|150|200|75.00%|2||||0/1||",
                        "南镇|200|300|66.67%|3||||0/1||",
                        "北镇|210|400|52.50%|4||||0/1||",
                        "合计|650|1000|65.00%||90|120|75.00%|1/4||");
        assertThat(lines).contains("全部4个村（社区）中有城乡居民人口数的1个，“城乡居民已参保人数÷城乡居民人口数”只按这1个计算，分子、分母都不含其余村（社区）。");
        new WorkbookVerifier(model).check(written(model));
    }

    @Test
    void tellsHowFarTheWholeRegionIsFromAGoalInHeads() {
        assertThat(lastShortfallNote(200L)).isEqualTo("测试区城乡居民总目标200人：已参保180人，还差20人。");
        assertThat(lastShortfallNote(180L)).isEqualTo("测试区城乡居民总目标180人：已参保180人，已经达到。");
    }

    private static String lastShortfallNote(long goalHeads) {
        Category all = category(ALL, "城乡居民", null);
        Campaign campaign = Campaigns.of(new Category(
                all.id(),
                all.label(),
                List.of(),
                List.of(),
                null,
                all.rate(),
                null,
                true,
                false,
                null,
                null,
                goalHeads));
        Edition edition = SmallEdition.of(campaign, 1)
                .town("东镇", "target(all)", 300, "enrolled(all)", 180)
                .freeze();
        List<String> lines = new WrittenBulletin(
                        new BulletinModel(campaign, edition, List.of(), List.of(), List.of(), new ProblemTally()))
                .lines("差几人");
        return lines.get(lines.size() - 1);
    }

    @Test
    void comparesPersonsPointsAndRanksWithTheEditionBefore() {
        Edition before = edition(1)
                .town("东镇", "target(all)", 100, "enrolled(all)", 40)
                .town("西镇", "target(all)", 200, "enrolled(all)", 100)
                .freeze();
        Edition now = edition(2)
                .town("东镇", "target(all)", 100, "enrolled(all)", 95)
                .town("西镇", "target(all)", 200, "enrolled(all)", 90)
                .town("南镇", "target(all)", 10, "enrolled(all)", 1)
                .freeze();

        List<String> lines = new WrittenBulletin(model(now, before)).lines("较上期");

        assertThat(lines.get(1)).isEqualTo("（截至2021年2月3日10时），与第1期（截至2021年2月2日10时）比较");
        assertThat(lines.subList(4, 8))
                .containsExactly(
                        "1|2|+1|东镇|95.00%|+55|+55.00|0||||||",
                        "2|1|-1|西镇|45.00%|-10|-5.00|0||||||",
                        "3|||南镇|10.00%|||||||||上期名册无此单位",
                        "|||合计|60.00%|+46|+13.33|+10|-1.51|相反||||");
    }

    @Test
    void marksWhoIsAmongTheLastThreeForTheThirdTime() {
        Edition first = towns(1, 90, 91, 92, 93, 94, 95, 30, 20, 10, 5);
        Edition second = towns(2, 90, 91, 92, 93, 94, 95, 20, 40, 30, 10);
        Edition third = towns(3, 90, 91, 92, 93, 94, 20, 40, 50, 30, 10);

        List<String> lines = new WrittenBulletin(model(third, second, first)).lines("较上期");

        assertThat(lines.stream().filter(line -> line.endsWith("连续三期排在后三位")))
                .hasSize(2)
                .allMatch(line -> line.contains("|壬镇|") || line.contains("|癸镇|"));
        assertThat(new WrittenBulletin(model(second, first)).lines("较上期")).noneMatch(line -> line.contains("连续三期"));
    }

    @Test
    void marksNobodyAmongTheLastThreeOfFewerThanTen() {
        Edition[] editions = {
            towns(3, 90, 91, 92, 93, 94, 20, 40, 50, 10),
            towns(2, 90, 91, 92, 93, 94, 20, 40, 50, 10),
            towns(1, 90, 91, 92, 93, 94, 20, 40, 50, 10)
        };

        assertThat(new WrittenBulletin(model(editions[0], editions[1], editions[2])).lines("较上期"))
                .noneMatch(line -> line.contains("后三位"));
    }

    @Test
    void countsNobodyAmongTheLastThreeWhoSharesAPlaceFurtherUp() {
        assertThat(LastPlaces.of(towns(1, 90, 91, 92, 93, 0, 0, 0, 0, 0, 0), "town"))
                .isEmpty();
        assertThat(LastPlaces.of(towns(1, 90, 91, 92, 93, 94, 95, 96, 0, 0, 0), "town"))
                .containsExactlyInAnyOrder("测试区/辛镇", "测试区/壬镇", "测试区/癸镇");
        assertThat(LastPlaces.of(towns(1, 90, 91, 92, 93), "town")).isEmpty();
    }

    private static Edition towns(int number, int... enrolled) {
        SmallEdition edition = edition(number);
        for (int i = 0; i < enrolled.length; i++) {
            edition.town("甲乙丙丁戊己庚辛壬癸".charAt(i) + "镇", "target(all)", 100, "enrolled(all)", enrolled[i]);
        }
        return edition.freeze();
    }

    @Test
    void namesWhoNeverReportedAndWhoWasCarriedOverSinceWhen() {
        Edition edition = edition(2)
                .town("东镇", "target(all)", 100, "enrolled(all)", 95)
                .stale("西镇", "carried", "target(all)", 200, "enrolled(all)", 120)
                .stale("南镇", "never", "target(all)", 50)
                .freeze();

        assertThat(new WrittenBulletin(model(edition)).lines("未上报").subList(2, 5))
                .containsExactly(
                        "序号|镇乡|村（社区）|情况|最近上报|已沿用（天）|任务数|计入的已参保人数",
                        "1|南镇|南镇村|从未上报|||50|",
                        "2|西镇|西镇村|沿用以前上报数|2021年2月2日|1|200|120");
    }

    @Test
    void showsRatesAndRanksUnderEveryBasisThatTheFiguresAllow() {
        Category everybody = new Category(
                ALL,
                "城乡居民",
                List.of(),
                List.of(),
                null,
                CompletionBasis.parse("enrolled(all)/population(farming)"),
                BigDecimal.valueOf(95),
                true,
                true,
                null,
                null,
                null);
        Category farming =
                new Category("farming", "农业人口", List.of(), List.of(), ALL, null, null, false, false, null, null, null);
        Campaign campaign = Campaigns.of(everybody, farming);
        Edition edition = SmallEdition.of(campaign, 1)
                .town(
                        "东镇",
                        "population(all)",
                        200,
                        "population(farming)",
                        100,
                        "enrolled(all)",
                        110,
                        "enrolled(farming)",
                        90)
                .town(
                        "西镇",
                        "population(all)",
                        100,
                        "population(farming)",
                        100,
                        "enrolled(all)",
                        96,
                        "enrolled(farming)",
                        96)
                .freeze();
        BulletinModel model = new BulletinModel(campaign, edition, List.of(), List.of(), List.of(), new ProblemTally());

        WrittenBulletin bulletin = new WrittenBulletin(model);

        assertThat(bulletin.lines("口径").subList(2, 7))
                .containsExactly(
                        "镇乡|通报口径：城乡居民已参保人数÷农业人口数||||口径2：城乡居民已参保人数÷城乡居民人口数||||口径3：农业人口已参保人数÷农业人口数||||名次最大相差",
                        "|分子（人）|分母（人）|比率|名次|分子（人）|分母（人）|比率|名次|分子（人）|分母（人）|比率|名次|",
                        "东镇|110|100|110.00%|1|110|200|55.00%|2|90|100|90.00%|2|1",
                        "西镇|96|100|96.00%|2|96|100|96.00%|1|96|100|96.00%|1|1",
                        "合计|206|200|103.00%||206|300|68.67%||186|200|93.00%||");
        assertThat(bulletin.colour("口径", 4, 3)).isEqualTo("FF00702E");
        assertThat(bulletin.colour("口径", 4, 7)).isEqualTo("FFC00000");
    }

    @Test
    void accountsForEveryRowAndEverySum() {
        BulletinModel model = new BulletinModel(
                CAMPAIGN,
                threeTowns(),
                List.of(),
                List.of(),
                List.of(new EditionFile(
                        "东镇.xlsx",
                        null,
                        1,
                        "accepted",
                        null,
                        List.of(new EditionFile.EditionSheet(
                                "Sheet1", "summary", new SheetRows(9, 1, 1, 2, 1, 1, 1, 1, 1))))),
                new ProblemTally());

        assertThat(new WrittenBulletin(model).lines("校核单"))
                .contains(
                        "测试区|城乡居民任务数：合计＝各单位之和|350|350|相符",
                        "测试区|贫困人口已参保人数≤城乡居民已参保人数|24|215|相符",
                        "各镇乡|城乡居民已参保人数：合计＝下级之和（单位数）|2|2|相符",
                        "东镇.xlsx|Sheet1|9|1|1|2|1|1|1|1|1|9|相符|进度表",
                        "合计||9|1|1|2|1|1|1|1|1|9|相符|");
    }

    @Test
    void refusesAnEditionWhoseTotalIsNotTheSumOfItsParts() {
        Edition good = threeTowns();
        List<Edition.EditionRegion> parts = good.regions().subList(0, 3);
        Edition torn = new Edition(1, good.campaignId(), 1, good.asOf(), parts, good.persons());

        assertThatThrownBy(() -> new Reconciliation(CAMPAIGN, torn).check())
                .isInstanceOf(IntegrityException.class)
                .hasMessage("Cannot publish: 测试区, 城乡居民任务数：合计＝各单位之和: 350 against 100");
    }

    @Test
    void countsProblemsByCodeTownAndFile() {
        ProblemTally problems = new ProblemTally();
        problems.add(problem("东镇", "a.xlsx", "number-expected", "error", "第 3 行写错了。"));
        problems.add(problem("东镇", "a.xlsx", "number-expected", "error", "第 4 行写错了。"));
        problems.add(problem("", "b.xlsx", "hidden-sheet", "warning", "=SUM(A1)"));
        BulletinModel model = new BulletinModel(CAMPAIGN, threeTowns(), List.of(), List.of(), List.of(), problems);

        assertThat(new WrittenBulletin(model).lines("问题汇总"))
                .containsSubsequence(
                        "number-expected|退回|2|第 3 行写错了。",
                        "hidden-sheet|提醒|1|=SUM(A1)",
                        "镇乡|退回|提醒|说明",
                        "东镇|2|0|0",
                        "（看不出）|0|1|0",
                        "文件|退回|提醒|说明",
                        "a.xlsx|2|0|0",
                        "b.xlsx|0|1|0");
    }

    private static ProblemColumns.Values problem(
            String town, String file, String code, String severity, String message) {
        return new ProblemColumns.Values(
                severity, List.of(town, "", file, "", "", "", "", "", code, severity, message, ""));
    }

    @Test
    void drawsNativeChartsOverTheCellsOfTheSheet() {
        Edition before =
                edition(1).town("东镇", "target(all)", 100, "enrolled(all)", 40).freeze();
        Edition now = edition(2)
                .town("东镇", "target(all)", 100, "enrolled(all)", 95, "target(poverty)", 10, "enrolled(poverty)", 4)
                .town("西镇", "target(all)", 200, "enrolled(all)", 120)
                .freeze();

        WrittenBulletin bulletin = new WrittenBulletin(model(now, before));

        var charts = bulletin.sheet("图表").getDrawingPatriarch().getCharts();
        assertThat(charts)
                .extracting(chart -> chart.getTitleText().getString())
                .containsExactly("城乡居民完成率排名", "各类人员完成率", "各期完成率");
        String ranking = charts.get(0).getCTChart().toString();
        assertThat(ranking).contains("$B$", "$D$", "东镇", "0.95", "lineChart");
        assertThat(bulletin.lines("图表"))
                .containsSubsequence(
                        "镇乡|城乡居民|贫困人口|目标",
                        "东镇|95.00%|40.00%|95.00%",
                        "西镇|60.00%||95.00%",
                        "期|城乡居民|贫困人口",
                        "第1期（2月2日）|40.00%|",
                        "第2期（2月3日）|71.67%|40.00%");
    }

    @Test
    void givesTheSameBytesForTheSameEdition() {
        assertThat(new WrittenBulletin(model(threeTowns())).bytes())
                .isEqualTo(new WrittenBulletin(model(threeTowns())).bytes());
    }
}
