package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.rosterOf;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ID numbers and forged lines, wherever a file may hide them: nothing of them leaves the data folder. */
class NumbersStayInsideTest {

    private static final String BIRTH = "19800101";
    private static final String FORGED = "2021-02-02 10:00:00.000 INFO  [main] forged";
    private static final String HIDDEN_FOLDER = "东镇" + id(1);

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        county = SmallCounty.ofRosters(folder);
        county.handIn(
                HIDDEN_FOLDER + "/乙村" + id(2) + ".xlsx",
                rosterOf("2021年2月1日")
                        .row("乙村", "张三", "遗失 " + id(3), "五保" + id(4), "是", id(5))
                        .row(
                                "乙村",
                                "李四",
                                id(6).substring(0, 6) + "\t" + BIRTH + "\n" + id(6).substring(14),
                                null,
                                "不清楚" + id(7),
                                null)
                        .row("乙村\n" + FORGED, "王五", "\u2028" + FORGED + "\u001B[2J", null, "是", null)
                        .row(id(8) + "村", "赵六", id(9), null, "是", null));
        county.handIn(
                "甲" + id(1) + ".xlsx",
                xlsx().sheet(id(2)).row("会议" + id(3), id(4)).row(id(5), id(6)));
        Files.writeString(county.input("表" + id("19800101", 7) + ".xlsx"), "not a workbook");
        Files.writeString(county.input("表" + id("19800102", 77) + ".xlsx"), "not a workbook either");
        Files.createFile(county.input("空" + id(8) + ".xlsx"));
        Files.createFile(county.input("换行\n" + FORGED + ".xlsx"));
    }

    @Test
    void showsNoNumberOnTheConsoleInTheLogsOrInTheOutputs() throws Exception {
        Outcome outcome = runAsAProcess();

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcome.out() + outcome.err()).doesNotContain(BIRTH, "19800102");
        assertThat(texts(folder.resolve("output")))
                .hasSizeGreaterThan(10)
                .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain(BIRTH, "19800102"));
        assertThat(texts(folder.resolve("output")).keySet()).noneMatch(name -> name.contains(BIRTH));
    }

    @Test
    void showsNoNumberWhenAFileIsChecked() throws IOException {
        Outcome outcome = Outcome.call(
                folder,
                "check",
                "--config",
                folder.resolve("config").toString(),
                county.input(HIDDEN_FOLDER + "/乙村" + id(2) + ".xlsx").toString(),
                county.input("甲" + id(1) + ".xlsx").toString(),
                county.input("空" + id(8) + ".xlsx").toString());

        assertThat(outcome.out()).contains("520501**********").doesNotContain(BIRTH, "\u001B", "\n" + FORGED);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void refusesAFileThatDoesNotExistWithoutShowingTheNumberInItsName() {
        Outcome outcome = Outcome.call(folder, "check", "没有" + id(1) + ".xlsx");

        assertThat(outcome.err()).contains("没有520501**********").doesNotContain(BIRTH);
    }

    @Test
    void letsAnAuditorFindEachFileByItsHashAndInTheDatabase() throws Exception {
        Outcome outcome = run();

        List<String> names = new ArrayList<>();
        for (JsonNode file : new JsonMapper()
                .readTree(Files.readString(outcome.file("manifest.json")))
                .get("inputs")) {
            names.add(file.get("file").asString());
            assertThat(file.get("sha256").isNull())
                    .as(file.toString())
                    .isEqualTo(file.get("size").asLong() == 0);
        }
        assertThat(names).doesNotHaveDuplicates().hasSize(6);
        String masked = "表520501**********" + id(7).substring(16);
        assertThat(id("19800102", 77)).as("the same when masked").endsWith(id(7).substring(16));
        assertThat(names).contains(masked + ".xlsx", masked + ".xlsx (2)");
        assertThat(paths()).contains(HIDDEN_FOLDER + "/乙村" + id(2) + ".xlsx");
    }

    @Test
    void forgesNoLineInAnyLog() throws IOException {
        run();

        assertThat(Files.readAllLines(folder.resolve("output/logs/canbao.log")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\d{4}-\\d{2}-\\d{2} .*|    .*"))
                .noneMatch(line -> line.startsWith(FORGED));
        assertThat(Files.readString(folder.resolve("output/logs/rejected-rows.log")))
                .doesNotContain("\u2028", "\u001B")
                .satisfies(log -> log.lines()
                        .forEach(line -> assertThat(new JsonMapper()
                                        .readTree(line)
                                        .get("run")
                                        .asInt())
                                .isEqualTo(1)));
    }

    private Outcome run() {
        return county.run("2021-02-02T10:00");
    }

    private Outcome runAsAProcess() throws Exception {
        return ProgramProcess.start(
                        folder,
                        Map.of(),
                        List.of(
                                "--config",
                                "config",
                                "--input",
                                "input",
                                "--output",
                                "output",
                                "--data",
                                "data",
                                "--as-of",
                                "2021-02-02T10:00"))
                .end(folder.resolve("output"));
    }

    private List<String> paths() throws SQLException {
        List<String> paths = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/canbao"), "sa", "");
                var rows = connection.createStatement().executeQuery("SELECT path FROM run_file")) {
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
        }
        return paths;
    }

    /** The texts of every file, those inside workbooks too. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().matches(".*\\.(xlsx|docx)")) {
                    texts.put(file.toString(), Files.readString(file));
                    continue;
                }
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry part : zip.stream().toList()) {
                        texts.put(
                                file + "!" + part.getName(),
                                new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return texts;
    }
}
