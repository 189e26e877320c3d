package cn.canbao.publication.notice;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.EDGE;
import static cn.canbao.world.Campaigns.POVERTY;
import static cn.canbao.world.Campaigns.category;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.edition.QuestionList;
import cn.canbao.publication.SmallEdition;
import cn.canbao.publication.proof.ProseVerifier;
import cn.canbao.world.Campaigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 短讯 while some have not reported yet; what is written is read back and proved. */
class ShortMessageTest {

    private static final Campaign CAMPAIGN =
            Campaigns.of(category(ALL, "城乡居民", null), category(POVERTY, "贫困人口", ALL), category(EDGE, "边缘户", ALL));

    @TempDir
    Path folder;

    @Test
    void tellsHowManyDidNotReportBeforeItNamesTheBest() throws IOException {
        SmallEdition edition = SmallEdition.of(CAMPAIGN, 1);
        for (int i = 1; i <= 60; i++) {
            if (i > 52) {
                edition.stale("第" + i + "镇", "never", "target(all)", 100);
            } else {
                edition.town("第" + i + "镇", "target(all)", 100, "enrolled(all)", 100 - i);
            }
        }

        assertThat(text(edition.freeze()))
                .isEqualTo("【参保进度】截至2021年2月2日10时，测试区应参保6000人，已参保3822人，完成率63.70%。8个镇乡尚未上报，请尽快报送。"
                        + "完成率超过80%的镇乡19个，低于70%的22个。"
                        + "靠前：第1镇99.00%、第2镇98.00%、第3镇97.00%；靠后：第50镇50.00%、第51镇49.00%、第52镇48.00%。");
    }

    @Test
    void saysItFirstAlsoWhereTheCampaignPutItLast() throws IOException {
        Files.writeString(
                documents(), "message: ['完成率${rate}。', '靠前：${best}。', '" + "长".repeat(120) + "。', '${missing}个没有上报。']");

        assertThat(text(sevenTowns())).startsWith("完成率").contains("1个没有上报。靠前：第1镇99.00%");
    }

    @Test
    void namesNobodyAsTheBestWhereThereIsNoRoomToSayIt() throws IOException {
        Files.writeString(
                documents(),
                "message: ['" + "长".repeat(150) + "。', '靠前：${best}。', '" + "${missing}个没有上报，" + "请".repeat(50) + "。']");

        assertThat(text(sevenTowns())).isEqualTo("长".repeat(150) + "。");
    }

    @Test
    void keepsRoomForItInALongMessage() throws IOException {
        Files.writeString(
                documents(),
                "message: ['完成率${rate}。', '" + "长".repeat(180) + "。', '${missing}个没有上报，请尽快报送。', '靠前：${best}。']");

        assertThat(text(sevenTowns())).contains("1个没有上报，请尽快报送。靠前：第1镇99.00%").doesNotContain("长");
    }

    private static Edition sevenTowns() {
        SmallEdition edition = SmallEdition.of(CAMPAIGN, 1);
        for (int i = 1; i <= 6; i++) {
            edition.town("第" + i + "镇", "target(all)", 100, "enrolled(all)", 100 - i);
        }
        return edition.stale("第7镇", "never", "target(all)", 100).freeze();
    }

    @Test
    void countsATownThatNeverReportedAlsoWhereNobodyKnowsItsTarget() throws IOException {
        assertThat(text(SmallEdition.of(CAMPAIGN, 1)
                        .town("东镇", "target(all)", 100, "enrolled(all)", 90)
                        .stale("西镇", "never")
                        .freeze()))
                .contains("1个镇乡尚未上报，请尽快报送。");
    }

    @Test
    void saysThatNobodyReportedYet() throws IOException {
        assertThat(text(SmallEdition.of(CAMPAIGN, 1)
                        .stale("东镇", "never", "target(all)", 100)
                        .stale("西镇", "never", "target(all)", 100)
                        .freeze()))
                .isEqualTo("【参保进度】截至2021年2月2日10时，测试区尚无上报数据。2个镇乡尚未上报，请尽快报送。");
    }

