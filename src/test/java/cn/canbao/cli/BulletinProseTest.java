package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 通报.docx and 短讯.txt of the sample, held against its own edition and against the paper as it was published. */
class BulletinProseTest {

    private static final Pattern RATED = Pattern.compile("([\\p{IsHan}]+?)(\\d+\\.\\d\\d)%");

    @TempDir
    static Path world;

    private static Outcome edition;
    private static List<String> paragraphs;
    private static List<List<String>> annex;

    @BeforeAll
    static void consolidateTheSample() throws IOException {
        edition = Outcome.of(world, "--config", "config", "--input", "input", "--as-of", "2021-02-02T10:00");
        try (InputStream in = Files.newInputStream(edition.file("通报.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            paragraphs = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .toList();
            XWPFTable table = document.getTables().get(0);
            annex = table.getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText())
                            .toList())
                    .toList();
        }
    }

    @Test
    void saysInWordsWhatTheEditionSaysInFigures() throws IOException {
        for (Case about : CASES) {
            String text = paragraph(about.title);
            List<JsonNode> ranked = ranked(about.category);
            JsonNode total = edition.summary().get("totals").get(about.category);

            assertThat(number(text, "应参保(\\d+)人")).isEqualTo(total.get("target").asLong());
            assertThat(number(text, "已参保(\\d+)人"))
                    .isEqualTo(total.get("enrolled").asLong());
            assertThat(text).contains("完成率" + total.get("rate").asString() + "%。");

            List<String> praised = names(ranked, about.upper);
            assertThat(number(text, "(?:超过|达到)\\d+%的有(\\d+)个镇乡")).isEqualTo(praised.size());
            assertThat(number(text, "其余(\\d+)个镇乡")).isEqualTo(ranked.size() - praised.size());
            assertThat(text).contains("依次为" + String.join("、", praised) + "。");

            List<JsonNode> named = ranked.stream().filter(about.lower).toList();
            assertThat(number(text, "低于\\d+%的有(\\d+)个镇乡")).isEqualTo(named.size());
            List<String> rates = new ArrayList<>();
            Matcher rated = RATED.matcher(text.substring(text.lastIndexOf("依次为") + 3));
            while (rated.find()) {
                rates.add(rated.group(1) + rated.group(2));
            }
            assertThat(rates)
                    .isEqualTo(named.stream()
                            .map(town -> town.get("name").asString()
                                    + progress(town, about.category).get("rate").asString())
                            .toList());
        }
    }

    /** The paper was written from an older snapshot than its own table; every sentence of it whose words are known is compared. */
    @Test
    void contradictsThePublishedProseExactlyWhereThatContradictsItsOwnTable() throws IOException {
        List<String> contradictions = new ArrayList<>();
        for (List<String> stated : Outcome.published("qixingguan-2021-narrative.csv").stream()
                .skip(1)
                .toList()) {
            String ours = PublishedProse.of(paragraph(stated.get(0)), stated.get(1));
            PublishedProse.differences(stated.get(2), ours)
                    .forEach(one -> contradictions.add(stated.get(0) + "，" + stated.get(1) + "：" + one));
        }

        assertThat(contradictions)
                .containsExactly(
                        "总体完成情况，完成率：印78.5%，表为78.50%",
                        "建档立卡贫困人口参保情况，上段个数：印14，表为15",
                        "建档立卡贫困人口参保情况，上段名单：名称印何官屯镇，表为官屯镇",
                        "建档立卡贫困人口参保情况，上段名单：漏放珠镇",
                        "建档立卡贫困人口参保情况，上段名单：次序印官屯镇、林口镇，表为林口镇、官屯镇",
                        "建档立卡贫困人口参保情况，下段名单：大银镇印75.66%，表为76.43%",
                        "建档立卡贫困人口参保情况，下段名单：撒拉溪镇印75.23%，表为76.03%",
                        "建档立卡贫困人口参保情况，下段名单：燕子口镇印73.70%，表为74.64%",
                        "建档立卡贫困人口参保情况，下段名单：碧海街道办事处印72.46%，表为74.49%",
                        "建档立卡贫困人口参保情况，下段名单：青场镇印71.62%，表为72.80%",
                        "建档立卡贫困人口参保情况，下段名单：大河乡印72.03%，表为72.48%",
                        "建档立卡贫困人口参保情况，下段名单：团结乡印68.12%，表为72.21%",
                        "建档立卡贫困人口参保情况，下段名单：龙场营镇印70.90%，表为71.62%",
                        "建档立卡贫困人口参保情况，下段名单：水箐镇印68.78%，表为70.18%",
                        "建档立卡贫困人口参保情况，下段名单：次序印大河乡、青场镇、龙场营镇、水箐镇、团结乡，表为青场镇、大河乡、团结乡、龙场营镇、水箐镇",
                        "边缘户参保情况，完成率：印83.26%，表为84.72%",
                        "边缘户参保情况，上段个数：印25，表为30",
                        "边缘户参保情况，其余个数：印13，表为8",
                        "边缘户参保情况，水箐镇：印52.05%，表为56.16%");
    }

