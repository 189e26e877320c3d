package cn.canbao.staging;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which editions come before another one: the only place that decides it. */
public final class EarlierEditions {

    private final JdbcClient jdbc;

    /** Looks into the editions of a database. */
    public EarlierEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An edition, with nothing of what it holds.
     *
     * @param number its running number within the campaign
     * @param run the run that froze it
     * @param asOf the moment that it stands for
     */
    public record Entry(int number, long run, LocalDateTime asOf) {}

    /**
     * The editions before a moment, the latest first. Of several editions of one moment only the last counts: it took the place of the
     * others, and so does the one that asks of those of its own moment.
     *
     * @param asOf the moment of the one that asks
     * @param number its number; those from there on play no part
     * @param run its run; what was withdrawn before it plays no part
     * @param most how many at most
     */
    public List<Entry> before(String campaign, LocalDateTime asOf, int number, long run, int most) {
        return jdbc.sql("""
                        SELECT e.edition_no AS number, e.run_no AS run, e.as_of
                        FROM edition e
                        WHERE e.campaign_id = :campaign
                          AND e.edition_no < :number
                          AND e.as_of < :asOf
                          AND e.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                          AND NOT EXISTS (
                              SELECT 1
                              FROM edition later
                              WHERE later.campaign_id = e.campaign_id
                                AND later.as_of = e.as_of
                                AND later.edition_no > e.edition_no
                                AND later.edition_no < :number
                                AND later.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run))
                        ORDER BY e.as_of DESC
                        FETCH FIRST :most ROWS ONLY
                        """)
                .param("campaign", campaign)
                .param("number", number)
                .param("run", run)
                .param("asOf", asOf)
                .param("most", most)
                .query(Entry.class)
                .list();
    }
}
