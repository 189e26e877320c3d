package cn.canbao.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The problems of what lies in the drop folder: they stand until a file is changed or taken away. */
final class StandingProblems {

    /** What the files that a run found hold; a copy stands for its original. */
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

    private static final String FILES = """
            SELECT f.path, f.code, f.severity, f.message, s.submission_id, s.original_id
            FROM run_file f
            LEFT JOIN submission s ON s.submission_id = f.submission_id
            WHERE f.run_no = :run
            ORDER BY f.path
            """;

    private static final String LINES = """
            SELECT COALESCE(p.region_code, sh.home_code) AS region, p.sheet_name AS sheet,
                p.row_no AS row_number, p.column_no AS column_number, p.label, p.raw_value, p.code, p.severity, p.message,
                CASE WHEN sh.kind = 'summary' THEN (
                    SELECT r.region_code
                    FROM rejected_row r
                    WHERE r.submission_id = p.submission_id AND r.sheet_no = p.sheet_no AND r.row_no = p.row_no
                ) END AS correctable_region, sh.as_of
            FROM problem p
            LEFT JOIN sheet sh ON sh.submission_id = p.submission_id AND sh.sheet_no = p.sheet_no
            WHERE p.submission_id = :submission
              AND (p.run_no IS NULL OR p.run_no = :run)
            ORDER BY sheet NULLS FIRST, row_number, column_number, code, raw_value, message
            """;

    private final JdbcClient jdbc;

    StandingProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often each problem was found, by the paths of files: first why a file was turned away, then what was found in it. */
    Map<String, List<ProblemCount>> counts(long run) {
        Map<String, List<ProblemCount>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT path, code, severity, 1 AS problem_count, 1 AS part
                        FROM run_file
                        WHERE run_no = :run
                          AND code IS NOT NULL
                          AND severity IS NOT NULL
                        UNION ALL
                        SELECT f.path, p.code, p.severity, COUNT(*), 2
                        FROM run_file f
                        JOIN problem p ON p.submission_id = f.submission_id
                        WHERE f.run_no = :run
                          AND (p.run_no IS NULL OR p.run_no = :run)
                        GROUP BY f.path, p.code, p.severity
                        ORDER BY path, part, code
                        """).param("run", run).query(row -> {
            counts.computeIfAbsent(row.getString("path"), one -> new ArrayList<>())
                    .add(new ProblemCount(
                            row.getString("code"), row.getString("severity"), row.getLong("problem_count")));
        });
        return counts;
    }

    /** Passes on every problem, in the order of files, sheets, rows and columns. */
    void lines(long run, Consumer<ProblemLine> lines) {
        Corrections corrections = Corrections.of(jdbc, run);
        List<Found> files = jdbc.sql(FILES).param("run", run).query(Found::of).list();
        Map<Long, String> paths = paths(files);
        for (Found file : files) {
            if (file.severity != null) {
                lines.accept(new ProblemLine(
                        null,
                        file.path,
                        null,
                        0,
                        -1,
                        null,
                        null,
                        String.valueOf(file.code),
                        file.severity,
                        String.valueOf(file.message),
                        null));
            }
            for (Long submission : file.contents()) {
                if (file.path.equals(paths.get(submission))) {
                    jdbc.sql(LINES)
                            .param("submission", submission)
                            .param("run", run)
                            .query(row -> {
                                lines.accept(line(file.path, submission, row, corrections));
                            });
                }
            }
        }
    }

    private static ProblemLine line(String path, long submission, ResultSet row, Corrections corrections)
            throws SQLException {
        String rejected = row.getString("correctable_region");
        return new ProblemLine(
                row.getString("region"),
                path,
                row.getString("sheet"),
                row.getInt("row_number"),
                row.getInt("column_number"),
                row.getString("label"),
                row.getString("raw_value"),
                row.getString("code"),
                row.getString("severity"),
                row.getString("message"),
                rejected == null
                        ? null
                        : corrections.of(rejected, row.getObject("as_of", LocalDateTime.class), submission));
    }

    /** The errors that stand as of a run. */
    StandingErrors errors(long run) {
        Corrections corrections = Corrections.of(jdbc, run);
        long all = jdbc.sql("""
                        SELECT (
                            SELECT COUNT(*)
                            FROM (%s) standing
                            JOIN problem p ON p.submission_id = standing.submission_id
                            WHERE p.severity = 'error'
                              AND (p.run_no IS NULL OR p.run_no = :run)
                        ) + (
                            SELECT COUNT(*)
                            FROM run_file
                            WHERE run_no = :run
                              AND severity = 'error'
                        )
                        """.formatted(STANDING))
                .param("run", run)
                .query(Long.class)
                .single();
        long[] corrected = new long[1];
        jdbc.sql("""
                        SELECT p.submission_id, r.region_code, sh.as_of, COUNT(*) AS error_count
                        FROM (%s) standing
                        JOIN sheet sh ON sh.submission_id = standing.submission_id AND sh.kind = 'summary'
                        JOIN problem p ON p.submission_id = sh.submission_id AND p.sheet_no = sh.sheet_no
                        JOIN rejected_row r
                            ON r.submission_id = p.submission_id AND r.sheet_no = p.sheet_no AND r.row_no = p.row_no
                        WHERE p.severity = 'error'
                          AND (p.run_no IS NULL OR p.run_no = :run)
                          AND r.region_code IS NOT NULL
                        GROUP BY p.submission_id, r.region_code, sh.as_of
                        """.formatted(STANDING)).param("run", run).query(row -> {
            boolean isCorrected = corrections.of(
                            row.getString("region_code"),
                            row.getObject("as_of", LocalDateTime.class),
                            row.getLong("submission_id"))
                    != null;
            corrected[0] += isCorrected ? row.getLong("error_count") : 0;
        });
        return new StandingErrors(all, corrected[0]);
    }

    /** How often each text was found where a category was expected, the most frequent first. */
    Map<String, Long> unknownCategories(long run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT raw_value, COUNT(*) AS row_count
                        FROM (%s) standing
                        JOIN problem p ON p.submission_id = standing.submission_id
                        WHERE p.code = 'unknown-category'
                        GROUP BY raw_value
                        ORDER BY row_count DESC, raw_value
                        """.formatted(STANDING)).param("run", run).query(row -> {
            counts.put(row.getString("raw_value"), row.getLong("row_count"));
        });
        return counts;
    }

    /** The path that the problems of each content are listed under: its own, else the first of its copies. */
    private static Map<Long, String> paths(List<Found> files) {
        Map<Long, String> paths = new HashMap<>();
        for (Found file : files) {
            if (file.submission != null) {
                paths.put(file.submission, file.path);
            }
        }
        for (Found file : files) {
            if (file.original != null) {
                paths.putIfAbsent(file.original, file.path);
            }
        }
        return paths;
    }

    private record Found(
            String path,
            @Nullable String code,
            @Nullable String severity,
            @Nullable String message,
            @Nullable Long submission,
            @Nullable Long original) {

        static Found of(ResultSet row, int number) throws SQLException {
            return new Found(
                    row.getString("path"),
                    row.getString("code"),
                    row.getString("severity"),
                    row.getString("message"),
                    row.getObject("submission_id", Long.class),
                    row.getObject("original_id", Long.class));
        }

        /** The submissions whose problems may be listed under the path. */
        List<Long> contents() {
            List<Long> contents = new ArrayList<>();
            if (submission != null) {
                contents.add(submission);
            }
            if (original != null) {
                contents.add(original);
            }
            return contents;
        }
    }
}