    @Test
    void hasThePartsOfAnOfficialDocument() {
        assertThat(paragraphs)
                .contains("第九期", "一、基本情况", "二、下步工作要求", "附件", "七星关区医疗保障局", "2021年2月2日")
                .anyMatch(line -> line.startsWith("呈：区委"))
                .anyMatch(line -> line.endsWith("共印60份"));
    }

    @Test
    void hangsOnThePublishedTable() throws IOException {
        List<List<String>> table = edition.bulletin(0);

        for (int line = 0; line < 44; line++) {
            List<String> row = table.get(5 + line);
            List<String> ours = annex.get(2 + line);
            for (int column = 0; column < ours.size(); column++) {
                assertThat(ours.get(column)).isEqualTo(column < row.size() ? row.get(column) : "");
            }
        }
        assertThat(annex).hasSize(46);
    }

    @Test
    void tellsTheSameInTwoHundredCharacters() throws IOException {
        String message = Files.readString(edition.file("短讯.txt"));

        assertThat(message.codePoints().count()).isLessThanOrEqualTo(200);
        assertThat(message)
                .isEqualTo("【参保进度】截至2021年2月2日10时，七星关区应参保1198872人，已参保941135人，完成率78.50%。"
                        + "其中建档立卡贫困人口85.41%、边缘户84.72%。完成率超过80%的镇乡16个，低于70%的5个。"
                        + "靠前：三板桥街道办事处89.07%、海子街镇88.25%、小吉场镇86.41%；靠后：团结乡69.04%、大银镇66.65%、水箐镇62.96%。");
    }

    private record Case(String title, String category, Predicate<JsonNode> upper, Predicate<JsonNode> lower) {}

    private static final List<Case> CASES = List.of(
            new Case("总体完成情况", "all", town -> per10000(town, "all") > 8000, town -> per10000(town, "all") < 7000),
            new Case(
                    "建档立卡贫困人口参保情况",
                    "poverty",
                    town -> per10000(town, "poverty") > 9000,
                    town -> per10000(town, "poverty") < 8000),
            new Case("边缘户参保情况", "edge", town -> per10000(town, "edge") >= 8000, town -> per10000(town, "edge") < 7000));

    /** The rate from its counts, in hundredths of a per cent; no town of the sample lies so near to a band that more would be needed. */
    private static double per10000(JsonNode town, String category) {
        JsonNode progress = progress(town, category);
        return 10000.0
                * progress.get("enrolled").asLong()
                / progress.get("target").asLong();
    }

    private static JsonNode progress(JsonNode town, String category) {
        return town.get("categories").get(category);
    }

    private static List<JsonNode> ranked(String category) throws IOException {
        Map<JsonNode, Integer> ranks = new HashMap<>();
        List<JsonNode> towns = new ArrayList<>();
        for (JsonNode region : edition.summary().get("regions")) {
            if (region.get("level").asString().equals("town")
                    && region.get("categories").has(category)) {
                ranks.put(region, progress(region, category).get("rank").asInt());
                towns.add(region);
            }
        }
        towns.sort(Comparator.comparing(ranks::get));
        return towns;
    }

    private static List<String> names(List<JsonNode> towns, Predicate<JsonNode> which) {
        return towns.stream()
                .filter(which)
                .map(town -> town.get("name").asString())
                .toList();
    }

    private static long number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static String paragraph(String title) {
        return paragraphs.stream()
                .filter(text -> text.contains(title + "。"))
                .findFirst()
                .orElseThrow();
    }
}
