package cn.canbao.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of what was handed in. */
public final class Submissions {

    private static final String SUBMISSION = """
            SELECT submission_id AS id, path, sha256, received, rules, size
            FROM submission
            """;

    /**
     * The last content of every path that anything was accepted from, and where that is a copy, also the one that was read for it. A
     * content that the last rules accepted nothing of stays among them: the next ones may.
     */
    private static final String COUNTING = """
            WITH counting AS (
                SELECT MAX(s.submission_id) AS submission_id
                FROM submission s
                LEFT JOIN submission original ON original.submission_id = s.original_id
                WHERE COALESCE(original.outcome, s.outcome) IN ('accepted', 'partial')
                  AND s.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                GROUP BY s.path
            ), content AS (
                SELECT s.submission_id, s.path, s.sha256
                FROM counting c
                JOIN submission s ON s.submission_id = c.submission_id
                UNION
                SELECT original.submission_id, original.path, original.sha256
                FROM counting c
                JOIN submission s ON s.submission_id = c.submission_id
                JOIN submission original ON original.submission_id = s.original_id
            ), latest AS (
                SELECT MAX(s.submission_id) AS submission_id
                FROM content c
                JOIN submission s ON s.path = c.path AND s.sha256 = c.sha256
                WHERE s.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                GROUP BY s.path, s.sha256
            )
            """;

    private final JdbcClient jdbc;

    /** Reads and writes the staging database. */
    public Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records a run. */
    void add(Run run) {
        jdbc.sql("""
                        INSERT INTO run (run_no, campaign_id, as_of)
                        VALUES (:number, :campaign, :asOf)
                        """)
                .param("number", run.number())
                .param("campaign", run.campaignId())
                .param("asOf", run.asOf())
                .update();
    }

    /** The number that a new run gets. */
    public long nextRun() {
        return jdbc.sql("SELECT COALESCE(MAX(run_no), 0) + 1 FROM run")
                .query(Long.class)
                .single();
    }

    /** The run of a number; empty when it recorded nothing yet. */
    public Optional<Run> run(long number) {
        return jdbc.sql("""
                        SELECT run_no AS number, campaign_id, as_of
                        FROM run
                        WHERE run_no = :number
                        """).param("number", number).query(Run.class).optional();
    }

    /** The submissions that a run took in and that have rows of their own or may have some, in their order. */
    public List<Submission> readBy(long run) {
        return jdbc.sql(SUBMISSION + """
                        WHERE run_no = :run
                          AND outcome IN ('registered', 'accepted', 'partial')
                        ORDER BY submission_id
                        """)
                .param("run", run)
                .query(Submission.class)
                .list();
    }

    /**
     * Records that a run was abandoned.
     *
     * @param cause where it broke off, and why
     */
    public void abandon(Run run, AbandonedRun.Cause cause) {
        jdbc.sql("""
                        UPDATE run
                        SET abandoned_step = :step, abandoned_reason = :reason
                        WHERE run_no = :run
                        """)
                .param("step", cause.step())
                .param("reason", cause.reason())
                .param("run", run.number())
                .update();
    }

    /** The runs that were abandoned, in their order. */
    public List<AbandonedRun> abandoned() {
        return jdbc.sql("""
                        SELECT r.run_no, r.campaign_id, r.as_of, r.abandoned_step, r.abandoned_reason,
                            (SELECT COUNT(*) FROM submission s WHERE s.run_no = r.run_no AND s.held_reason = 'run') AS held
                        FROM run r
                        WHERE r.abandoned_step IS NOT NULL
                        ORDER BY r.run_no
                        """)
                .query((row, number) -> new AbandonedRun(
                        new Run(
                                row.getLong("run_no"),
                                row.getString("campaign_id"),
                                row.getObject("as_of", LocalDateTime.class)),
                        new AbandonedRun.Cause(row.getString("abandoned_step"), row.getString("abandoned_reason")),
                        row.getInt("held")))
                .list();
    }

    /** What the path held last. */
    Optional<Submission> latest(String path) {
        return jdbc.sql(SUBMISSION + """
                        WHERE path = :path
                        ORDER BY submission_id DESC
                        FETCH FIRST ROW ONLY
                        """)
                .param("path", path)
                .query(Submission.class)
                .optional();
    }

