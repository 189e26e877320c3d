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

    @Test
    void differsFromThePublishedProseOnlyWhereThatContradictsItsOwnTable() {
        String poverty = paragraph("建档立卡贫困人口参保情况");
        String edge = paragraph("边缘户参保情况");

        // the paper: 14 without 放珠镇, 25 and 13, 83.26 % by a total that is not the sum
        assertThat(poverty).contains("超过90%的有15个镇乡").contains("放珠镇").contains("林口镇、官屯镇");
        assertThat(poverty)
                .endsWith("低于80%的有9个镇乡，依次为大银镇76.43%、撒拉溪镇76.03%、燕子口镇74.64%、碧海街道办事处74.49%、青场镇72.80%、"
                        + "大河乡72.48%、团结乡72.21%、龙场营镇71.62%、水箐镇70.18%。");
        assertThat(edge)
                .contains("应参保3978人，已参保3370人，完成率84.72%。")
                .contains("达到80%的有30个镇乡")
                .contains("其余8个镇乡未达到80%。")
                .endsWith("低于70%的有4个镇乡，依次为青场镇69.09%、龙场营镇68.82%、三板桥街道办事处66.67%、水箐镇56.16%。");
        assertThat(paragraph("总体完成情况")).contains("应参保1198872人，已参保941135人，完成率78.50%。");
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
