package cn.canbao.staging.questions;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheets of submissions with their as-of; read from the database when they are asked for. */
final class SheetMoments {

    /** Submissions that are looked up at once. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Map<Long, Map<Integer, Sheet>> bySubmission = new HashMap<>();

    SheetMoments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sheet that says something about regions or persons.
     *
     * @param path path of its file
     * @param sha256 SHA-256 of that
     * @param name its name
     * @param asOf the moment that it stands for
     * @param received when its file was received
     */
    record Sheet(String path, String sha256, String name, LocalDateTime asOf, LocalDateTime received) {}

    /** Looks up the sheets of many submissions together. */
    void prepare(Collection<Long> submissions) {
        Set<Long> unknown = new HashSet<>(submissions);
        unknown.removeAll(bySubmission.keySet());
        List<Long> wanted = unknown.stream().sorted().toList();
        for (int from = 0; from < wanted.size(); from += BATCH) {
            read(wanted.subList(from, Math.min(from + BATCH, wanted.size())));
        }
    }

    /** The sheet that a source stands in. */
    Sheet of(EnrolledFigures.Source source) {
        return Objects.requireNonNull(sheets(source.submission()).get(source.sheet()));
    }

    /** The latest moment that any sheet of a submission stands for; empty when none says anything. */
    Optional<LocalDateTime> latest(long submission) {
        return sheets(submission).values().stream().map(Sheet::asOf).max(Comparator.naturalOrder());
    }

    private Map<Integer, Sheet> sheets(long submission) {
        prepare(List.of(submission));
        return bySubmission.getOrDefault(submission, Map.of());
    }

    private void read(List<Long> submissions) {
        submissions.forEach(submission -> bySubmission.put(submission, new HashMap<>()));
        jdbc.sql("""
                        SELECT sh.submission_id, sh.sheet_no, s.path, s.sha256, sh.name, sh.as_of, s.received
                        FROM sheet sh
                        JOIN submission s ON s.submission_id = sh.submission_id
                        WHERE sh.submission_id IN (:submissions)
                          AND sh.kind IN ('summary', 'roster')
                        """).param("submissions", submissions).query(row -> {
            Objects.requireNonNull(bySubmission.get(row.getLong(1)))
                    .put(
                            row.getInt(2),
                            new Sheet(
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getObject(6, LocalDateTime.class),
                                    row.getObject(7, LocalDateTime.class)));
        });
    }
}