    @Test
    void printsTheRateOfACategoryOnlyWhereEveryVillageReportedIt() throws IOException {
        Villages villages = new Villages();
        villages.town("东镇");
        villages.village("now", 10, 9L, 4, 3L);
        villages.village("now", 10, 8L, 4, null);
        villages.town("西镇");
        villages.village("now", 10, 7L, 4, 2L);

        assertThat(text(villages.freeze()))
                .contains("其中边缘户")
                .contains("其中边缘户70.00%，贫困人口尚有1个村（社区）未报。")
                .doesNotContain("贫困人口5");
    }

    @Test
    void leavesOutASentenceOfTheCampaignWithTheRateOfACategoryThatAPartDidNotReport() throws IOException {
        Files.writeString(documents(), "message: ['完成率${rate}。', '贫困人口${rate(poverty)}。', '边缘户${rate(edge)}。']");
        Villages villages = new Villages();
        villages.town("东镇");
        villages.village("now", 10, 9L, 4, 3L);
        villages.village("now", 10, 8L, 4, null);

        assertThat(text(villages.freeze())).isEqualTo("完成率85.00%。边缘户75.00%。");
    }

    @Test
    void tellsOfVillagesThatDidNotReportInsideOfTownsThatDid() throws IOException {
        Villages villages = new Villages();
        villages.town("东镇");
        villages.village("now", 10, 9L, 4, 3L);
        villages.village("never", 10, null, 4, null);
        villages.village("never", 10, null, 4, null);
        villages.town("西镇");
        villages.village("never", 10, null, 4, null);
        Edition edition = villages.freeze();

        assertThat(text(edition))
                .contains("1个镇乡尚未上报，请尽快报送。已上报的镇乡中还有2个村（社区）没有报。其中贫困人口、边缘户尚有3个村（社区）未报。")
                .doesNotContain("贫困人口1");
        assertThat(new Narrative(CAMPAIGN, rules(), edition).paragraphs().get(0).text())
                .contains("已上报的镇乡中还有2个村（社区）没有报，没有计入已参保人数。");
    }

    @Test
    void keepsTheRateOfACategoryThatAVillageWithoutReportHasNobodyIn() throws IOException {
        Villages villages = new Villages();
        villages.town("东镇");
        villages.village("now", 10, 9L, 4, 3L);
        villages.village("never", 10, null, 4, null);
        villages.town("西镇");
        villages.village("now", 10, 7L, 4, 2L);
        villages.village("never", 10, null, 0, null);

        assertThat(text(villages.freeze())).contains("其中贫困人口、边缘户尚有1个村（社区）未报。");
    }

    private Path documents() {
        return folder.resolve("documents.yaml");
    }

    private DocumentRules rules() {
        return new DocumentRulesFile(documents()).read(CAMPAIGN);
    }

    /** The message, after it and the document were read back and found to say what the edition says. */
    private String text(Edition edition) throws IOException {
        DocumentRules rules = rules();
        Narrative narrative = new Narrative(CAMPAIGN, rules, edition);
        ShortMessage message = new ShortMessage(rules, narrative);
        ProseVerifier proof = new ProseVerifier(CAMPAIGN, rules, edition, narrative, QuestionList.NONE);
        try (var out = Files.newOutputStream(folder.resolve(ShortMessage.NAME))) {
            message.write(out);
        }
        try (var out = Files.newOutputStream(folder.resolve(BulletinDocument.NAME))) {
            new BulletinDocument(CAMPAIGN, rules, narrative).write(edition, out);
        }
        proof.checkMessage(folder.resolve(ShortMessage.NAME));
        proof.checkDocument(folder.resolve(BulletinDocument.NAME));
        return message.text();
    }

