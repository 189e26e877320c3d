package cn.canbao.intake;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions on hold, in the staging database. */
public final class HeldSubmissions {

    private final JdbcClient jdbc;
    private final ProblemTexts texts;

    /** Reads and writes the staging database; says problems in the language of the texts. */
    public HeldSubmissions(JdbcClient jdbc, ProblemTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * A held submission.
     *
     * @param sha256 its content
     * @param hold why it is held
     * @param isReadSince whether the same content was read to its end later
     */
    record Held(long submission, String sha256, Hold hold, boolean isReadSince) {}

    /** All of them, the earliest first. */
    List<Held> all() {
        return jdbc.sql("""
                        SELECT s.submission_id, s.sha256, s.held_by, s.held_reason, s.held_despite, EXISTS (
                            SELECT 1
                            FROM submission later
                            WHERE later.sha256 = s.sha256
                              AND later.submission_id > s.submission_id
                              AND later.outcome IN ('accepted', 'partial', 'rejected')) AS read_since
                        FROM submission s
                        WHERE s.held_by IS NOT NULL
                        ORDER BY s.submission_id
                        """)
                .query((row, number) -> new Held(
                        row.getLong("submission_id"), row.getString("sha256"), hold(row), row.getBoolean("read_since")))
                .list();
    }

    /** Why submissions are held, by their numbers. */
    static Map<Long, Hold> bySubmission(List<Held> held) {
        return held.stream().collect(Collectors.toMap(Held::submission, Held::hold));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(row.getString("held_by"), row.getString("held_reason"), row.getString("held_despite"));
    }

    /**
     * Why contents are held by a version of the program, by their hashes.
     *
     * @param retries which of them may be tried again
     */
    static Map<String, Hold> byContent(List<Held> held, String version, Retries retries) {
        Map<String, Hold> latest = held.stream()
                .filter(one -> one.hold.by().equals(version) && !one.isReadSince)
                .collect(Collectors.toMap(Held::sha256, Held::hold, (first, later) -> later));
        latest.entrySet().removeIf(one -> retries.allow(one.getKey(), one.getValue()));
        return latest;
    }

    /** Those of some submissions whose content was held before, by any version of the program. */
    public List<Submission> heldBefore(List<Submission> submissions) {
        Set<String> contents = new HashSet<>(jdbc.sql("SELECT sha256 FROM submission WHERE held_by IS NOT NULL")
                .query(String.class)
                .list());
        return submissions.stream()
                .filter(one -> contents.contains(one.sha256()))
                .toList();
    }

    /**
     * Holds a submission, in the run that took it in, and the copies of it that the same run found. What was staged of it is not touched.
     *
     * @return the paths of all that are held by this, in their order
     */
    public List<String> hold(Submission submission, Hold hold) {
        List<Submission> copies = jdbc.sql("""
                        SELECT c.submission_id AS id, c.path, c.sha256, c.received, c.rules, c.size
                        FROM submission c
                        JOIN submission o ON o.submission_id = c.original_id AND o.run_no = c.run_no
                        WHERE o.submission_id = :id
                        ORDER BY c.submission_id
                        """)
                .param("id", submission.id())
                .query(Submission.class)
                .list();
        List<Submission> all = new ArrayList<>(List.of(submission));
        all.addAll(copies);
        all.forEach(one -> {
            mark(one, hold);
            tell(one, hold);
        });
        return all.stream().map(Submission::path).toList();
    }

    /** Marks a submission as held. */
    void mark(Submission submission, Hold hold) {
        jdbc.sql("""
                        UPDATE submission
                        SET outcome = 'held', original_id = NULL, held_by = :by, held_reason = :reason, held_despite = :despite
                        WHERE submission_id = :id
                        """)
                .param("by", hold.by())
                .param("reason", hold.reason())
                .param("despite", hold.despite())
                .param("id", submission.id())
                .update();
    }

    private void tell(Submission submission, Hold hold) {
        Problem problem = hold.problem(submission.path());
        jdbc.sql("""
                        UPDATE run_file
                        SET outcome = 'held', code = :code, severity = :severity, message = :message
                        WHERE submission_id = :id
                          AND run_no = (SELECT run_no FROM submission WHERE submission_id = :id)
                        """)
                .param("code", problem.code().code())
                .param("severity", problem.code().severity().word())
                .param("message", texts.sentence(problem))
                .param("id", submission.id())
                .update();
    }

    /** Why each submission of a run that is held is, by its path. */
    public Map<String, Hold> ofRun(long run) {
        record At(String path, Hold hold) {}
        return jdbc
                .sql("""
                        SELECT path, held_by, held_reason, held_despite
                        FROM submission
                        WHERE run_no = :run
                          AND held_by IS NOT NULL
                        """)
                .param("run", run)
                .query((row, number) -> new At(row.getString("path"), hold(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(At::path, At::hold));
    }
}
