package cn.canbao.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipts of runs, in the staging database. */
public final class Receipts {

    private final JdbcClient jdbc;

    /** Reads and writes the staging database. */
    public Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a run found, in the order of the paths as the run recorded them. */
    public List<Receipt> of(long run) {
        return jdbc.sql("""
                        SELECT f.path, f.size, s.sha256, f.outcome, f.code, f.severity, f.message
                        FROM run_file f
                        LEFT JOIN submission s ON s.submission_id = f.submission_id
                        WHERE f.run_no = :run
                        ORDER BY COALESCE(CASE WHEN s.run_no = f.run_no THEN s.submission_id END, 0), f.path
                        """).param("run", run).query(Receipt.class).list();
    }

    /**
     * A submission of a run.
     *
     * @param id its number
     * @param path its path inside the drop folder
     * @param sha256 SHA-256 of its content
     * @param received when its content was received at its path
     * @param outcome registered, accepted, partial, rejected or duplicate
     */
    public record Taken(long id, String path, String sha256, LocalDateTime received, String outcome) {}

    /** The submissions that a run took in, in their order. */
    public List<Taken> takenIn(long run) {
        return jdbc.sql("""
                        SELECT submission_id AS id, path, sha256, received, outcome
                        FROM submission
                        WHERE run_no = :run
                        ORDER BY submission_id
                        """).param("run", run).query(Taken.class).list();
    }

    /** Records a file that did not become a submission: one that was ignored, deferred or rejected before it was read. */
    void add(Run run, Receipt receipt) {
        jdbc.sql("""
                        INSERT INTO run_file (run_no, path, outcome, code, severity, message, size)
                        VALUES (:run, :path, :outcome, :code, :severity, :message, :size)
                        """)
                .param("run", run.number())
                .param("path", receipt.path())
                .param("outcome", receipt.outcome())
                .param("code", receipt.code())
                .param("severity", receipt.severity())
                .param("message", receipt.message())
                .param("size", receipt.size())
                .update();
    }
}
