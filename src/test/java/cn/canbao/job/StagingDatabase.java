package cn.canbao.job;

import cn.canbao.intake.Submissions;
import cn.canbao.world.StagingTables;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staging database in memory, with submissions that nobody wrote files for. */
public final class StagingDatabase {

    private final JdbcTemplate jdbc;

    /**
     * Creates one.
     *
     * @param name of the database; it lives as long as the tests
     */
    public StagingDatabase(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        StagingTables.make(source);
        jdbc = new JdbcTemplate(source);
        jdbc.update(
                "INSERT INTO run (run_no, campaign_id, as_of) VALUES (1, 'small-2021', TIMESTAMP '2021-02-02 12:00:00')");
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public Submissions submissions() {
        return new Submissions(JdbcClient.create(jdbc));
    }

    /** Registers a file; its hash is made of its number. */
    public void register(long id, String path, long size, String outcome) {
        jdbc.update("""
                INSERT INTO submission (submission_id, run_no, path, sha256, size, received, rules, outcome)
                VALUES (?, 1, ?, ?, ?, TIMESTAMP '2021-02-02 12:00:00', ?, ?)
                """, id, path, sha256(id), size, sha256(0), outcome);
    }

    public static String sha256(long id) {
        return "%064d".formatted(id);
    }
}
