package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A county of two towns with three villages each, whose register and rules change from run to run. */
final class ChangingCounty {

    private static final String CAMPAIGN = """
            id: anle-2026
            title: 安乐县2026年度城乡居民医保参保情况通报表
            region: 安乐县
            year: 2026
            authority: 安乐县人民政府办公室
            office: 安乐县医疗保障局
            period: {from: 2025-09-01, to: 2026-02-28}
            firstEdition: 1
            levels:
              - {id: town, label: 乡镇}
              - {id: village, label: 村（社区）}
            categories:
              - {id: all, label: 城乡居民, goal: 95}
              - {id: dibao, label: 低保对象, covers: [DIBAO], subsetOf: all}
            bands: {above: 95, below: 85}
            ties: shared
            bulletin:
              rankLabel: 排名
              remarkLabel: 备注
              totalLabel: 合计
              columns:
                - {label: 任务数, figure: target(all)}
                - {label: 已参保人数, figure: enrolled(all)}
                - {label: 完成率, figure: rate(all)}
            """;

    private final Path folder;

    private ChangingCounty(Path folder) {
        this.folder = folder;
    }

    static ChangingCounty at(Path folder) throws IOException {
        ChangingCounty county = new ChangingCounty(folder);
        county.found();
        return county;
    }

    /** The same county in a copy of its folder. */
    ChangingCounty in(Path copy) {
        return new ChangingCounty(copy);
    }

    private void found() throws IOException {
        Files.createDirectories(folder.resolve("input"));
        copy(Path.of("config/vocabulary"), Files.createDirectories(folder.resolve("config/vocabulary")));
        Files.writeString(folder.resolve("config/campaign.yaml"), CAMPAIGN);
        Files.copy(Path.of("config/application.yaml"), folder.resolve("config/application.yaml"));
        register(河口乡());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    /** The lines of the town that changes, as they are at first. */
    static Object[][] 河口乡() {
        return new Object[][] {
            {"河口乡", "上河村", null, null, null, null, null, 500, 25},
            {"河口乡", "下河村", null, null, null, null, null, 700, 35},
            {"河口乡", "新河村", null, null, null, null, null, 300, 10}
        };
    }

    /** A line of the register: town, village, 编码, 别名, 原名称, 原编码, 变更日期, 任务数, 低保对象. */
    static @Nullable Object[] line(@Nullable Object... cells) {
        return cells;
    }

    /** Writes the register anew: 城关镇 and these lines. */
    void register(@Nullable Object[]... lines) throws IOException {
        WorkbookBuilder register = xlsx().sheet("名册")
                .row("乡镇", "村（社区）", "编码", "别名", "原名称", "原编码", "变更日期", "任务数", "低保对象")
                .row("城关镇", "东门社区", null, null, null, null, null, 1000, 40)
                .row("城关镇", "西门社区", null, null, null, null, null, 800, 30)
                .row("城关镇", "南门村", null, null, null, null, null, 600, 20);
        for (Object[] line : lines) {
            register.row(line);
        }
        Path file = folder.resolve("config/register.xlsx");
        Files.deleteIfExists(file);
        register.writeTo(file);
    }

    /** Changes a file of the configuration. */
    void replace(String file, String old, String by) throws IOException {
        Path changed = folder.resolve("config").resolve(file);
        String text = Files.readString(changed);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(changed + " does not hold " + old);
        }
        Files.writeString(changed, text.replace(old, by));
    }

    /** Counts the persons of rosters. */
    void countRosters() throws IOException {
        Path campaign = folder.resolve("config/campaign.yaml");
        Files.writeString(campaign, Files.readString(campaign) + "countedFrom: roster\n");
    }

    /** A progress sheet of a town; its rows are village, enrolled and enrolled of 低保对象. */
    static WorkbookBuilder sheetOf(String unit, String asOf) {
        return xlsx().sheet("进度表").row("填报单位：" + unit, null, "截至" + asOf).row("村（社区）", "已参保人数", "低保对象已参保人数");
    }

    /** What 河口乡 reports on the first day: 1,250 people. */
    static WorkbookBuilder firstReport() {
        return sheetOf("河口乡", "2025年12月1日10时")
                .row("上河村", 400, 20)
                .row("下河村", 600, 30)
                .row("新河村", 250, 9);
    }

    /** A roster of a town; its rows are village, name, number and status. */
    static WorkbookBuilder rosterOf(String unit, String asOf) {
        return xlsx().sheet("花名册").row("填报单位：" + unit, null, "截至" + asOf).row("村（社区）", "姓名", "身份证号", "是否参保");
    }

    void handIn(String path, WorkbookBuilder workbook) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        workbook.writeTo(file);
    }

    void copyInput(String path, String copy) throws IOException {
        Path to = folder.resolve("input").resolve(copy);
        Files.createDirectories(to.getParent());
        Files.copy(folder.resolve("input").resolve(path), to);
    }

    void takeAway(String path) throws IOException {
        Files.delete(folder.resolve("input").resolve(path));
    }

    Path folder() {
        return folder;
    }

    /** The options of a start. */
    List<String> options(String asOf) {
        return List.of(
                "--config",
                folder.resolve("config").toString(),
                "--input",
                folder.resolve("input").toString(),
                "--allow-empty",
                "--as-of",
                asOf);
    }

    Outcome run(String asOf) {
        return Outcome.of(folder, options(asOf).toArray(String[]::new));
    }

    /** Runs in a process of its own. */
    ChildProcess start(String asOf, String... javaOptions) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options(asOf));
        arguments.addAll(List.of(
                "--output",
                folder.resolve("output").toString(),
                "--data",
                folder.resolve("data").toString()));
        return ChildProcess.start(folder, List.of(javaOptions), Map.of(), arguments.toArray(String[]::new));
    }

    /** Makes the database anew from the archive. */
    Outcome rebuild() {
        return Outcome.call(
                folder.resolve("output"),
                "rebuild",
                "--config",
                folder.resolve("config").toString(),
                "--data",
                folder.resolve("data").toString());
    }

    /** How many a region has enrolled, by its name; -1 when nobody reported it. */
    static long enrolled(Outcome outcome, String name) throws IOException {
        JsonNode progress = region(outcome, name).get("categories").get("all").get("enrolled");
        return progress.isNull() ? -1 : progress.asLong();
    }

    /** How many the whole county has enrolled. */
    static long enrolled(Outcome outcome) throws IOException {
        return outcome.summary().get("totals").get("all").get("enrolled").asLong();
    }

    /** A region in the summary, by its name. */
    static JsonNode region(Outcome outcome, String name) throws IOException {
        return outcome.summary()
                .get("regions")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("summary.json has no region " + name));
    }

    /** The codes of the errors and warnings that are listed, without what is asked about targets that changed. */
    static List<String> codes(Outcome outcome) throws IOException {
        return outcome.rejectedRows().stream()
                .filter(line -> !line.get("文件").endsWith("register.xlsx"))
                .map(line -> line.get("问题代码"))
                .toList();
    }

    /** What is said of the problems of a code. */
    static List<String> said(Outcome outcome, String code) throws IOException {
        return outcome.rejectedRows().stream()
                .filter(line -> line.get("问题代码").equals(code))
                .map((CSVRecord line) -> line.get("说明"))
                .toList();
    }

    /** The files that were read again from the archive, with their outcomes. */
    static List<String> archived(Outcome outcome) throws IOException {
        JsonNode archived = outcome.summary().get("archived");
        return archived == null
                ? List.of()
                : archived.valueStream()
                        .map(file -> file.get("file").asString() + " "
                                + file.get("outcome").asString())
                        .toList();
    }
}
