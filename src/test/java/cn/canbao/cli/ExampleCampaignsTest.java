package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Quantity;
import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.region.Register;
import cn.canbao.sample.LinjiangRosters;
import cn.canbao.sample.RosterAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The campaigns under config/examples, held against what was published. */
class ExampleCampaignsTest {

    private static final Path EXAMPLES = Path.of("config/examples");
    private static final int FIRST_DATA_ROW = 6;

    @TempDir
    static Path yongjiaWorld;

    private static Outcome yongjia;

    @BeforeAll
    static void consolidateYongjia() {
        yongjia = Outcome.of(
                yongjiaWorld, "--config", EXAMPLES.resolve("yongjia-2011").toString(), "--as-of", "2011-01-30T17:00");
    }

    @Test
    void reproducesTheTableOfYongjiaWhereEverybodyIsCountedOverTheFarmers() throws IOException {
        List<List<String>> published = Outcome.published("yongjia-2011.csv");
        List<List<String>> ours = yongjia.bulletin(0);
        assertThat(yongjia.exitCode()).isEqualTo(ExitCode.DONE);
        for (int row = 1; row < published.size(); row++) {
            List<String> line = ours.get(FIRST_DATA_ROW + row - 1);
            assertThat(line.subList(0, line.size() - 1)).isEqualTo(published.get(row));
        }
        assertThat(ours.get(FIRST_DATA_ROW).subList(0, 2)).containsExactly("1", "上塘");
        assertThat(ours.get(FIRST_DATA_ROW).get(8)).isEqualTo("114.51%");
        assertThat(ours.get(FIRST_DATA_ROW + 38).get(8)).isEqualTo("86.36%");
    }

    @Test
    void showsWhatAnotherBasisMakesOfTheFirstRankOfYongjia() throws IOException {
        List<String> first = yongjia.bulletin("口径").get(4);
        assertThat(first.get(0)).isEqualTo("上塘");
        assertThat(List.of(first.get(3), first.get(4))).containsExactly("114.51%", "1");
        assertThat(List.of(first.get(7), first.get(8))).containsExactly("68.48%", "35");
        assertThat(first.get(11)).isEqualTo("99.30%");
        List<List<String>> shortfall = yongjia.bulletin("差几人");
        assertThat(shortfall.get(shortfall.size() - 2)).startsWith("", "合计", "86.36%", "—", "70885");
    }

    @Test
    void saysInTheDocumentsOfYongjiaWhoIsBelowEightyPerCentAndHowManyPersonsAreMissing() throws IOException {
        String progress = paragraph(yongjia, "（一）全县参保进度。");

        assertThat(progress)
                .startsWith("（一）全县参保进度。截至2011年1月30日17时，全县农业人口820425人，实际参合708519人，参保率86.36%。"
                        + "实际参合人数中，农业682956人，非农25563人。距参保率95%的目标还差70885人。"
                        + "最高的上塘114.51%与最低的溪口67.49%相差47.02个百分点。"
                        + "参保率达到95%的有4个乡镇，依次为上塘、瓯北、黄南、下寮。其余34个乡镇未达到95%。"
                        + "参保率低于80%的有19个乡镇，依次为石染79.90%、渠口79.72%、")
                .endsWith("西溪67.75%、溪口67.49%。");
        assertThat(Files.readString(yongjia.file("短讯.txt")))
                .isEqualTo("【参保周报】截至2011年1月30日17时，全县实际参合708519人，占农业人口820425人的86.36%。距95%的目标还差70885人。"
                        + "参保率达到95%的乡镇4个，低于80%的19个。靠前：上塘114.51%、瓯北111.74%、黄南99.34%；"
                        + "靠后：岭头69.13%、西溪67.75%、溪口67.49%。");
    }

    @Test
    void comparesAWeekLaterWithTheEditionBefore(@TempDir Path world) throws IOException {
        String config = EXAMPLES.resolve("yongjia-2011").toString();
        Outcome.of(world, "--config", config, "--as-of", "2011-01-30T17:00");
        Outcome.of(world, "--config", config, "--as-of", "2011-02-06T17:00");
        Outcome again = Outcome.of(world, "--config", config, "--as-of", "2011-02-06T17:00");

        List<List<String>> change = again.bulletin("较上期");
        assertThat(change.get(1).get(0)).endsWith("与第1期（截至2011年1月30日17时）比较");
        assertThat(change.get(4).subList(0, 7)).containsExactly("1", "1", "0", "上塘", "114.51%", "0", "0.00");
        assertThat(again.bulletin("图表").stream().map(line -> line.get(0)))
                .contains("第1期（1月30日）", "第3期（2月6日）")
                .doesNotContain("第2期（2月6日）");
    }