    /** What the path held last of what stands for a run: what came in with runs that are withdrawn does not. */
    Optional<Submission> latestStanding(String path, long run) {
        return jdbc.sql(SUBMISSION + """
                        WHERE path = :path
                          AND run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                        ORDER BY submission_id DESC
                        FETCH FIRST ROW ONLY
                        """)
                .param("path", path)
                .param("run", run)
                .query(Submission.class)
                .optional();
    }

    /** The latest submission of every path that came in last with a run that is withdrawn for another one, in the order of the paths. */
    List<Submission> withdrawn(long run) {
        return jdbc.sql(SUBMISSION + """
                        WHERE run_no IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                          AND NOT EXISTS (
                              SELECT 1
                              FROM submission later
                              WHERE later.path = submission.path
                                AND later.submission_id > submission.submission_id)
                        ORDER BY path
                        """)
                .param("run", run)
                .query(Submission.class)
                .list();
    }

    /** The last run that is not withdrawn; empty when there is none. */
    public Optional<Run> lastStanding() {
        return jdbc.sql("""
                        SELECT run_no AS number, campaign_id, as_of
                        FROM run
                        WHERE run_no NOT IN (SELECT run_no FROM withdrawal)
                        ORDER BY run_no DESC
                        FETCH FIRST ROW ONLY
                        """).query(Run.class).optional();
    }

    /** How many files a run found in the drop folder, those left aside that were to be ignored. */
    public long filesFound(long run) {
        return jdbc.sql("""
                        SELECT COUNT(*)
                        FROM run_file
                        WHERE run_no = :run
                          AND COALESCE(outcome, 'read') <> 'ignored'
                        """).param("run", run).query(Long.class).single();
    }

    /**
     * The first submission with a content, at another path. One that something was rejected of does not count: the path tells which
     * region a file belongs to, so the same content may be right elsewhere.
     */
    Optional<Submission> elsewhere(String sha256, String path, String rules, long run) {
        return jdbc.sql(SUBMISSION + """
                        WHERE sha256 = :sha256
                          AND path <> :path
                          AND rules = :rules
                          AND outcome IN ('registered', 'accepted')
                          AND run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                        ORDER BY submission_id
                        FETCH FIRST ROW ONLY
                        """)
                .param("sha256", sha256)
                .param("path", path)
                .param("rules", rules)
                .param("run", run)
                .query(Submission.class)
                .optional();
    }

    /**
     * Of every content that counts at a path the last submission, where it was read by other rules, in their order.
     *
     * @param rules fingerprint of the rules of today
     * @param run the run that asks; what was withdrawn before it does not count
     */
    List<Submission> countingByOtherRules(String rules, long run) {
        return jdbc.sql(COUNTING + SUBMISSION + """
                        WHERE submission_id IN (SELECT submission_id FROM latest)
                          AND rules <> :rules
                        ORDER BY submission_id
                        """)
                .param("rules", rules)
                .param("run", run)
                .query(Submission.class)
                .list();
    }

    /** Whether a submission repeats another one. */
    boolean isCopy(Submission submission) {
        return jdbc.sql("SELECT original_id IS NOT NULL FROM submission WHERE submission_id = :id")
                .param("id", submission.id())
                .query(Boolean.class)
                .single();
    }

    /** Records a submission and gives it its number. */
    Submission add(
            Run run,
            DropFile file,
            String sha256,
            LocalDateTime received,
            String rules,
            Optional<Submission> original) {
        jdbc.sql("""
                        INSERT INTO submission (run_no, path, sha256, size, received, rules, outcome, original_id)
                        VALUES (:run, :path, :sha256, :size, :received, :rules, :outcome, :original)
                        """)
                .param("run", run.number())
                .param("path", file.path())
                .param("sha256", sha256)
                .param("size", file.size())
                .param("received", received)
                .param("rules", rules)
                .param("outcome", original.isPresent() ? "duplicate" : "registered")
                .param("original", original.map(Submission::id).orElse(null))
                .update();
        return latest(file.path()).orElseThrow();
    }

    /** The submissions that are registered and not read yet, in their order. */
    public List<Submission> unread() {
        return jdbc.sql(SUBMISSION + """
                        WHERE outcome = 'registered'
                        ORDER BY submission_id
                        """).query(Submission.class).list();
    }

    /** Those of some submissions that are registered and not read yet, in their order. */
    public List<Submission> unread(List<Long> ids) {
        return jdbc.sql(SUBMISSION + """
                        WHERE outcome = 'registered'
                          AND submission_id IN (:ids)
                        ORDER BY submission_id
                        """)
                .param("ids", ids)
                .query(Submission.class)
                .list();
    }
}