    /** Towns with several villages: how many are to be enrolled and are, of everybody, and of the poor; as many of edge households are. */
    private static final class Villages {

        private final List<Edition.EditionRegion> regions = new ArrayList<>();
        private final List<List<Edition.EditionRegion>> byTown = new ArrayList<>();
        private final List<String> towns = new ArrayList<>();

        void town(String name) {
            towns.add(name);
            byTown.add(new ArrayList<>());
        }

        void village(String reported, int target, @Nullable Long enrolled, int poor, @Nullable Long enrolledPoor) {
            Map<String, Edition.CategoryResult> progress = new HashMap<>();
            progress.put(ALL, progress(target, enrolled));
            if (poor > 0) {
                progress.put(POVERTY, progress(poor, enrolledPoor));
                Long edge = enrolled == null ? null : enrolled - 1;
                progress.put(EDGE, progress(target, edge));
            }
            List<Edition.EditionRegion> villages = byTown.get(byTown.size() - 1);
            String town = towns.get(towns.size() - 1);
            villages.add(
                    region(town + "/" + villages.size(), "村" + villages.size(), "village", town, reported, progress));
        }

        Edition freeze() {
            List<Edition.EditionRegion> all = new ArrayList<>();
            List<Edition.EditionRegion> leaves =
                    byTown.stream().flatMap(List::stream).toList();
            all.add(region("0", "测试区", null, null, reported(leaves), sum(leaves)));
            for (int i = 0; i < towns.size(); i++) {
                List<Edition.EditionRegion> own = byTown.get(i);
                Map<String, Edition.CategoryResult> progress = new HashMap<>();
                sum(own).forEach((category, one) -> progress.put(category, ranked(category, one)));
                all.add(region(towns.get(i), towns.get(i), "town", "0", reported(own), progress));
                all.addAll(own);
            }
            regions.addAll(all);
            return new Edition(1, CAMPAIGN.id(), 1, LocalDateTime.of(2021, 2, 2, 10, 0), regions, Map.of());
        }

        private Edition.CategoryResult ranked(String category, Edition.CategoryResult own) {
            long better = byTown.stream()
                    .map(villages -> sum(villages).get(category))
                    .filter(other -> rate(other) > rate(own))
                    .count();
            return new Edition.CategoryResult(own.target(), own.enrolled(), own.missing(), (int) better + 1);
        }

        private static double rate(Edition.@Nullable CategoryResult progress) {
            return progress == null || progress.enrolled() == null
                    ? -1
                    : (double) progress.enrolled() / progress.target();
        }

        private static String reported(List<Edition.EditionRegion> parts) {
            return parts.stream().anyMatch(part -> part.reported().equals("now")) ? "now" : "never";
        }

        private static Map<String, Edition.CategoryResult> sum(List<Edition.EditionRegion> parts) {
            Map<String, Edition.CategoryResult> sums = new HashMap<>();
            parts.forEach(part -> part.categories()
                    .forEach((category, one) -> sums.merge(
                            category,
                            one,
                            (a, b) -> progress(
                                    a.target() + b.target(),
                                    a.enrolled() == null
                                            ? b.enrolled()
                                            : b.enrolled() == null
                                                    ? a.enrolled()
                                                    : Long.valueOf(a.enrolled() + b.enrolled())))));
            return sums;
        }

        private static Edition.CategoryResult progress(long target, @Nullable Long enrolled) {
            return new Edition.CategoryResult(target, enrolled, enrolled == null ? 1 : 0, enrolled == null ? null : 1);
        }

        private static Edition.EditionRegion region(
                String code,
                String name,
                @Nullable String level,
                @Nullable String parent,
                String reported,
                Map<String, Edition.CategoryResult> progress) {
            return new Edition.EditionRegion(
                    code, name, level, parent, reported, null, null, null, null, Map.<Quantity, Long>of(), progress);
        }
    }
}
