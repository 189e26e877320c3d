package cn.canbao.publication.bulletin;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.category;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.canbao.campaign.Assessment;
import cn.canbao.campaign.Assessment.RateReading;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.RateBound;
import cn.canbao.campaign.SchedulePoint;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.publication.SmallEdition;
import cn.canbao.publication.WrittenBulletin;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.json.SummaryJson;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.publication.notice.ShortMessage;
import cn.canbao.publication.proof.ExpectedFigures;
import cn.canbao.publication.proof.ExpectedTable;
import cn.canbao.publication.proof.WorkbookVerifier;
import cn.canbao.publication.report.ReportData;
import cn.canbao.publication.report.SampledErrors;
import cn.canbao.staging.IntegrityException;
import cn.canbao.world.Campaigns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is behind the schedule and what rates are worth, in the outputs. */
class ScheduleAndAssessmentTest {

    /** The first edition is of 2 February: 60 per cent are expected. */
    private static final Campaign CAMPAIGN = Campaigns.with(
            Campaigns.of(category(ALL, "城乡居民", null)),
            List.of(
                    new SchedulePoint(LocalDate.of(2021, 2, 1), BigDecimal.valueOf(50)),
                    new SchedulePoint(LocalDate.of(2021, 2, 3), BigDecimal.valueOf(70))),
            new Assessment(
                    CompletionBasis.parse("enrolled(all)/population(all)"),
                    RateReading.EXACT,
                    Level.TOWN,
                    new Assessment.Reward(
                            Quantity.enrolled(ALL),
                            List.of(
                                    new Assessment.Tier(RateBound.parse("[95"), null, BigDecimal.valueOf(2)),
                                    new Assessment.Tier(
                                            RateBound.parse("(90"), RateBound.parse("95)"), new BigDecimal("1.5")),
                                    new Assessment.Tier(null, RateBound.parse("90]"), BigDecimal.ZERO))),
                    new Assessment.Score(
                            BigDecimal.TEN, RateBound.parse("[95"), RateBound.parse("90]"), BigDecimal.ONE)));

    private static Edition edition() {
        return edition(100);
    }

    private static Edition edition(int population) {
        return SmallEdition.of(CAMPAIGN, 1)
                .town("东镇", "target(all)", 95, "enrolled(all)", 97, "population(all)", population)
                .town("西镇", "target(all)", 2240, "enrolled(all)", 2240, "population(all)", 2358)
                .town("南镇", "target(all)", 100, "enrolled(all)", 60, "population(all)", 110)
                .town("北镇", "target(all)", 100, "enrolled(all)", 59, "population(all)", 105)
                .stale("中镇", "never", "target(all)", 50, "population(all)", 52)
                .freeze();
    }

    private static WrittenBulletin bulletin() {
        return new WrittenBulletin(model(edition()));
    }

    private static BulletinModel model(Edition edition) {
        return new BulletinModel(CAMPAIGN, edition, List.of(), List.of(), List.of(), new ProblemTally());
    }

    @Test
    void marksWhoIsBehindAndCallsTheOneThatEqualsTheScheduleNotBehind() {
        WrittenBulletin bulletin = bulletin();

        assertThat(bulletin.lines("时序进度"))
                .containsExactly(
                        "测试区2021年度参保时序进度对照表",
                        "（截至2021年2月2日10时）　时序进度60.00%",
                        "排名|镇乡|任务数|已参保人数|完成率|相差（百分点）|还差（人）|对照时序",
                        "1|东镇|95|97|102.11%|+42.11|0|达到",
                        "2|西镇|2240|2240|100.00%|+40.00|0|达到",
                        "3|南镇|100|60|60.00%|0.00|0|达到",
                        "4|北镇|100|59|59.00%|-1.00|1|落后",
                        "|中镇|50|未上报||||",
                        "|合计|2585|2456|95.01%|+35.01|0|达到",
                        "落后于时序进度的镇乡共1个。时序进度：2月1日50%，2月3日70%，两点之间按天均匀推算。是否落后按精确完成率判断，恰好等于的不算落后；没有上报的不对照。");
        assertThat(bulletin.colour("时序进度", 6, 7)).isEqualTo("FFC00000");
        assertThat(bulletin.colour("时序进度", 5, 7)).isEqualTo("FF00702E");
    }

