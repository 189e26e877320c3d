package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A county of two towns with two villages each, everybody and edge households, in folders of its own. */
final class SmallCounty {

    private static final String CAMPAIGN = """
            id: small-2021
            title: 测试区2021年度城乡居民医保筹资总体完成情况通报表
            region: 测试区
            year: 2021
            authority: 测试区人民政府办公室
            office: 测试区医疗保障局
            firstEdition: 1
            levels:
              - {id: town, label: 镇乡}
              - {id: village, label: 村}
            categories:
              - {id: all, label: 城乡居民}
              - {id: edge, label: 边缘户, subsetOf: all}
            bands: {above: 80, below: 70}
            ties: shared
            bulletin:
              rankLabel: 排名
              remarkLabel: 备注
              totalLabel: 合计
              columns:
                - {label: 任务数, figure: target(all)}
                - {label: 已参保人数, figure: enrolled(all)}
                - {label: 完成率, figure: rate(all)}
                - {label: 边缘户已参保人数, figure: enrolled(edge)}
            """;

    private final Path folder;

    SmallCounty(Path folder) throws IOException {
        this.folder = folder;
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("input"));
        Files.writeString(config.resolve("campaign.yaml"), CAMPAIGN);
        Files.writeString(
                config.resolve("application.yaml"),
                Files.readString(Path.of("config/application.yaml"))
                        .replace(
                                "vocabulary: vocabulary",
                                "vocabulary: " + Path.of("config/vocabulary").toAbsolutePath()));
        register("甲村", "乙村");
    }

    /** The same county counted from rosters, with poor people besides, whom its register does not know. */
    static SmallCounty ofRosters(Path folder) throws IOException {
        SmallCounty county = new SmallCounty(folder);
        String poor = "  - {id: poor, label: 低保对象, subsetOf: all, covers: [DIBAO]}\n";
        Files.writeString(
                folder.resolve("config/campaign.yaml"),
                CAMPAIGN.replace("bands:", poor + "bands:") + "countedFrom: roster\n");
        return county;
    }

    /** Writes the register anew, with other names for the villages of 东镇. */
    void register(String first, String second) throws IOException {
        Path file = folder.resolve("config/register.xlsx");
        Files.deleteIfExists(file);
        xlsx().sheet("名册")
                .row("乡镇", "村", "任务数", "边缘户")
                .row("东镇", first, 100, 5)
                .row("东镇", second, 200, null)
                .row("西镇", "甲村", 50, null)
                .row("西镇", "丙村", 150, 10)
                .writeTo(file);
    }

    /** Adds to the rule book. */
    void rule(String line) throws IOException {
        Path campaign = folder.resolve("config/campaign.yaml");
        Files.writeString(campaign, Files.readString(campaign) + line + "\n");
    }

    /** Vouches for what was asked about files, one line each: hash, code, who, when. */
    void confirm(String... lines) throws IOException {
        Files.writeString(
                folder.resolve("config/confirmations.csv"), "sha256,code,who,when\n" + String.join("\n", lines) + "\n");
    }

    /** Writes the register anew, with another target for 乙村 of 东镇. */
    void target(int people) throws IOException {
        Path file = folder.resolve("config/register.xlsx");
        Files.deleteIfExists(file);
        xlsx().sheet("名册")
                .row("乡镇", "村", "任务数", "边缘户")
                .row("东镇", "甲村", 100, 5)
                .row("东镇", "乙村", people, null)
                .row("西镇", "甲村", 50, null)
                .row("西镇", "丙村", 150, 10)
                .writeTo(file);
    }

    /** A progress sheet that says when it stands for; columns are village, enrolled, enrolled of edge households. */
    static WorkbookBuilder sheetOf(String asOf) {
        return xlsx().sheet("进度表").row("（截至" + asOf + "）").row("村", "已参保人数", "边缘户已参保人数");
    }

    /** A roster that says when it stands for; columns are village, name, number, categories, status and remark. */
    static WorkbookBuilder rosterOf(String asOf) {
        return xlsx().sheet("花名册").row("（截至" + asOf + "）").row("村", "姓名", "身份证号", "人员类别", "是否参保", "备注");
    }

    /** Where a file is handed in. */
    Path input(String path) {
        return folder.resolve("input").resolve(path);
    }

    void handIn(String path, WorkbookBuilder workbook) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        workbook.writeTo(file);
    }

    void copy(String path, String copy) throws IOException {
        Files.copy(
                folder.resolve("input").resolve(path), folder.resolve("input").resolve(copy));
    }

    void takeAway(String path) throws IOException {
        Files.delete(folder.resolve("input").resolve(path));
    }

    Outcome run(String asOf) {
        return run("--as-of", asOf);
    }

    /** Runs with options of one's own. */
    Outcome run(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "run",
                "--config",
                folder.resolve("config").toString(),
                "--input",
                folder.resolve("input").toString()));
        all.addAll(List.of(options));
        return Outcome.of(folder, all.toArray(String[]::new));
    }

    /** Calls a command that hands nothing in. */
    Outcome past(String command, String... options) {
        List<String> all = new ArrayList<>(
                List.of(command, "--config", folder.resolve("config").toString()));
        all.addAll(List.of(options));
        return Outcome.of(folder, all.toArray(String[]::new));
    }

    /** Makes the database anew. */
    Outcome rebuild() {
        return past("rebuild", "--input", folder.resolve("input").toString());
    }

    /** Changes a file of the configuration. */
    void configure(String file, String from, String to) throws IOException {
        Path changed = folder.resolve("config").resolve(file);
        String content = Files.readString(changed);
        if (!content.contains(from)) {
            throw new IllegalArgumentException("Cannot find " + from + " in " + changed);
        }
        Files.writeString(changed, content.replace(from, to));
    }

    /** How many people of a category a region has enrolled, by the summary; -1 when nobody reported it. */
    static long enrolled(Outcome outcome, String region, String category) throws IOException {
        JsonNode progress =
                region(outcome, region).get("categories").get(category).get("enrolled");
        return progress.isNull() ? -1 : progress.asLong();
    }

    /** How many people of a category a region has to enrol, by the summary. */
    static long target(Outcome outcome, String region, String category) throws IOException {
        return region(outcome, region)
                .get("categories")
                .get(category)
                .get("target")
                .asLong();
    }

    /** A region in the summary, by its code without the county. */
    static JsonNode region(Outcome outcome, String region) throws IOException {
        return outcome.summary()
                .get("regions")
                .valueStream()
                .filter(one -> one.get("code").asString().equals("测试区/" + region))
                .findFirst()
                .orElseThrow();
    }
}
