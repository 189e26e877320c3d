package cn.canbao.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of a run: where every row of every file ended, and what stands against it. */
public final class Accounts {

    /** What the files that a run found hold: their problems stand until a file is changed or taken away. */
    private static final String STANDING = """
            SELECT f.submission_id
            FROM run_file f
            WHERE f.run_no = :run
            UNION
            SELECT s.original_id
            FROM run_file f
            JOIN submission s ON s.submission_id = f.submission_id
            WHERE f.run_no = :run
            """;

    /** The path where a run found the content of a submission: its own, else that of a copy. */
    private static final String FOUND_AT = """
            COALESCE(
                (SELECT f.path FROM run_file f WHERE f.run_no = :run AND f.submission_id = s.submission_id),
                (SELECT MIN(f.path)
                 FROM run_file f
                 JOIN submission copy ON copy.submission_id = f.submission_id
                 WHERE f.run_no = :run AND copy.original_id = s.submission_id))
            """;

    private static final String SHEETS = """
            SELECT sh.submission_id, sh.sheet_no, sh.name, sh.kind, sh.rows_read,
                (SELECT COUNT(*) FROM summary_row r
                 WHERE r.submission_id = sh.submission_id AND r.sheet_no = sh.sheet_no AND NOT r.warned) AS accepted,
                (SELECT COUNT(*) FROM summary_row r
                 WHERE r.submission_id = sh.submission_id AND r.sheet_no = sh.sheet_no AND r.warned) AS warned,
                (SELECT COUNT(*) FROM rejected_row r
                 WHERE r.submission_id = sh.submission_id AND r.sheet_no = sh.sheet_no) AS rejected
            FROM sheet sh
            WHERE sh.submission_id = :submission
            ORDER BY sh.sheet_no
            """;

    private final JdbcClient jdbc;

    /** Reads the staging database. */
    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Checks that every row read in a run ended in exactly one bin.
     *
     * @throws IntegrityException when one did not; the message names file, sheet and both numbers
     */
    public void checkConservation(long run) {
        long unread = jdbc.sql("SELECT COUNT(*) FROM submission WHERE outcome = 'registered'")
                .query(Long.class)
                .single();
        if (unread > 0) {
            throw new IntegrityException("Cannot publish: " + unread + " submissions were registered and never read");
        }
        record Read(long id, String path) {}
        jdbc.sql("SELECT submission_id AS id, path FROM submission WHERE run_no = :run ORDER BY submission_id")
                .param("run", run)
                .query(Read.class)
                .list()
                .forEach(read -> sheets(read.id).forEach(sheet -> {
                    if (sheet.rows().read() != sheet.rows().binned()) {
                        throw new IntegrityException(
                                "Cannot publish: of " + sheet.rows().read() + " rows read from "
                                        + read.path + ", sheet " + sheet.name() + ", "
                                        + sheet.rows().binned()
                                        + " ended in a bin: " + sheet.rows());
                    }
                }));
    }

    /** The files that a run found, in the order of their paths. */
    public List<EditionFile> files(long run) {
        record Found(
                String path,
                @Nullable Long submission,
                @Nullable String sha256,
                long size,
                String outcome,
                @Nullable String code,
                @Nullable String severity,
                @Nullable String message) {}
        return jdbc.sql("""
                        SELECT f.path, s.submission_id AS submission, s.sha256, f.size, COALESCE(f.outcome, s.outcome) AS outcome,
                            f.code, f.severity, f.message
                        FROM run_file f
                        LEFT JOIN submission s ON s.submission_id = f.submission_id
                        WHERE f.run_no = :run
                        ORDER BY f.path
                        """).param("run", run).query(Found.class).list().stream()
                .map(found -> {
                    List<ProblemCount> problems = new ArrayList<>();
                    if (found.code != null && found.severity != null) {
                        problems.add(new ProblemCount(found.code, found.severity, 1));
                    }
                    if (found.submission != null) {
                        problems.addAll(problems(found.submission, run));
                    }
                    return new EditionFile(
                            found.path,
                            found.sha256,
                            found.size,
                            found.outcome,
                            found.message,
                            found.submission == null ? List.of() : sheets(found.submission),
                            problems);
                })
                .toList();
    }

