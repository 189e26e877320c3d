package cn.canbao.staging.problems;

import cn.canbao.problem.ProblemCode;
import cn.canbao.staging.CountingVersions;
import cn.canbao.staging.columns.OffsetTextColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The problems of the files in the drop folder: they stay open until a file is changed or taken away. Behind them come those of other contents
 * that must be told all the same.
 */
public final class OpenProblems {

    private static final String UNKNOWN_CATEGORY = ProblemCode.UNKNOWN_CATEGORY.code();

    private static final String FILES = """
            SELECT f.path, f.code, f.severity, f.message, s.submission_id, s.original_id
            FROM run_file f
            LEFT JOIN submission s ON s.submission_id = f.submission_id
            WHERE f.run_no = :run
            ORDER BY f.path
            """;

    private final JdbcClient jdbc;
    private final OrderedProblems ordered;
    private final ArchivedProblems archived;

    /** The problems of a database. */
    public OpenProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ordered = new OrderedProblems(jdbc);
        this.archived = new ArchivedProblems(jdbc);
    }

    /** How often each problem was found, by the paths of files, also of those that lie there no longer: first why a file was turned away, then what was found in it. */
    public Map<String, List<ProblemCount>> counts(long run) {
        Map<String, List<ProblemCount>> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT path, code, severity
                        FROM run_file
                        WHERE run_no = :run
                          AND code IS NOT NULL
                          AND severity IS NOT NULL
                        """).param("run", run).query(row -> {
            counts.computeIfAbsent(row.getString("path"), one -> new ArrayList<>())
                    .add(new ProblemCount(row.getString("code"), row.getString("severity"), 1));
        });
        Map<String, Map<String, ProblemCount>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT f.path, %s
                        FROM run_file f
                        JOIN problem_lines p ON p.submission_id = f.submission_id
                        WHERE f.run_no = :run
                          AND (p.run_no IS NULL OR p.run_no = :run)
                        """.formatted(ProblemKinds.COLUMNS)).param("run", run).query(row -> {
            Map<String, ProblemCount> ofFile = found.computeIfAbsent(row.getString("path"), one -> new TreeMap<>());
            for (ProblemCount count : ProblemKinds.of(row).counts()) {
                ofFile.merge(count.code() + " " + count.severity(), count, ProblemCount::plus);
            }
        });
        archived.pass(
                run,
                line -> found.computeIfAbsent(line.file(), one -> new TreeMap<>())
                        .merge(
                                line.code() + " " + line.severity(),
                                new ProblemCount(line.code(), line.severity(), 1),
                                ProblemCount::plus));
        found.forEach((path, ofFile) ->
                counts.computeIfAbsent(path, one -> new ArrayList<>()).addAll(ofFile.values()));
        return counts;
    }

    /** Passes on every problem, in the order of files, sheets, rows and columns. */
    public void lines(long run, Consumer<ProblemLine> lines) {
        Corrections corrections = Corrections.of(jdbc, run);
        List<RunFile> files =
                jdbc.sql(FILES).param("run", run).query(RunFile::of).list();
        Map<Long, String> paths = paths(files);
        for (RunFile file : files) {
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
                    pass(file.path, submission, run, corrections, lines);
                }
            }
        }
        archived.pass(run, lines);
    }

    /** The paths of what does not lie in the drop folder and has problems all the same, in their order. */
    public List<String> pathsBeside(long run) {
        return archived.paths(run);
    }

    private void pass(String path, long submission, long run, Corrections corrections, Consumer<ProblemLine> taker) {
        CorrectableRows correctable = new CorrectableRows(jdbc, submission);
        ordered.pass(submission, run, line -> {
            OrderedProblems.ProblemSheet sheet = line.sheet();
            ProblemLines.Key key = line.key();
            String region = line.lines().region(line.place());
            String rejected = correctable.region(sheet, key.row());
            taker.accept(new ProblemLine(
                    region == null ? sheet.home() : region,
                    path,
                    sheet.name(),
                    key.row(),
                    key.column(),
                    line.lines().label(line.place()),
                    key.value(),
                    key.code(),
                    line.lines().severity(line.place()),
                    key.message(),
                    rejected == null || sheet.asOf() == null
                            ? null
                            : corrections.of(rejected, sheet.asOf(), submission)));
        });
    }

    /** The errors that stand as of a run. */
    public OpenErrorCount errors(long run) {
        long all = jdbc.sql("""
                        SELECT (
                            SELECT COALESCE(SUM(p.error_count), 0)
                            FROM (%s) standing
                            JOIN problem_lines p ON p.submission_id = standing.submission_id
                            WHERE p.run_no IS NULL OR p.run_no = :run
                        ) + (
                            SELECT COUNT(*)
                            FROM run_file
                            WHERE run_no = :run
                              AND severity = 'error'
                        )
                        """.formatted(CountingVersions.STANDING))
                .param("run", run)
                .query(Long.class)
                .single();
        Corrections corrections = Corrections.of(jdbc, run);
        long[] corrected = new long[1];
        summaries(run)
                .forEach((submission, path) -> pass(path, submission, run, corrections, line -> {
                    if (line.severity().equals("error") && line.correctedBy() != null) {
                        corrected[0]++;
                    }
                }));
        return new OpenErrorCount(all, corrected[0]);
    }

    /** The paths of the submissions with open problems that hold progress sheets: only rows of these are put right by other files. */
    private Map<Long, String> summaries(long run) {
        Map<Long, String> paths = new TreeMap<>();
        jdbc.sql("""
                        SELECT s.submission_id, s.path
                        FROM (%s) standing
                        JOIN submission s ON s.submission_id = standing.submission_id
                        WHERE EXISTS (
                            SELECT 1
                            FROM sheet sh
                            WHERE sh.submission_id = s.submission_id
                              AND sh.kind = 'summary')
                        """.formatted(CountingVersions.STANDING)).param("run", run).query(row -> {
            paths.put(row.getLong("submission_id"), row.getString("path"));
        });
        return paths;
    }

    /** How often each text was found where a category was expected, the most frequent first. */
    public Map<String, Long> unknownCategories(long run) {
        Map<String, Long> found = new TreeMap<>();
        jdbc.sql("""
                        SELECT %s, p.raw_value
                        FROM (%s) standing
                        JOIN problem_lines p ON p.submission_id = standing.submission_id
                        WHERE ARRAY_CONTAINS(p.codes, :code)
                        """.formatted(ProblemKinds.COLUMNS, CountingVersions.STANDING))
                .param("run", run)
                .param("code", UNKNOWN_CATEGORY)
                .query(row -> {
                    ProblemKinds kinds = ProblemKinds.of(row);
                    byte[] values = row.getBytes("raw_value");
                    for (int line = 0; line < kinds.count(); line++) {
                        String text = OffsetTextColumn.text(values, line);
                        if (text != null && kinds.code(line).equals(UNKNOWN_CATEGORY)) {
                            found.merge(text, 1L, Long::sum);
                        }
                    }
                });
        Map<String, Long> counts = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(text -> counts.put(text.getKey(), text.getValue()));
        return counts;
    }

    /** The path that the problems of each content are listed under: its own, else the first of its copies. */
    private static Map<Long, String> paths(List<RunFile> files) {
        Map<Long, String> paths = new HashMap<>();
        for (RunFile file : files) {
            if (file.submission != null) {
                paths.put(file.submission, file.path);
            }
        }
        for (RunFile file : files) {
            if (file.original != null) {
                paths.putIfAbsent(file.original, file.path);
            }
        }
        return paths;
    }

    private record RunFile(
            String path,
            @Nullable String code,
            @Nullable String severity,
            @Nullable String message,
            @Nullable Long submission,
            @Nullable Long original) {

        static RunFile of(ResultSet row, int number) throws SQLException {
            return new RunFile(
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
