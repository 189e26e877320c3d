package cn.canbao.staging;

import cn.canbao.staging.problems.OpenErrorCount;
import cn.canbao.staging.problems.OpenProblems;
import cn.canbao.staging.problems.ProblemCount;
import cn.canbao.staging.problems.ProblemLine;
import cn.canbao.staging.problems.RejectedRowLine;
import cn.canbao.staging.problems.RejectedRowLines;
import cn.canbao.staging.questions.Question;
import cn.canbao.staging.questions.QuestionStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries for the reports of a run: where every row of every file ended, and the open problems. */
public final class RunReportQueries {

    private final JdbcClient jdbc;
    private final SheetRowCounts sheets;
    private final OpenProblems problems;
    private final RejectedRowLines rejected;
    private final QuestionStore questions;

    /** Reads the staging database. */
    public RunReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.sheets = new SheetRowCounts(jdbc);
        this.problems = new OpenProblems(jdbc);
        this.rejected = new RejectedRowLines(jdbc);
        this.questions = new QuestionStore(jdbc);
    }

    /**
     * Checks that every row read in a run ended in exactly one bin.
     *
     * @throws IntegrityException when one did not; the message names file, sheet and both numbers
     */
    public void checkConservation(long run) {
        long unread = number("SELECT COUNT(*) FROM submission WHERE outcome = 'registered'");
        if (unread > 0) {
            throw new IntegrityException("Cannot publish: " + unread + " submissions were registered and never read");
        }
        long lines = number("SELECT COUNT(*) FROM person_lines");
        long pages = number("SELECT COUNT(*) FROM person_page");
        if (lines != pages) {
            throw new IntegrityException("Cannot publish: the persons of rosters are kept in " + lines
                    + " rows, but counted from " + pages + " pages");
        }
        record Read(long id, String path) {}
        Map<Long, List<EditionFile.EditionSheet>> found = sheets.readIn(run);
        jdbc.sql("SELECT submission_id AS id, path FROM submission WHERE run_no = :run ORDER BY submission_id")
                .param("run", run)
                .query(Read.class)
                .list()
                .forEach(read -> found.getOrDefault(read.id, List.of()).forEach(sheet -> {
                    if (sheet.rows().read() != sheet.rows().binned()) {
                        throw new IntegrityException(
                                "Cannot publish: of " + sheet.rows().read() + " rows read from "
                                        + read.path + ", sheet " + sheet.name() + ", "
                                        + sheet.rows().binned()
                                        + " ended in a bin: " + sheet.rows(),
                                read.id);
                    }
                }));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** The files that a run found, in the order of their paths. */
    public List<EditionFile> files(long run) {
        record Found(
                String path,
                @Nullable Long submission,
                @Nullable String sha256,
                long size,
                String outcome,
                @Nullable String message) {}
        Map<Long, List<EditionFile.EditionSheet>> sheetsOf = sheets.foundIn(run);
        Map<String, String> held = questions.heldMessages(run);
        return jdbc.sql("""
                        SELECT f.path, s.submission_id AS submission, s.sha256, f.size, f.message,
                            CASE WHEN h.submission_id IS NOT NULL THEN 'held' ELSE COALESCE(f.outcome, s.outcome) END AS outcome
                        FROM run_file f
                        LEFT JOIN submission s ON s.submission_id = f.submission_id
                        LEFT JOIN held_submission h ON h.submission_id = f.submission_id AND h.run_no = f.run_no
                        WHERE f.run_no = :run
                        ORDER BY f.path
                        """).param("run", run).query(Found.class).list().stream()
                .map(found -> new EditionFile(
                        found.path,
                        found.sha256,
                        found.size,
                        found.outcome,
                        found.outcome.equals("held") ? held.getOrDefault(found.path, found.message) : found.message,
                        found.submission == null ? List.of() : sheetsOf.getOrDefault(found.submission, List.of())))
                .toList();
    }

    /** What a run read again from the archive, because the rules had changed and the drop folder did not hold it; in its order. */
    public List<EditionFile> archived(long run) {
        record Archived(long submission, String path, String sha256, long size, String outcome) {}
        List<Archived> archived =
                jdbc.sql("""
                        SELECT s.submission_id AS submission, s.path, s.sha256, s.size, s.outcome
                        FROM submission s
                        WHERE s.run_no = :run
                          AND NOT EXISTS (
                              SELECT 1
                              FROM run_file f
                              WHERE f.submission_id = s.submission_id
                                AND f.run_no = :run)
                        ORDER BY s.path, s.submission_id
                        """).param("run", run).query(Archived.class).list();
        if (archived.isEmpty()) {
            return List.of();
        }
        Map<Long, List<EditionFile.EditionSheet>> sheetsOf = sheets.readIn(run);
        return archived.stream()
                .map(one -> new EditionFile(
                        one.path,
                        one.sha256,
                        one.size,
                        one.outcome,
                        null,
                        sheetsOf.getOrDefault(one.submission, List.of())))
                .toList();
    }

    /** The paths that a run tells of without having found what it tells of there, in their order. */
    public List<String> pathsBeside(long run) {
        return Stream.concat(archived(run).stream().map(EditionFile::path), problems.pathsBeside(run).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where the rows of each submission ended that a run took in and found sheets in, by the numbers of the submissions. */
    public Map<Long, SheetRows> rowsTakenIn(long run) {
        Map<Long, SheetRows> rows = new HashMap<>();
        sheets.readIn(run)
                .forEach((submission, found) ->
                        found.forEach(sheet -> rows.merge(submission, sheet.rows(), SheetRows::plus)));
        return rows;
    }

    /** How often each problem occurs in each file that a run found, by path. */
    public Map<String, List<ProblemCount>> problemCounts(long run) {
        Map<String, List<ProblemCount>> counts = problems.counts(run);
        questions
                .counts(run)
                .forEach((path, asked) ->
                        counts.computeIfAbsent(path, one -> new ArrayList<>()).addAll(asked));
        return counts;
    }

    /** Passes on every problem that stands as of a run, in the order of files, sheets, rows and columns; behind them what it asks. */
    public void problemLines(long run, Consumer<ProblemLine> lines) {
        problems.lines(run, lines);
        questions.lines(run, lines);
    }

    /** What a run asks about its figures, but for single persons, in its order. */
    public List<Question> questions(long run) {
        return questions.ofRun(run);
    }

    /** The single persons whom a run asks about, the first of them. */
    public List<Question> droppedPersons(long run, int most) {
        return questions.persons(run, most);
    }

    /** How many single persons a run asks about. */
    public long countDroppedPersons(long run) {
        return questions.countPersons(run);
    }

    /**
     * What of a run can be placed in no region any more.
     *
     * @param everybody id of the category of everybody
     */
    public LeftRegions leftRegions(long run, String everybody) {
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT region_code) AS regions,
                            COALESCE(SUM(CASE WHEN category = :everybody THEN people END), 0) AS people
                        FROM run_left_figure
                        WHERE run_no = :run
                        """)
                .param("run", run)
                .param("everybody", everybody)
                .query(LeftRegions.class)
                .single();
    }

    /** The number of errors that are open as of a run. */
    public OpenErrorCount openErrors(long run) {
        OpenErrorCount standing = problems.errors(run);
        return new OpenErrorCount(standing.all() + questions.errors(run), standing.corrected());
    }

    /** How often each text was found where a category was expected, as of a run, the most frequent first. */
    public Map<String, Long> unknownCategories(long run) {
        return problems.unknownCategories(run);
    }

    /** Passes on every row that was rejected in a run, in the order of files, sheets and rows. */
    public void rejectedRows(long run, Consumer<RejectedRowLine> lines) {
        rejected.pass(run, lines);
    }
}
