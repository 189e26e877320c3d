package cn.canbao.staging;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.layout.HeaderChange;
import cn.canbao.staging.problems.StagedProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells where the header of a sheet differs from what its sender had before: at the same path or, where nothing was handed in there, from
 * the same region the last time. What came in with a run that is withdrawn plays no part.
 */
final class HeaderChanges {

    private static final String UNKNOWN = "unknown";

    private final JdbcClient jdbc;
    private final String wholeRegion;

    /** @param wholeRegion code of the region of the campaign: that of sheets of which nothing says whose they are */
    HeaderChanges(JdbcClient jdbc, String wholeRegion) {
        this.jdbc = jdbc;
        this.wholeRegion = wholeRegion;
    }

    private record Header(
            long submission,
            String path,
            int sheet,
            String name,
            String kind,
            String sender,
            String fingerprint,
            SortedMap<Integer, String> labels) {

        boolean isKnown() {
            return !kind.equals(UNKNOWN);
        }
    }

    /** Adds what is to be told of the sheets that a run has read. */
    void tell(long run, List<StagedProblem> problems) {
        if (isFirst(run)) {
            return;
        }
        Map<String, List<Header>> byPath = new HashMap<>();
        Map<String, List<Header>> bySender = new HashMap<>();
        headers("""
                        h.submission_id IN (
                            SELECT MAX(before.submission_id)
                            FROM submission before
                            JOIN sheet_header kept ON kept.submission_id = before.submission_id
                            WHERE before.run_no < :run
                              AND before.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                              AND before.path IN (SELECT now.path FROM submission now WHERE now.run_no = :run)
                            GROUP BY before.path)
                        """, run, "")
                .forEach(header -> byPath.computeIfAbsent(header.path, path -> new ArrayList<>())
                        .add(header));
        for (Header now : headers("s.run_no = :run", run, "")) {
            List<Header> before = byPath.getOrDefault(now.path, List.of());
            if (before.isEmpty() && !now.sender.equals(wholeRegion)) {
                before = bySender.computeIfAbsent(now.sender, sender -> ofSender(sender, run));
            }
            change(now, before).ifPresent(problems::add);
        }
    }

    private static Optional<StagedProblem> change(Header now, List<Header> before) {
        if (before.stream().anyMatch(header -> header.fingerprint.equals(now.fingerprint))) {
            return Optional.empty();
        }
        return before.stream()
                .filter(header -> header.isKnown() || now.isKnown())
                .filter(header -> header.name.equals(now.name) || HeaderChange.common(header.labels, now.labels) > 1)
                .max(Comparator.comparing((Header header) -> header.name.equals(now.name))
                        .thenComparingInt(header -> HeaderChange.common(header.labels, now.labels))
                        .thenComparingLong(Header::submission)
                        .thenComparingInt(Header::sheet))
                .map(header -> {
                    Problem problem = Problem.of(ProblemCode.LAYOUT_CHANGED, Place.sheet(now.path, now.name))
                            .with("before", header.path);
                    for (Map.Entry<String, String> fact : HeaderChange.between(header.labels, now.labels)
                            .facts()
                            .entrySet()) {
                        problem = problem.with(fact.getKey(), fact.getValue());
                    }
                    return new StagedProblem(now.submission, now.sheet, null, problem);
                });
    }

    private boolean isFirst(long run) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM run
                        WHERE run_no < :run
                          AND run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                        """).param("run", run).query(Long.class).single() == 0;
    }

    private List<Header> ofSender(String sender, long run) {
        return headers("""
                h.sender = :sender
                AND s.run_no = (
                    SELECT MAX(before.run_no)
                    FROM sheet_header last
                    JOIN submission before ON before.submission_id = last.submission_id
                    WHERE last.sender = :sender
                      AND before.run_no < :run
                      AND before.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run))
                """, run, sender);
    }

    private List<Header> headers(String wanted, long run, String sender) {
        return jdbc.sql("""
                        SELECT h.submission_id, s.path, h.sheet_no, sh.name, sh.kind, h.sender, h.fingerprint, h.column_nos, h.labels
                        FROM sheet_header h
                        JOIN submission s ON s.submission_id = h.submission_id
                        JOIN sheet sh ON sh.submission_id = h.submission_id AND sh.sheet_no = h.sheet_no
                        WHERE %s
                        ORDER BY s.path, h.submission_id, h.sheet_no
                        """.formatted(wanted))
                .param("run", run)
                .param("sender", sender)
                .query((row, number) -> header(row))
                .list();
    }

    private static Header header(ResultSet row) throws SQLException {
        Object[] columns = ArrayColumn.of(row, "column_nos");
        Object[] labels = ArrayColumn.of(row, "labels");
        SortedMap<Integer, String> byColumn = new TreeMap<>();
        for (int i = 0; i < columns.length; i++) {
            byColumn.put((Integer) columns[i], String.valueOf(labels[i]));
        }
        return new Header(
                row.getLong("submission_id"),
                row.getString("path"),
                row.getInt("sheet_no"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("sender"),
                row.getString("fingerprint"),
                byColumn);
    }
}
