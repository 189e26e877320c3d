package cn.canbao.staging.questions;

import cn.canbao.staging.CountingVersions;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What counted at each path of the drop folder as of a run. */
final class PathContents {

    private final JdbcClient jdbc;
    private final Map<Long, Map<String, Content>> byRun = new HashMap<>();

    PathContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The content of a path.
     *
     * @param submission the submission at the path
     * @param original the submission that its rows were staged of: itself, or the one that it repeats
     * @param run the run that took it in
     */
    record Content(long submission, long original, String path, String sha256, LocalDateTime received, long run) {

        /** Whether both are the same, byte by byte. */
        boolean isSameAs(Content other) {
            return sha256.equals(other.sha256);
        }
    }

    /** The contents that count as of a run, by path. */
    Map<String, Content> counting(long run) {
        Map<String, Content> known = byRun.get(run);
        if (known == null) {
            known = read(run);
            byRun.put(run, known);
        }
        return known;
    }

    /** Forgets what counts as of a run, because less of it does by now. */
    void forget(long run) {
        byRun.remove(run);
    }

    private Map<String, Content> read(long run) {
        Map<String, Content> contents = new TreeMap<>();
        jdbc.sql("""
                        SELECT s.submission_id AS submission, COALESCE(s.original_id, s.submission_id) AS original, s.path, s.sha256,
                            s.received, s.run_no AS run
                        FROM submission s
                        WHERE s.submission_id IN (%s)
                        """.formatted(CountingVersions.LAST_OF_PATHS))
                .param("run", run)
                .query(Content.class)
                .list()
                .forEach(content -> contents.put(content.path, content));
        return contents;
    }
}
