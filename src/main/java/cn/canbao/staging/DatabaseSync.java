package cn.canbao.staging;

import org.springframework.jdbc.core.JdbcTemplate;

/** Forces everything that is committed to the disk, so that nothing is published that the database could lose. */
public final class DatabaseSync {

    private final JdbcTemplate jdbc;

    /** Of the staging database. */
    public DatabaseSync(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes and forces.
     *
     * @throws org.springframework.dao.DataAccessException when the disk fails
     */
    public void force() {
        jdbc.execute("CHECKPOINT SYNC");
    }
}
