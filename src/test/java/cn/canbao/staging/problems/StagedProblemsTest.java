package cn.canbao.staging.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.RunReportQueries;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.world.StagingTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is packed into few rows comes out line by line, in Java as in SQL. */
class StagedProblemsTest {

    private static final long RUN = 7;
    private static final long SUBMISSION = 3;
    private static final Place SHEET = Place.sheet("甲.xlsx", "一");

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final StagedProblems problems = new StagedProblems(jdbc, new ProblemTexts(Locale.CHINESE));

    @BeforeEach
    void makeTables() {
        StagingTables.make(database);
        jdbc.update(
                "INSERT INTO run (run_no, campaign_id, as_of) VALUES (?, 'c', TIMESTAMP '2024-01-01 00:00:00')", RUN);
        jdbc.update("""
                INSERT INTO submission (submission_id, run_no, path, sha256, size, received, rules, outcome)
                VALUES (?, ?, '甲.xlsx', REPEAT('0', 64), 1, TIMESTAMP '2024-01-01 00:00:00', REPEAT('0', 64), 'partial')
                """, SUBMISSION, RUN);
        jdbc.update(
                "INSERT INTO run_file (run_no, path, submission_id, size) VALUES (?, '甲.xlsx', ?, 1)", RUN, SUBMISSION);
        jdbc.update("""
                INSERT INTO sheet (submission_id, sheet_no, name, kind, as_of, rows_read)
                VALUES (?, 0, '一', 'roster', TIMESTAMP '2024-01-01 00:00:00', 5000)
                """, SUBMISSION);
    }

    @AfterEach
    void dropTables() {
        database.destroy();
    }

    private static StagedProblem found(int row, ProblemCode code) {
        return new StagedProblem(
                SUBMISSION,
                0,
                row % 2 == 0 ? "r" + row : null,
                Problem.of(code, SHEET.atRow(row).atColumn(row % 3, "列" + row % 3))
                        .withValue("值" + row));
    }

    private static List<StagedProblem> found(int from, int step) {
        return IntStream.range(0, 1_700)
                .mapToObj(i -> found(from + i * step, ProblemCode.MISSING_NAME))
                .toList();
    }

    private List<ProblemLine> lines() {
        List<ProblemLine> lines = new ArrayList<>();
        new RunReportQueries(JdbcClient.create(database)).problemLines(RUN, lines::add);
        return lines;
    }

    @Test
    void passesProblemsInTheOrderOfRowsWhateverTheyWereAddedWith() {
        problems.add(null, found(2, 2));
        problems.add(null, found(1, 2));
        problems.add(RUN, List.of(found(1_000, ProblemCode.DUPLICATE_PERSON)));
        problems.add(
                null,
                List.of(new StagedProblem(
                        SUBMISSION, -1, null, Problem.of(ProblemCode.SUPERSEDED, Place.file("甲.xlsx")))));
        List<ProblemLine> lines = lines();
        assertThat(lines).hasSize(3_402);
        assertThat(lines.get(0).sheet()).isNull();
        assertThat(lines.stream().map(ProblemLine::row)).isSorted();
        assertThat(lines.stream().filter(line -> line.row() == 1_000).map(ProblemLine::code))
                .containsExactly("duplicate-person", "missing-name");
        ProblemLine last = lines.get(3_401);
        assertThat(last.row()).isEqualTo(3_400);
        assertThat(last.region()).isEqualTo("r3400");
        assertThat(last.label()).isEqualTo("列1");
        assertThat(last.value()).isEqualTo("值3400");
        assertThat(last.message()).contains("第 3400 行");
    }

