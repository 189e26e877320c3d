package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that breaks off twice at the same place is abandoned, and the run goes on without the files that are at fault. */
class AbandonedRunTest {

    private static final String FIRST = "2021-02-01T10:00";
    private static final String SECOND = "2021-02-02T10:00";
    private static final String THIRD = "2021-02-03T10:00";
    private static final String OF_SECOND =
            " WHERE submission_id IN (SELECT submission_id FROM submission WHERE run_no = 2)";

    @TempDir
    private Path folder;

    private SmallCounty county;

    /** The second run is killed when it has read its files. */
    @BeforeEach
    void runTwice() throws Exception {
        county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年1月30日").row("甲村", 60, 1).row("乙村", 120, null));
        assertThat(county.run(FIRST).exitCode()).isEqualTo(ExitCode.DONE);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", 150, null));
        county.handIn("西镇.xlsx", sheetOf("2021年2月1日").row("丙村", 100, 2));
    }

    @Test
    void holdsTheFileWhoseRowsAreLostAndCountsTheOthers() throws Exception {
        killBefore("步骤：合并");
        lose("DELETE FROM passed_row WHERE row_no = 1"
                + " AND submission_id = (SELECT MAX(submission_id) FROM submission WHERE path = '西镇.xlsx')");

        Outcome first = county.run(THIRD);
        Outcome second = county.run(THIRD);

        assertThat(first.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILED);
        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(second.err())
                .contains("中止第 2 次运行（截至 2021-02-02T10:00），它两次断在同一处（合并）：")
                .contains("暂缓 西镇.xlsx：收下它的那次运行已中止");
        assertThat(second.out()).contains("第2期").contains("2 = 1 unchanged + 1 held");
        assertThat(second.summaryOf("西镇.xlsx").get("message").asString()).contains("那次运行两次在同一处中断");
        assertThat(enrolled(second, "东镇/甲村", "all")).isEqualTo(90);
        assertThat(enrolled(second, "西镇/丙村", "all")).isEqualTo(-1);
        assertThat(Files.readString(folder.resolve("output/logs/canbao.log"))).contains("Abandoning run 2");
        assertThat(history().out()).contains("第2期").containsPattern("中止.*2021-02-02 10:00.*合并.*暂缓 1 个文件");
    }

    @Test
    void holdsEverythingThatTheRunTookInWhenNobodyKnowsWhichFileIsAtFaultAndGivesItsNumberToTheNextEdition()
            throws Exception {
        killBefore("步骤：写出结果");
        lose("UPDATE edition_region r SET figure_people = (SELECT w.figure_people FROM edition_region w"
                + " WHERE w.edition_no = 2 AND w.region_no = 0) WHERE r.region_no = 1 AND r.edition_no = 2");

        Outcome first = county.run(THIRD);
        Outcome second = county.run(THIRD);

        assertThat(first.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILED);
        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(second.err()).contains("它两次断在同一处（写出结果）");
        assertThat(second.out()).contains("第2期").contains("2 = 2 held");
        assertThat(enrolled(second, "东镇/甲村", "all"))
                .as("as the run before said")
                .isEqualTo(60);
        assertThat(folder.resolve("output/small-2021/20210202-1000/manifest.json"))
                .doesNotExist();

        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 91, 4).row("乙村", 150, null));
        county.takeAway("西镇.xlsx");
        Outcome corrected = county.run("2021-02-04T10:00");

        assertThat(corrected.exitCode()).as(corrected.err()).isEqualTo(ExitCode.DONE);
        assertThat(enrolled(corrected, "东镇/甲村", "all")).isEqualTo(91);
        assertThat(corrected.out()).contains("第3期");
    }

    @Test
    void staysAbandonedInADatabaseThatIsMadeAnew() throws Exception {
        killBefore("步骤：合并");
        lose("DELETE FROM passed_row WHERE row_no = 1"
                + " AND submission_id = (SELECT MAX(submission_id) FROM submission WHERE path = '西镇.xlsx')");
        county.run(THIRD);
        county.run(THIRD);
        Map<String, Integer> before = KnownRun.outputs(folder);
        String history = history().out();

        Outcome rebuilt = Outcome.of(
                folder,
                "rebuild",
                "--config",
                folder.resolve("config").toString(),
                "--input",
                folder.resolve("input").toString());

        assertThat(rebuilt.out()).as(rebuilt.err()).contains("3 次运行，数字全部相同");
        assertThat(KnownRun.outputs(folder)).isEqualTo(before);
        assertThat(history().out()).isEqualTo(history);
        Outcome next = county.run("2021-02-04T10:00");
        assertThat(next.exitCode()).as(next.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(next.out()).contains("第3期").contains("2 = 1 unchanged + 1 held");
    }

    @Test
    void isFinishedWhenItsCauseIsGone() throws Exception {
        killBefore("步骤：合并");
        lose("UPDATE sheet SET rows_read = rows_read + 1" + OF_SECOND);
        assertThat(county.run(THIRD).exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILED);
        lose("UPDATE sheet SET rows_read = rows_read - 1" + OF_SECOND);

        Outcome second = county.run(THIRD);

        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.DONE);
        assertThat(second.err()).contains("上次中断的运行（截至 2021-02-02T10:00）已经做完");
        assertThat(history().out()).doesNotContain("中止");
    }

    private Outcome history() {
        return Outcome.of(
                folder, "history", "--config", folder.resolve("config").toString());
    }

    private void killBefore(String line) throws IOException, InterruptedException {
        ChildProcess killed = ChildProcess.start(
                folder,
                List.of("-Dhalt.at=" + line),
                Map.of(),
                "run",
                "--config",
                folder.resolve("config").toString(),
                "--input",
                folder.resolve("input").toString(),
                "--output",
                folder.resolve("output").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--as-of",
                SECOND);
        assertThat(killed.exitCode()).isEqualTo(HaltingCanbao.KILLED);
    }

    /** Something in the database that no program of ours would do. */
    private void lose(String sql) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("data/canbao").toAbsolutePath() + ";WRITE_DELAY=0";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
