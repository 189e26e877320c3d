package cn.canbao.publication.notice;

import static cn.canbao.world.Campaigns.ALL;
import static cn.canbao.world.Campaigns.EDGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.DocumentRulesFile;
import cn.canbao.documents.Template;
import cn.canbao.edition.Edition;
import cn.canbao.world.Campaigns;
import cn.canbao.yaml.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrativeTest {

    private static final Campaign CAMPAIGN = Campaigns.small();

    @TempDir
    Path folder;

    @Test
    void namesManyRegionsInRankOrderAndThoseBelowWithTheirRates() throws IOException {
        assertThat(about(all(100, 85), all(100, 60), all(100, 90), all(100, 75), all(100, 50)))
                .containsExactly(
                        "截至2021年2月2日10时，测试区城乡居民应参保500人，已参保360人，完成率72.00%。",
                        "完成率超过80%的有2个镇乡，依次为第3镇、第1镇。", "其余3个镇乡未超过80%。", "完成率低于70%的有2个镇乡，依次为第2镇60.00%、第5镇50.00%。");
    }

    @Test
    void saysOfOneRegionWhatIsSaidOfOne() throws IOException {
        assertThat(about(all(100, 85), all(100, 60)))
                .endsWith("完成率超过80%的只有第1镇。", "另有1个镇乡未超过80%。", "完成率低于70%的是第2镇60.00%。");
    }

    @Test
    void saysThatNobodyIsAboveOrBelow() throws IOException {
        assertThat(about(all(100, 75), all(100, 80))).endsWith("2个镇乡完成率均未超过80%。", "没有镇乡低于70%。");
        assertThat(about(all(100, 85), all(100, 90))).endsWith("完成率超过80%的有2个镇乡，依次为第2镇、第1镇。", "没有镇乡低于70%。");
    }

    @Test
    void says均OnlyOfTwoOrMore() throws IOException {
        assertThat(about(all(100, 75))).contains("1个镇乡完成率未超过80%。");
        assertThat(about(all(100, 75), all(100, 76))).contains("2个镇乡完成率均未超过80%。");

        write("sentences: {upper: {none: '${others}个都匀村居都没有完成任务。', one: '', many: ''}}");
        assertThat(about(all(100, 75))).contains("1个都匀村居没有完成任务。");
        assertThat(about(all(100, 75), all(100, 76))).contains("2个都匀村居都没有完成任务。");
    }

    @Test
    void namesTheLastTwentyOfMoreLaggardsAndSaysHowManyThereAre() throws IOException {
        Town[] towns = IntStream.range(0, 42).mapToObj(i -> all(100, 60 - i)).toArray(Town[]::new);

        assertThat(about(towns))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("完成率低于70%的有42个镇乡，依次为第23镇38.00%、")
                        .endsWith("、第42镇19.00%等42个（只列最后20个）。"));
        write("mostNamed: 3");
        assertThat(about(towns)).contains("完成率低于70%的有42个镇乡，依次为第40镇21.00%、第41镇20.00%、第42镇19.00%等42个（只列最后3个）。");
        write("mostNamed: 42");
        assertThat(about(towns))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("完成率低于70%的有42个镇乡，依次为第1镇60.00%、")
                        .endsWith("、第42镇19.00%。"));
    }

    @Test
    void namesTheFirstOfManyThatReportedNothingAndAllThatArePraised() throws IOException {
        write("mostNamed: 2");
        assertThat(about(all(100, 85), all(100, 90), all(100, 95), all(100, null), all(100, null), all(100, null)))
                .contains("完成率超过80%的有3个镇乡，依次为第3镇、第2镇、第1镇。", "尚未上报、没有计入已参保人数的有3个镇乡：第4镇、第5镇等3个。");
        write("{mostNamed: 2, mostPraised: 1}");
        assertThat(about(all(100, 85), all(100, 90), all(100, 95))).contains("完成率超过80%的有3个镇乡，依次为第3镇等3个。");
    }

    @Test
    void namesThoseThatReportedNothingAndCountsThemNowhereElse() throws IOException {
        assertThat(about(all(100, 85), all(100, null)))
                .containsExactly(
                        "截至2021年2月2日10时，测试区城乡居民应参保200人，已参保85人，完成率42.50%。",
                        "完成率超过80%的只有第1镇。", "没有镇乡低于70%。", "第2镇尚未上报，没有计入已参保人数。");
        assertThat(about(all(100, null))).containsExactly("截至2021年2月2日10时，测试区城乡居民应参保100人，尚无上报数据。");
    }

    @Test
    void leavesOutACategoryWithoutPeople() throws IOException {
        assertThat(narrative(all(100, 85)).paragraphs()).hasSize(1);
        assertThat(narrative(new Town(Map.of(ALL, progress(100, 85L), EDGE, progress(5, 4L))))
                        .paragraphs())
                .extracting(Narrative.Paragraph::title)
                .containsExactly("总体完成情况", "边缘户参保情况");
    }

    @Test
    void praisesARateThatIsExactlyTheBandWhereTheCategorySaysSo() throws IOException {
        write("categories: {all: {bands: {above: 80, below: 70, reaching: true}}}");

        assertThat(about(all(100, 80), all(100, 79))).endsWith("完成率达到80%的只有第1镇。", "另有1个镇乡未达到80%。", "没有镇乡低于70%。");
    }

    @Test
    void takesTheSentencesOfACategoryAndOfTheCampaignOverItsOwn() throws IOException {
        write("""
                sentences: {lower: {none: 无}}
                categories: {all: {title: 总体, sentences: {whole: '${category}${rate}。'}}}
                """);

        Narrative.Paragraph paragraph = narrative(all(100, 80)).paragraphs().get(0);

        assertThat(paragraph.title()).isEqualTo("总体");
        assertThat(paragraph.text()).isEqualTo("城乡居民80.00%。1个镇乡完成率未超过80%。无");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "masthead: '${regoin}'|masthead is ${regoin}, expected no ${regoin} but names of",
                "message: ['${names}']|message[0] is ${names}",
                "sentences: {lower: {many: '${rates'}}|sentences.lower.many is ${rates, expected no ${rates",
                "categories: {students: {title: 学生}}|categories.students is not a rated category, expected one of [all",
                "categories: {all: {bands: {above: 70, below: 80}}}|categories.all.bands.below is 80, expected at most above, which is 70",
                "tilte: 通报|unknown key tilte",
                "mostNamed: 0|mostNamed is 0 but must be greater than 0",
                "mostNamed: null|mostNamed is missing or empty",
                "mostPraised: -1|mostPraised is -1 but must be greater than 0",
                "copies: 0|copies is 0 but must be greater than 0",
                "masthead: ' '|masthead is   but must not be blank",
                "issue: ' '|issue is   but must not be blank",
                "title: ' '|title is   but must not be blank",
                "situation: ' '|situation is   but must not be blank",
                "everybody: ' '|everybody is   but must not be blank",
                "category: ' '|category is   but must not be blank",
                "demands: ' '|demands is   but must not be blank",
                "attachment: ' '|attachment is   but must not be blank",
                "message: []|message is [] but must not be empty",
                "message: [' ']|message[0] is   but must not be blank",
                "presented: null|presented is missing or empty",
                "copied: null|copied is missing or empty",
                "sentences: {lower: {none: null}}|sentences.lower.none is missing or empty",
                "sentences: {more: [' ']}|sentences.more[0] is   but must not be blank",
                "categories: {all: {bands: {above: 101, below: 80}}}|categories.all.bands.above is 101 but must be at most 100",
                "categories: {all: {bands: {above: 70}}}|categories.all.bands.below is missing or empty",
                "requirements: [{heading: 一}]|requirements[0].text is missing or empty",
            })
    void refusesWhatItDoesNotKnow(String text, String reason) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> rules())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file)
                .hasMessageContaining(reason);
    }

    @Test
    void takesANameThatLooksLikeAPlaceAsItIs() {
        assertThat(new Template("${names}。").with(Map.of("names", "${count:-甲}村")))
                .isEqualTo("${count:-甲}村。");
    }

    @Test
    void keepsTheMessageToWholeSentencesOfTwoHundredCharacters() throws IOException {
        write("message: ['截至${asOf}，完成率${rate}。', '" + "长".repeat(190) + "', '${worst}', '${missing}个未上报。']");

        assertThat(message(all(100, 85), all(100, null))).isEqualTo("截至2021年2月2日10时，完成率42.50%。1个未上报。");
    }

    @Test
    void namesTheFirstAndTheLastThreeInTheMessage() throws IOException {
        assertThat(message(all(100, 85), all(100, 60), all(100, 90), all(100, 75), all(100, 50), all(100, 40)))
                .isEqualTo("【参保进度】截至2021年2月2日10时，测试区应参保600人，已参保400人，完成率66.67%。"
                        + "完成率超过80%的镇乡2个，低于70%的3个。"
                        + "靠前：第3镇90.00%、第1镇85.00%、第4镇75.00%；靠后：第2镇60.00%、第5镇50.00%、第6镇40.00%。");
    }

    @Test
    void writesTheSameDocumentTwice() throws IOException {
        assertThat(document()).isEqualTo(document());
    }

    @ParameterizedTest
    @CsvSource({"0, 零", "9, 九", "10, 十", "19, 十九", "20, 二十", "105, 一百零五", "110, 一百一十", "1001, 一千零一", "10000, 10000"})
    void writesNumbersOfEditionsInWords(int number, String words) {
        assertThat(ChineseNumerals.of(number)).isEqualTo(words);
    }

    private byte[] document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Edition edition = edition(List.of(all(100, 85), all(100, null)));
        new BulletinDocument(CAMPAIGN, rules(), new Narrative(CAMPAIGN, rules(), edition)).write(edition, out);
        return out.toByteArray();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("documents.yaml"), text);
    }

    private DocumentRules rules() {
        return new DocumentRulesFile(folder.resolve("documents.yaml")).read(CAMPAIGN);
    }

    private Narrative narrative(Town... towns) throws IOException {
        return new Narrative(CAMPAIGN, rules(), edition(List.of(towns)));
    }

    private List<String> about(Town... towns) throws IOException {
        return narrative(towns).paragraphs().get(0).sentences();
    }

    private String message(Town... towns) throws IOException {
        return new ShortMessage(rules(), narrative(towns)).text();
    }

    /** How far a town has come, per category. */
    private record Town(Map<String, Edition.CategoryResult> categories) {}

    private static Town all(long target, @Nullable Integer enrolled) {
        return new Town(Map.of(ALL, progress(target, enrolled == null ? null : enrolled.longValue())));
    }

    private static Edition.CategoryResult progress(long target, @Nullable Long enrolled) {
        return new Edition.CategoryResult(target, enrolled, enrolled == null ? 1 : 0, null);
    }

    private static Edition edition(List<Town> towns) {
        List<Edition.EditionRegion> regions = new ArrayList<>();
        regions.add(region("0", "测试区", null, sums(towns)));
        for (int i = 0; i < towns.size(); i++) {
            regions.add(region(
                    String.valueOf(i + 1),
                    "第" + (i + 1) + "镇",
                    "town",
                    towns.get(i).categories()));
        }
        return new Edition(9, CAMPAIGN.id(), 1, LocalDateTime.of(2021, 2, 2, 10, 0), regions, Map.of());
    }

    private static Map<String, Edition.CategoryResult> sums(List<Town> towns) {
        Map<String, Edition.CategoryResult> sums = new HashMap<>();
        for (Town town : towns) {
            town.categories()
                    .forEach((category, progress) -> sums.merge(
                            category,
                            progress,
                            (a, b) -> progress(
                                    a.target() + b.target(),
                                    a.enrolled() == null
                                            ? b.enrolled()
                                            : b.enrolled() == null
                                                    ? a.enrolled()
                                                    : Long.valueOf(a.enrolled() + b.enrolled()))));
        }
        return sums;
    }

    private static Edition.EditionRegion region(
            String code, String name, @Nullable String level, Map<String, Edition.CategoryResult> categories) {
        return new Edition.EditionRegion(code, name, level, null, "now", null, null, null, null, Map.of(), categories);
    }
}
