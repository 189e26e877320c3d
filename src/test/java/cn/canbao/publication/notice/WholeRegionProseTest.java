package cn.canbao.publication.notice;

import static cn.canbao.world.Campaigns.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.edition.Edition;
import cn.canbao.publication.SmallEdition;
import cn.canbao.world.Campaigns;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the whole region beside its rate: goals, single figures, the best against the worst, who has not begun. */
class WholeRegionProseTest {

    private static final String RURAL = "rural";

    @TempDir
    Path folder;

    @Test
    void tellsHowManyPersonsTheGoalsStillTake() throws IOException {
        Campaign campaign = campaign(80, 130_000L);
        more(
                "距${goal}还差${toGoal}人。",
                "已达到${goalReached}。",
                "总目标${goalHeads}人，还差${toGoalHeads}人。",
                "已完成${goalHeadsReached}人。");

        assertThat(more(campaign, edition(campaign, 162_500, 121_380)))
                .containsExactly("距80%还差8620人。", "总目标130000人，还差8620人。");
        assertThat(more(campaign, edition(campaign, 150_000, 121_380)))
                .containsExactly("已达到80%。", "总目标130000人，还差8620人。");
        assertThat(more(campaign, edition(campaign, 170_000, 130_000))).containsExactly("距80%还差6000人。", "已完成130000人。");
    }

    @Test
    void saysNothingOfGoalsThatThereAreNot() throws IOException {
        Campaign campaign = campaign(null, null);
        more("距${goal}还差${toGoal}人。", "已达到${goalReached}。", "总目标${goalHeads}人。");

        assertThat(more(campaign, edition(campaign, 100, 90))).isEmpty();
    }

    @Test
    void saysOfAGoalInHeadsWithoutBeingAsked() throws IOException {
        Campaign campaign = campaign(null, 100L);

        assertThat(more(campaign, edition(campaign, 100, 90))).containsExactly("总目标为100人，还差10人。");
        assertThat(more(campaign, edition(campaign, 100, 100))).containsExactly("已完成100人的总目标。");
    }

    @Test
    void namesTheFiguresOfOtherCategoriesInHeadsAndInTenThousands() throws IOException {
        Campaign campaign = campaign(null, null);
        more(
                "其中新农合${enrolled(rural)}人、${enrolled(rural)/10000}万人。",
                "共${enrolled(all)/10000}万人，为${rate(all)}。",
                "人口${population(all)}人。");

        Edition edition = SmallEdition.of(campaign, 1)
                .town("东镇", "target(all)", 546_500, "enrolled(all)", 235_000, "enrolled(rural)", 148_500)
                .freeze();

        assertThat(more(campaign, edition))
                .as("nobody knows the population")
                .containsExactly("其中新农合148500人、14.85万人。", "共23.5万人，为43.00%。");
    }

    @Test
    void holdsTheBestAgainstTheWorstOfThoseThatHaveBegun() throws IOException {
        Campaign campaign = campaign(null, null);
        more("最高的${first}与最低的${last}相差${gap}个百分点。");

        assertThat(more(campaign, towns(campaign, 70, 70, 20, 0)))
                .containsExactly("最高的第1镇70.00%、第2镇70.00%与最低的第3镇20.00%相差50.00个百分点。");
        assertThat(more(campaign, towns(campaign, 70, 0))).as("one has begun").isEmpty();
        assertThat(more(campaign, towns(campaign, 70, 70))).as("all are equal").isEmpty();
        assertThat(more(campaign, towns(campaign, 0, 0))).as("none has begun").isEmpty();
    }

    @Test
    void tellsWhoReportedNobodyApartFromWhoReportedNothing() throws IOException {
        Campaign campaign = campaign(null, null);
        Files.writeString(file(), """
                sentences:
                  notStarted: {none: 都已启动。, one: '${names}尚未启动。', many: '${count}个${unit}尚未启动：${names}。'}
                """);

        assertThat(sentences(campaign, towns(campaign, 70, 0))).endsWith("完成率低于70%的是第2镇0.00%。", "第2镇尚未启动。");
        assertThat(sentences(campaign, towns(campaign, 70, 0, 0))).endsWith("2个镇乡尚未启动：第2镇、第3镇。");
        Edition silent = SmallEdition.of(campaign, 1)
                .town("东镇", "target(all)", 100, "enrolled(all)", 90)
                .stale("西镇", "never", "target(all)", 100)
                .freeze();
        assertThat(sentences(campaign, silent)).endsWith("都已启动。", "西镇尚未上报，没有计入已参保人数。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${enrolled(students)}",
                "${rate(rural)}",
                "${unenrolled(all)}",
                "${names}",
                "${target(all)/1000}"
            })
    void refusesFiguresThatTheCampaignDoesNotHave(String text) throws IOException {
        more(text);

        assertThatThrownBy(() -> rules(campaign(null, null)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "Cannot use " + file() + ": sentences.more[0] is " + text + ", expected no " + text);
    }

    private static Campaign campaign(@Nullable Integer goal, @Nullable Long goalHeads) {
        return Campaigns.of(
                category(ALL, "城乡居民", null, goal == null ? null : BigDecimal.valueOf(goal), true, goalHeads),
                category(RURAL, "新农合", ALL, null, false, null));
    }

    private static Category category(
            String id,
            String label,
            @Nullable String subsetOf,
            @Nullable BigDecimal goal,
            boolean rated,
            @Nullable Long goalHeads) {
        return new Category(
                id,
                label,
                List.of(),
                List.of(),
                subsetOf,
                CompletionBasis.ofTarget(id),
                goal,
                rated,
                false,
                null,
                null,
                goalHeads);
    }

    private static Edition edition(Campaign campaign, int target, int enrolled) {
        return SmallEdition.of(campaign, 1)
                .town("东镇", "target(all)", target, "enrolled(all)", enrolled)
                .freeze();
    }

    private static Edition towns(Campaign campaign, int... enrolled) {
        SmallEdition edition = SmallEdition.of(campaign, 1);
        for (int i = 0; i < enrolled.length; i++) {
            edition.town("第" + (i + 1) + "镇", "target(all)", 100, "enrolled(all)", enrolled[i]);
        }
        return edition.freeze();
    }

    private void more(String... sentences) throws IOException {
        Files.writeString(file(), "sentences: {more: ['" + String.join("', '", sentences) + "']}");
    }

    private Path file() {
        return folder.resolve("documents.yaml");
    }

    private DocumentRules rules(Campaign campaign) {
        return new DocumentRulesFile(file()).read(campaign);
    }

    private List<String> sentences(Campaign campaign, Edition edition) {
        return new Narrative(campaign, rules(campaign), edition)
                .paragraphs()
                .get(0)
                .sentences();
    }

    /** The sentences between that about the whole and those about single regions. */
    private List<String> more(Campaign campaign, Edition edition) {
        return sentences(campaign, edition).stream()
                .skip(1)
                .takeWhile(sentence -> !sentence.contains("完成率"))
                .toList();
    }
}
