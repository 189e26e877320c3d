package cn.canbao.staging;

import org.springframework.jdbc.core.JdbcTemplate;

/** Lets the staging database write everything that is committed to the disk, so that nothing is published that it could lose. */
public final class Checkpoint {

    private final JdbcTemplate jdbc;

    /** Of the staging database. */
    public Checkpoint(JdbcTemplate jdbc) {
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