    @Test
    void tellsWhatEveryRateIsWorthAndWhatOneMoreTierBrings() {
        assertThat(bulletin().lines("奖补与得分"))
                .containsExactly(
                        "测试区2021年度参保奖补与得分测算表",
                        "（截至2021年2月2日10时）",
                        "镇乡|城乡居民人口数|城乡居民已参保人数|参保率|奖补|||再升一档||得分|备注",
                        "||||档次|标准（元/人）|金额（元）|还差（人）|可多得（元）||",
                        "东镇|100|97|97.00%|第1档|2.00|194.00|—|—|12.00|",
                        "西镇|2358|2240|95.00%|第2档|1.50|3360.00|1|1122.00|9.99|任务已完成，参保率仍未达到95%；精确值不到95%，还差1人",
                        "南镇|110|60|54.55%|第3档|0.00|0.00|40|150.00|0.00|",
                        "北镇|105|59|56.19%|第3档|0.00|0.00|36|142.50|0.00|",
                        "中镇|52|未上报||||||||",
                        "合计|2725|2456|90.13%|||3554.00||||",
                        "参保率＝城乡居民已参保人数÷城乡居民人口数，按精确值定档计分，显示的两位小数只供阅读。",
                        "奖补按城乡居民已参保人数计发：第1档，95%（含）以上，每人2元；第2档，90%（不含）至95%（不含），每人1.5元；第3档，90%（含）以下，每人0元。“再升一档”含还差的人在内。",
                        "得分：95%（含）以上不扣分，得10分，每再高出1个百分点加1分（不足1个百分点的不加）；90%（含）以下不得分；90%至95%之间按比例得分。");
    }

    @Test
    void readsTheSheetsBackThatWorkOutFiguresOfTheirOwn(@TempDir Path folder) throws IOException {
        Path written = Files.write(folder.resolve("written.xlsx"), bulletin().bytes());

        assertThat(new ExpectedFigures(model(edition())).all())
                .extracting(ExpectedTable::sheet, ExpectedTable::figures)
                .containsExactly(tuple("时序进度", 20), tuple("奖补与得分", 11), tuple("未上报", 1), tuple("口径", 27));
        new WorkbookVerifier(model(edition())).check(written);
        assertThatThrownBy(() -> new WorkbookVerifier(model(edition(101))).check(written))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("奖补与得分!B5（东镇，城乡居民人口数） is 100, expected 101");
    }

    @Test
    void hasNeitherSheetWhereTheCampaignSaysNothing() {
        Campaign plain = Campaigns.with(CAMPAIGN, List.of(), null);

        assertThat(new WrittenBulletin(new BulletinModel(
                                plain, edition(), List.of(), List.of(), List.of(), new ProblemTally()))
                        .sheets())
                .doesNotContain("时序进度", "奖补与得分");
    }

    @Test
    void tellsOtherProgramsWhoIsBehind() {
        JsonNode summary = summary(CAMPAIGN);
        assertThat(summary.get("expected")).hasToString("{\"rate\":\"60.00\",\"behind\":1}");
        assertThat(summary.get("regions")
                        .valueStream()
                        .map(region -> region.path("name").asString() + region.get("behind")))
                .contains("南镇false", "北镇true", "北镇村true", "中镇null");

        JsonNode plain = summary(Campaigns.with(CAMPAIGN, List.of(), null));
        assertThat(plain.has("expected")).isFalse();
        assertThat(plain.get("regions").get(0).has("behind")).isFalse();
    }

    private static JsonNode summary(Campaign campaign) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SummaryJson()
                .write(
                        edition(),
                        new ScheduleStatus(campaign, edition()),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        null,
                        out);
        return new JsonMapper().readTree(out.toByteArray());
    }

    @Test
    void namesWhoIsBehindInProseWhereTheDocumentsHaveASentenceForIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("documents.yaml"), """
                sentences:
                  behind:
                    none: 各${unit}均达到时序进度${expected}。
                    one: 落后于时序进度${expected}的有${rates}。
                    many: 落后于时序进度${expected}的有${count}个${unit}：${rates}。
                message: ['时序进度${expected}，${behind}个${unit}落后。']
                """);
        DocumentRules documents = new DocumentRulesFile(file).read(CAMPAIGN);

        Narrative narrative = new Narrative(CAMPAIGN, documents, edition());
        assertThat(narrative.paragraphs().get(0).text()).endsWith("落后于时序进度60%的有北镇59.00%。");
        assertThat(new ShortMessage(documents, narrative).text()).isEqualTo("时序进度60%，1个镇乡落后。");

        Campaign plain = Campaigns.with(CAMPAIGN, List.of(), null);
        Narrative without = new Narrative(plain, documents, edition());
        assertThat(without.paragraphs().get(0).text()).doesNotContain("时序进度");
        assertThat(new ShortMessage(documents, without).text()).isEmpty();
    }

    @Test
    void marksOnThePageWhoIsBehind() {
        ReportData page = ReportData.of(
                CAMPAIGN, DocumentRulesFile.ofProgram(CAMPAIGN), edition(), List.of(), List.of(), new SampledErrors(1));

        assertThat(page.expected()).isEqualTo("60.00");
        assertThat(page.behind()).isEqualTo(1);
        assertThat(page.regions())
                .filteredOn(region -> "town".equals(region.level()))
                .extracting(ReportData.Region::behind)
                .containsExactly(false, false, false, true, null);
    }
}