    @Test
    void holdsTheTargetsOfLinjiangToNinetyFivePerCentOfThePopulation() throws IOException {
        Register register =
                CampaignConfiguration.read(EXAMPLES.resolve("linjiang-2024")).register();

        List<List<String>> published = Outcome.published("linjiang-2024.csv");
        var villages = register.reporting(register.root());
        assertThat(villages).hasSize(11);
        for (int i = 0; i < 11; i++) {
            assertThat(villages.get(i).name()).isEqualTo(published.get(i + 1).get(1));
            assertThat(register.figure(villages.get(i), Quantity.target("all")))
                    .hasValue(Long.parseLong(published.get(i + 1).get(3)));
        }
        assertThat(register.figure(register.root(), Quantity.target("all"))).hasValue(35809);
        assertThat(register.figure(register.root(), Quantity.parse("population(all)")))
                .hasValue(37694);
    }

    @Test
    void countsEverybodyOnTheRostersOfLinjiangOnce(@TempDir Path world) throws IOException {
        Outcome edition = Outcome.of(
                world, "--config", EXAMPLES.resolve("linjiang-2024").toString(), "--as-of", "2023-12-15T17:00");
        RosterAnswer answer = new LinjiangRosters().answer();

        assertThat(edition.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(answer.distinct()).isEqualTo(37_694);
        holdPersons(edition.summary().get("persons"), answer);
        holdProblems(edition.summary(), answer);
        holdVillages(edition.summary().get("regions"), answer);
        assertThat(paragraph(edition, "（一）总体完成情况。"))
                .contains("任务按户籍人口37694人的95%核定。")
                .contains("完成任务的有6个村居，依次为高滩村、龙安村、天堂村、九龙村、龙洞桥村、兴隆村。其余5个村居没有完成任务。");
        assertThat(edition.bulletin(0).stream()
                        .filter(row -> row.size() > 5 && row.get(5).endsWith("%"))
                        .map(row -> row.get(1)))
                .containsExactly("高滩村", "龙安村", "天堂村", "九龙村", "龙洞桥村", "兴隆村", "普安村", "隆顺村", "桂林村", "天星村", "临江社区", "合计");
        List<List<String>> worth = edition.bulletin("奖补与得分");
        assertThat(worth.get(4)).startsWith("高滩村", "5027");
        assertThat(worth.get(15).subList(0, 2)).containsExactly("合计", "37694");
        assertThat(edition.summary().get("expected").get("rate").asString()).isEqualTo("84.00");
    }

    private static String paragraph(Outcome edition, String heading) throws IOException {
        return edition.document().stream()
                .filter(text -> text.startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private static void holdPersons(JsonNode persons, RosterAnswer answer) {
        Map<String, Long> expected = new TreeMap<>(answer.standings());
        expected.put("seen", answer.seen());
        expected.put("distinct", answer.distinct());
        expected.put("duplicatesWithin", answer.duplicatesWithin());
        expected.put("duplicatesAcross", answer.duplicatesAcross());
        Map<String, Long> found = new TreeMap<>();
        for (JsonNode group : List.of(persons, persons.get("enrolment"))) {
            group.properties().stream()
                    .filter(one -> one.getValue().isNumber())
                    .forEach(one -> found.put(one.getKey(), one.getValue().asLong()));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(counts(persons.get("unknownCategories"), "text")).isEqualTo(answer.unknownGroups());
    }

    private static void holdProblems(JsonNode summary, RosterAnswer answer) {
        assertThat(counts(summary.get("problems"), "code")).isEqualTo(answer.problems());
        long rejected = 0;
        for (JsonNode file : summary.get("files")) {
            for (JsonNode sheet : file.get("sheets")) {
                rejected += sheet.get("rows").get("rejected").asLong();
            }
        }
        assertThat(rejected).isEqualTo(answer.rejected());
    }

    private static void holdVillages(JsonNode regions, RosterAnswer answer) throws IOException {
        Map<String, Long> population = new TreeMap<>();
        Outcome.published("linjiang-2024.csv").stream()
                .skip(1)
                .filter(row -> !row.get(0).equals("合计"))
                .forEach(row -> population.put(row.get(1), Long.valueOf(row.get(2))));
        assertThat(regions).hasSize(population.size());
        for (JsonNode region : regions) {
            String village = region.get("name").asString();
            answer.villages().get(village).forEach((category, people) -> {
                JsonNode found = region.get("categories").get(category);
                assertThat(found.get("enrolled").asLong())
                        .as(village + category)
                        .isEqualTo(people.enrolled());
                // of everybody the register says how many are to be enrolled
                if (category.equals("all")) {
                    assertThat(people.listed()).as(village).isEqualTo(population.get(village));
                } else {
                    assertThat(found.get("target").asLong())
                            .as(village + category)
                            .isEqualTo(people.listed());
                }
            });
        }
    }

    private static Map<String, Long> counts(JsonNode entries, String key) {
        Map<String, Long> counts = new TreeMap<>();
        entries.forEach(
                one -> counts.put(one.get(key).asString(), one.get("count").asLong()));
        return counts;
    }
}
