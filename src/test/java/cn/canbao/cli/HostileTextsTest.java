package cn.canbao.cli;

import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.canbao.world.HostileTexts;
import cn.canbao.world.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Generated texts in every place that takes one: the run comes to its end, and whatever it wrote can be read back and shows no ID number. */
class HostileTextsTest {

    private static final int ROWS = 12;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void publishesWhateverStandsInFiles(long seed) throws Exception {
        publishesInputOf(seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {111, 112, 113})
    void publishesWhateverRegionsAndTheCampaignAreCalled(long seed) throws Exception {
        publishesConfigurationOf(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void publishesWhateverStandsInManyFiles(long seed) throws Exception {
        publishesInputOf(seed);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void publishesWhateverManyRegionsAndCampaignsAreCalled(long seed) throws Exception {
        publishesConfigurationOf(seed);
    }

    private static LongStream manySeeds() {
        return LongStream.rangeClosed(11, 70);
    }

    private void publishesInputOf(long seed) throws Exception {
        HostileTexts texts = new HostileTexts(seed);
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn("西镇/好的.xlsx", SmallCounty.rosterOf("2021年2月1日").row("丙村", "张三", id(999), null, "是"));
        handIn(county, texts);

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertReadable(outcome, "cells");
        assertThat(SmallCounty.enrolled(outcome, "西镇/丙村", "all")).isPositive();
        // the next run reads them again or knows them, and comes to its end as well
        handIn(county, texts);
        Outcome next = county.run("2021-02-03T10:00");
        assertThat(next.exitCode()).as(next.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertReadable(next, "cells");
    }

    private void publishesConfigurationOf(long seed) throws Exception {
        HostileTexts texts = new HostileTexts(seed);
        SmallCounty county = new SmallCounty(folder);
        Path campaign = folder.resolve("config/campaign.yaml");
        String rules = Files.readString(campaign);
        for (String name : List.of("测试区2021年度城乡居民医保筹资总体完成情况通报表", "测试区人民政府办公室", "测试区医疗保障局", "边缘户", "备注")) {
            String other = ": " + quoted(texts.nextWord());
            rules = rules.replace(": " + name + "\n", other + "\n").replace(": " + name + ",", other + ",");
        }
        Files.writeString(campaign, rules);
        List<String> villages = new ArrayList<>();
        List<List<@Nullable Object>> register = new ArrayList<>();
        register.add(row("乡镇", "村", "别名", "任务数"));
        for (int i = 0; i < ROWS; i++) {
            villages.add(texts.nextWord() + i);
            register.add(row(i < 4 ? "东镇" : i < 8 ? "西镇" : "中" + texts.nextWord(), villages.get(i), texts.next(), 100));
        }
        Files.write(
                folder.resolve("config/register.xlsx"),
                new RawWorkbook().sheet("名册", register).bytes());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(row("村", "已参保人数", "备注"));
        villages.forEach(village -> rows.add(row(village, 50, texts.next())));
        Files.write(
                county.input("上报.xlsx"), new RawWorkbook().sheet("进度表", rows).bytes());

        Outcome outcome = county.run("2021-02-02T10:00");

        if (outcome.exitCode() == ExitCode.WRONG_CONFIGURATION) {
            assertThat(outcome.err()).isNotBlank().doesNotContain("\tat ");
            return;
        }
        assertThat(outcome.exitCode()).as(outcome.err()).isIn(ExitCode.DONE, ExitCode.DONE_WITH_REJECTS);
        assertReadable(outcome, "names");
    }

    /** A text in YAML. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < 0x7F && c >= ' ' && c != '"' && c != '\\'
                                ? String.valueOf((char) c)
                                : "\\u%04x".formatted(c)));
        return quoted.append('"').toString();
    }

    /** Progress sheets, rosters, what is neither, and CSV; names of files, folders and sheets, titles, footers, every column. */
    private void handIn(SmallCounty county, HostileTexts texts) throws IOException {
        List<List<@Nullable Object>> progress = new ArrayList<>();
        progress.add(row(texts.next()));
        progress.add(row("截至" + texts.next()));
        progress.add(row("填报单位：东镇" + texts.next()));
        progress.add(row("村", "已参保人数", "边缘户已参保人数", "备注", texts.next()));
        progress.add(row("乙村", 150, null, texts.next(), texts.next()));
        for (int i = 0; i < ROWS; i++) {
            progress.add(row(texts.next(), i % 2 == 0 ? texts.next() : 3, texts.next(), texts.next(), texts.next()));
        }
        progress.add(row("合计", texts.next(), texts.next(), texts.next()));
        progress.add(row("填表人：" + texts.next()));
        List<List<@Nullable Object>> roster = new ArrayList<>();
        roster.add(row("花名册" + texts.next()));
        roster.add(row("村", "姓名", "身份证号", "人员类别", "是否参保", "缴费日期", "缴费金额", "备注"));
        roster.add(row("丙村", "张三", id(999), null, "是", null, null, texts.next()));
        for (int i = 0; i < ROWS; i++) {
            roster.add(row(
                    "丙村", texts.next(), id(i), texts.next(), texts.next(), texts.next(), texts.next(), texts.next()));
            roster.add(row(texts.next(), "李四", texts.next(), "低保", "是", texts.next(), texts.next(), texts.next()));
        }
        List<List<@Nullable Object>> nothing = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            nothing.add(row(texts.next(), texts.next(), texts.next()));
        }
        write(
                county,
                "东镇/好" + texts.nextFileName() + ".xlsx",
                new RawWorkbook().sheet(texts.nextSheetName(), progress).bytes());
        write(
                county,
                "西镇/" + texts.nextFileName() + ".xlsx",
                new RawWorkbook().sheet(texts.nextSheetName(), roster).bytes());
        write(
                county,
                texts.nextFileName() + "/" + texts.nextFileName() + ".xlsx",
                new RawWorkbook().sheet(texts.nextSheetName(), nothing).bytes());
        write(
                county,
                "西镇名册.xlsx",
                new RawWorkbook()
                        .sheet("花名册", roster)
                        .sheet(texts.nextSheetName(), progress)
                        .bytes());
        write(county, "东镇" + texts.nextFileName() + ".csv", csv(progress));
        write(county, "西镇丙村" + texts.nextFileName() + ".csv", csv(roster));
        write(county, texts.nextFileName() + ".csv", csv(nothing));
        write(county, texts.nextFileName(), texts.next().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(SmallCounty county, String path, byte[] content) throws IOException {
        Path file;
        try {
            file = county.input(path).normalize();
        } catch (InvalidPathException e) {
            file = county.input("无法命名.xlsx");
        }
        if (!file.startsWith(county.input("").normalize())) {
            file = county.input("逃逸.xlsx");
        }
        Files.createDirectories(file.getParent());
        if (!Files.isDirectory(file)) {
            Files.write(file, content);
        }
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static byte[] csv(List<List<@Nullable Object>> rows) {
        StringBuilder csv = new StringBuilder();
        for (List<@Nullable Object> row : rows) {
            for (Object cell : row) {
                csv.append('"')
                        .append(cell == null ? "" : cell.toString().replace("\"", "\"\""))
                        .append("\",");
            }
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void assertReadable(Outcome outcome, String of) throws Exception {
        assertThat(outcome.summary().get("regions").size()).isPositive();
        outcome.rejectedRows();
        JSON.readTree(Files.readString(outcome.file("manifest.json")));
        for (String workbook : List.of("通报表.xlsx", "rejected-rows.xlsx")) {
            try (var book = WorkbookFactory.create(outcome.file(workbook).toFile(), null, true)) {
                assertThat(book.getNumberOfSheets()).isPositive();
            }
        }
        try (var document = new XWPFDocument(Files.newInputStream(outcome.file("通报.docx")))) {
            assertThat(document.getParagraphs()).isNotEmpty();
        }
        var page = Jsoup.parse(Files.readString(outcome.file("report.html")));
        for (var data : page.select("script[type=application/json]")) {
            assertIsJson(data.data());
        }
        for (String line : Files.readAllLines(folder.resolve("output/logs/rejected-rows.log"))) {
            assertIsJson(line);
        }
        assertThat(Files.readAllLines(folder.resolve("output/logs/canbao.log")))
                .allMatch(line -> line.matches("(?s)\\d{4}-\\d{2}-\\d{2} .*|    .*"))
                .noneMatch(line -> line.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x202E));
        assertThat(outcome.out() + outcome.err()).doesNotContain(HostileTexts.BIRTH);
        // names of regions are the bureau's own and published as they are, but logs show none of them
        texts(folder.resolve(of.equals("names") ? "output/logs" : "output"))
                .forEach((file, text) -> assertThat(shown(text)).as(file).isEmpty());
    }

    private static void assertIsJson(String text) {
        assertThatCode(() -> JSON.readTree(text))
                .as("%d characters that end in %s", text.length(), text.substring(Math.max(0, text.length() - 300)))
                .doesNotThrowAnyException();
    }

    /** What of a text tells a number: around each, so that a failure says where. */
    private static List<String> shown(String text) {
        List<String> shown = new ArrayList<>();
        for (String number :
                List.of("520501" + HostileTexts.BIRTH, "520501-" + HostileTexts.BIRTH, "5 2 0 5 0 1 1 9 8 0 0 1 0 1")) {
            int at = text.indexOf(number);
            if (at >= 0) {
                shown.add(text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
            }
        }
        return shown;
    }

    /** The texts of every file; those inside workbooks and documents too, which must be well-formed. */
    private static Map<String, String> texts(Path folder) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().matches("(?s).*\\.(xlsx|docx)")) {
                    texts.put(file.toString(), Files.readString(file));
                    continue;
                }
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry part : zip.stream().toList()) {
                        byte[] content = zip.getInputStream(part).readAllBytes();
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(content));
                        texts.put(file + "!" + part.getName(), new String(content, StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts;
    }
}