    @Test
    void showsEveryProblemToWhoeverAsksWithSql() {
        problems.add(null, found(1, 1));
        List<String> seen = jdbc.query(
                """
                SELECT row_no, column_no, label, raw_value, code, severity, message, region_code
                FROM problem
                WHERE submission_id = ?
                ORDER BY row_no
                """,
                (row, number) -> row.getInt(1) + "|" + row.getInt(2) + "|" + row.getString(3) + "|" + row.getString(4)
                        + "|" + row.getString(5) + "|" + row.getString(6) + "|" + row.getString(7) + "|"
                        + row.getString(8),
                SUBMISSION);
        assertThat(seen)
                .isEqualTo(lines().stream()
                        .map(line -> line.row() + "|" + line.column() + "|" + line.label() + "|" + line.value() + "|"
                                + line.code() + "|" + line.severity() + "|" + line.message() + "|" + line.region())
                        .toList());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM problem_lines", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void countsErrorsAndCodesWithoutLookingAtEveryLine() {
        problems.add(null, found(1, 1));
        problems.add(RUN, List.of(found(5, ProblemCode.DUPLICATE_PERSON)));
        RunReportQueries queries = new RunReportQueries(JdbcClient.create(database));
        assertThat(queries.openErrors(RUN)).isEqualTo(new OpenErrorCount(1_700, 0));
        assertThat(queries.problemCounts(RUN))
                .isEqualTo(Map.of(
                        "甲.xlsx",
                        List.of(
                                new ProblemCount("duplicate-person", "warning", 1),
                                new ProblemCount("missing-name", "error", 1_700))));
        problems.deleteOfRun(RUN);
        assertThat(queries.problemCounts(RUN).get("甲.xlsx")).hasSize(1);
    }

    @Test
    void keepsARejectedRowThatIsLongerThanAColumnOfTheDatabase() {
        var cells = new TreeMap<>(Map.of("A", "参".repeat(32_767)));
        IntStream.range(1, 60).forEach(column -> cells.put(Place.letters(column), "保".repeat(32_767)));
        new StagedRejectedRows(jdbc)
                .add(
                        SUBMISSION,
                        List.of(
                                rejected(4, new TreeMap<>(Map.of("A", "1"))),
                                rejected(5, cells),
                                rejected(6, new TreeMap<>(Map.of("B", "“\"”")))));
        List<RejectedRowLine> rows = new ArrayList<>();
        new RunReportQueries(JdbcClient.create(database)).rejectedRows(RUN, rows::add);
        assertThat(rows.stream().map(RejectedRowLine::row)).containsExactly(4, 5, 6);
        assertThat(rows.get(1).cells()).hasSizeGreaterThan(60 * 32_767);
        assertThat(rows.get(2)).isEqualTo(new RejectedRowLine("甲.xlsx", "一", 6, "{\"B\":\"“\\\"”\"}", "missing-name"));
        assertThat(jdbc.queryForList("SELECT cells FROM rejected_row ORDER BY row_no", String.class))
                .isEqualTo(rows.stream().map(RejectedRowLine::cells).toList());
    }

    @Test
    void passesRejectedRowsInTheirOrderWhateverTheyWereAddedWith() {
        var one = new TreeMap<>(Map.of("A", "1"));
        StagedRejectedRows rejected = new StagedRejectedRows(jdbc);
        rejected.add(SUBMISSION, List.of(rejected(4, one), rejected(9, one), rejected(7, one)));
        rejected.add(SUBMISSION, List.of(rejected(12, one), rejected(8, one), rejected(3, one)));
        List<Integer> rows = new ArrayList<>();
        new RunReportQueries(JdbcClient.create(database)).rejectedRows(RUN, row -> rows.add(row.row()));
        assertThat(rows).containsExactly(3, 4, 7, 8, 9, 12);
    }

    @Test
    void cutsLinesWhoseTextsWouldNotFitIntoAColumnTogether() {
        problems.add(
                null,
                IntStream.range(1, 1_001)
                        .mapToObj(row -> new StagedProblem(
                                SUBMISSION,
                                0,
                                null,
                                Problem.of(ProblemCode.MISSING_NAME, SHEET.atRow(row))
                                        .withValue("保".repeat(2_000))))
                        .toList());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM problem_lines", Integer.class))
                .isEqualTo(4);
        assertThat(lines())
                .hasSize(1_000)
                .allSatisfy(line -> assertThat(line.value()).isEqualTo("保".repeat(1_000) + "…"));
    }

    private static RowOutcome.Rejected rejected(int row, TreeMap<String, String> cells) {
        return new RowOutcome.Rejected(
                new RowAddress(0, row), null, cells, List.of(Problem.of(ProblemCode.MISSING_NAME, SHEET.atRow(row))));
    }
}