    /** Passes on every problem that stands as of a run, in the order of files, sheets, rows and columns. */
    public void problemLines(long run, Consumer<ProblemLine> lines) {
        jdbc.sql("""
                        SELECT COALESCE(r.region_code, a.region_code, sh.home_code) AS region, %s AS file,
                            p.sheet_name AS sheet, p.row_no AS row_number, p.column_no AS column_number, p.label,
                            p.raw_value, p.code, p.severity, p.message,
                            (SELECT MAX(other.path)
                             FROM current_figure c
                             JOIN submission other ON other.submission_id = c.submission_id
                             JOIN sheet osh ON osh.submission_id = c.submission_id AND osh.sheet_no = c.sheet_no
                             WHERE c.region_code = r.region_code
                               AND c.measure = 'enrolled'
                               AND (osh.as_of, c.submission_id) > (sh.as_of, r.submission_id)) AS corrected_by
                        FROM problem p
                        JOIN submission s ON s.submission_id = p.submission_id
                        LEFT JOIN sheet sh ON sh.submission_id = p.submission_id AND sh.sheet_no = p.sheet_no
                        LEFT JOIN rejected_row r
                            ON r.submission_id = p.submission_id AND r.sheet_no = p.sheet_no AND r.row_no = p.row_no
                        LEFT JOIN summary_row a
                            ON a.submission_id = p.submission_id AND a.sheet_no = p.sheet_no AND a.row_no = p.row_no
                        WHERE p.submission_id IN (%s)
                          AND (p.run_no IS NULL OR p.run_no = :run)
                        UNION ALL
                        SELECT NULL, f.path, NULL, 0, -1, NULL, NULL, f.code, f.severity, f.message, NULL
                        FROM run_file f
                        WHERE f.run_no = :run
                          AND f.severity IS NOT NULL
                        ORDER BY file, sheet NULLS FIRST, row_number, column_number, code, raw_value, message
                        """.formatted(FOUND_AT, STANDING)).param("run", run).query(row -> {
            lines.accept(new ProblemLine(
                    row.getString("region"),
                    row.getString("file"),
                    row.getString("sheet"),
                    row.getInt("row_number"),
                    row.getInt("column_number"),
                    row.getString("label"),
                    row.getString("raw_value"),
                    row.getString("code"),
                    row.getString("severity"),
                    row.getString("message"),
                    row.getString("corrected_by")));
        });
    }

    /** The errors that stand as of a run. */
    public StandingErrors standingErrors(long run) {
        long[] counts = new long[2];
        problemLines(run, line -> {
            if (line.severity().equals("error")) {
                counts[0]++;
                counts[1] += line.correctedBy() == null ? 0 : 1;
            }
        });
        return new StandingErrors(counts[0], counts[1]);
    }

    /** Passes on every row that was rejected in a run, in the order of files, sheets and rows. */
    public void rejectedRows(long run, Consumer<RejectedRowLine> lines) {
        jdbc.sql("""
                        SELECT s.path AS file, sh.name AS sheet, r.row_no AS row_number, r.cells,
                            COALESCE(
                                (SELECT LISTAGG(p.code, ',') WITHIN GROUP (ORDER BY p.column_no, p.code)
                                 FROM problem p
                                 WHERE p.submission_id = r.submission_id
                                   AND p.sheet_no = r.sheet_no
                                   AND p.row_no = r.row_no
                                   AND p.severity = 'error'),
                                (SELECT LISTAGG(p.code, ',') WITHIN GROUP (ORDER BY p.code)
                                 FROM problem p
                                 WHERE p.submission_id = r.submission_id
                                   AND p.sheet_no = r.sheet_no
                                   AND p.row_no = 0
                                   AND p.severity = 'error'),
                                '') AS codes
                        FROM rejected_row r
                        JOIN submission s ON s.submission_id = r.submission_id
                        JOIN sheet sh ON sh.submission_id = r.submission_id AND sh.sheet_no = r.sheet_no
                        WHERE s.run_no = :run
                        ORDER BY s.path, r.sheet_no, r.row_no
                        """).param("run", run).query(row -> {
            lines.accept(new RejectedRowLine(
                    row.getString("file"),
                    row.getString("sheet"),
                    row.getInt("row_number"),
                    row.getString("cells"),
                    row.getString("codes")));
        });
    }

    private List<ProblemCount> problems(long submission, long run) {
        return jdbc.sql("""
                        SELECT code, severity, COUNT(*) AS count
                        FROM problem
                        WHERE submission_id = :submission
                          AND (run_no IS NULL OR run_no = :run)
                        GROUP BY code, severity
                        ORDER BY code
                        """)
                .param("submission", submission)
                .param("run", run)
                .query(ProblemCount.class)
                .list();
    }

    private List<EditionFile.EditionSheet> sheets(long submission) {
        record Bin(int sheet, String bin, int count) {}
        Map<Integer, Map<String, Integer>> passed = new HashMap<>();
        jdbc.sql("""
                        SELECT sheet_no AS sheet, bin, COUNT(*) AS count
                        FROM passed_row
                        WHERE submission_id = :submission
                        GROUP BY sheet_no, bin
                        """)
                .param("submission", submission)
                .query(Bin.class)
                .list()
                .forEach(bin -> passed.computeIfAbsent(bin.sheet, sheet -> new HashMap<>())
                        .put(bin.bin, bin.count));
        return jdbc.sql(SHEETS)
                .param("submission", submission)
                .query((row, number) -> {
                    Map<String, Integer> bins = passed.getOrDefault(row.getInt("sheet_no"), Map.of());
                    return new EditionFile.EditionSheet(
                            row.getString("name"),
                            row.getString("kind"),
                            new SheetRows(
                                    row.getInt("rows_read"),
                                    bins.getOrDefault("title", 0),
                                    bins.getOrDefault("header", 0),
                                    row.getInt("accepted"),
                                    row.getInt("warned"),
                                    row.getInt("rejected"),
                                    bins.getOrDefault("duplicate", 0),
                                    bins.getOrDefault("total", 0),
                                    bins.getOrDefault("footer", 0)));
                })
                .list();
    }
}
