package cn.canbao.staging.problems;

import cn.canbao.problem.ProblemCode;
import cn.canbao.staging.CountingVersions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be told of contents that do not lie in the drop folder: what a run found out about regions that changed, and the warnings that
 * a content had for the first time when it was read again from the archive. All else that was wrong with them was told while they lay there.
 */
final class ArchivedProblems {

    private static final Set<String> OF_RUNS = Set.of(
            ProblemCode.REGION_LEFT_REGISTER.code(),
            ProblemCode.NO_LONGER_REPORTED.code(),
            ProblemCode.MERGED_REGIONS_ADDED.code(),
            ProblemCode.MERGED_REGIONS_IN_DOUBT.code());

    private static final String WITH_PROBLEMS_OF_RUN = """
            SELECT s.submission_id, s.path, CAST(NULL AS BIGINT) AS found
            FROM submission s
            WHERE EXISTS (
                SELECT 1
                FROM problem_lines p
                WHERE p.submission_id = s.submission_id
                  AND p.run_no = :run)
              AND s.submission_id NOT IN (SELECT submission_id FROM (%s) standing WHERE submission_id IS NOT NULL)
            ORDER BY s.submission_id
            """.formatted(CountingVersions.STANDING);

    /** Contents that count and that no run found as they were read now, each with the last reading of it that a run found. */
    private static final String READ_AGAIN = """
            SELECT s.submission_id, s.path, (
                SELECT MAX(before.submission_id)
                FROM submission before
                WHERE before.path = s.path
                  AND before.sha256 = s.sha256
                  AND before.submission_id < s.submission_id
                  AND EXISTS (SELECT 1 FROM run_file f WHERE f.submission_id = before.submission_id AND f.run_no <= :run)) AS found
            FROM submission s
            WHERE s.submission_id IN (%s)
              AND NOT EXISTS (SELECT 1 FROM run_file f WHERE f.submission_id = s.submission_id AND f.run_no <= :run)
              AND NOT EXISTS (
                SELECT 1
                FROM submission copy
                JOIN run_file f ON f.submission_id = copy.submission_id
                WHERE copy.original_id = s.submission_id
                  AND f.run_no <= :run)
              AND EXISTS (
                SELECT 1
                FROM problem_lines p
                WHERE p.submission_id = s.submission_id
                  AND p.run_no IS NULL
                  AND ARRAY_CONTAINS(p.severities, 'warning'))
            ORDER BY s.submission_id
            """.formatted(CountingVersions.COUNTING);

    /** With which only the problems are passed that a submission was read with. */
    private static final long NO_RUN = -1;

    private final JdbcClient jdbc;
    private final OrderedProblems ordered;

    ArchivedProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ordered = new OrderedProblems(jdbc);
    }

    /** What tells problems apart, but for the columns that no warning about figures needs. */
    private record Told(@Nullable String sheet, int row, int column, String code, String message) {}

    private record Content(
            long submission, String path, @Nullable Long found) {}

    /** Passes on every problem, in the order of files. */
    void pass(long run, Consumer<ProblemLine> lines) {
        Map<String, List<Consumer<Consumer<ProblemLine>>>> byPath = new TreeMap<>();
        contents(WITH_PROBLEMS_OF_RUN, run)
                .forEach(content -> byPath.computeIfAbsent(content.path, path -> new ArrayList<>())
                        .add(taker -> passOfRun(content, run, taker)));
        contents(READ_AGAIN, run)
                .forEach(content -> byPath.computeIfAbsent(content.path, path -> new ArrayList<>())
                        .add(taker -> passNew(content, taker)));
        byPath.values().forEach(ofPath -> ofPath.forEach(one -> one.accept(lines)));
    }

    /** The paths of contents that may have such problems, in their order. */
    List<String> paths(long run) {
        return Stream.of(WITH_PROBLEMS_OF_RUN, READ_AGAIN)
                .flatMap(sql -> contents(sql, run).stream())
                .map(Content::path)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Content> contents(String sql, long run) {
        return jdbc.sql(sql)
                .param("run", run)
                .query((row, number) -> new Content(
                        row.getLong("submission_id"), row.getString("path"), row.getObject("found", Long.class)))
                .list();
    }

    private void passOfRun(Content content, long run, Consumer<ProblemLine> taker) {
        ordered.pass(content.submission, run, line -> {
            if (OF_RUNS.contains(line.key().code())) {
                taker.accept(line(content.path, line));
            }
        });
    }

    private void passNew(Content content, Consumer<ProblemLine> taker) {
        Set<Told> before = new HashSet<>();
        if (content.found != null) {
            ordered.pass(content.found, NO_RUN, line -> before.add(told(line)));
        }
        ordered.pass(content.submission, NO_RUN, line -> {
            if (line.lines().severity(line.place()).equals("warning") && !before.contains(told(line))) {
                taker.accept(line(content.path, line));
            }
        });
    }

    private static Told told(OrderedProblems.OrderedProblem line) {
        ProblemLines.Key key = line.key();
        return new Told(line.sheet().name(), key.row(), key.column(), key.code(), key.message());
    }

    private static ProblemLine line(String path, OrderedProblems.OrderedProblem line) {
        ProblemLines.Key key = line.key();
        String region = line.lines().region(line.place());
        return new ProblemLine(
                region == null ? line.sheet().home() : region,
                path,
                line.sheet().name(),
                key.row(),
                key.column(),
                line.lines().label(line.place()),
                key.value(),
                key.code(),
                line.lines().severity(line.place()),
                key.message(),
                null);
    }
}
