package cn.canbao.edition;

import cn.canbao.campaign.Counted;
import cn.canbao.intake.Run;
import cn.canbao.staging.EarlierEditions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the editions. One that is frozen never changes. */
public final class EditionStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final EditionRows rows;
    private final EditionSources sources;
    private final EarlierEditions earlier;

    /** Reads and writes the staging database. */
    public EditionStore(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.rows = new EditionRows(template);
        this.sources = new EditionSources(template);
        this.earlier = new EarlierEditions(jdbc);
    }

    /** The number that a campaign's next edition gets. */
    int nextNumber(String campaignId, int first) {
        return jdbc.sql("SELECT COALESCE(MAX(edition_no) + 1, :first) FROM edition WHERE campaign_id = :campaign")
                .param("first", first)
                .param("campaign", campaignId)
                .query(Integer.class)
                .single();
    }

    /**
     * Freezes an edition, with the rows that its figures were taken from and with what later runs would decide anew. Must be called
     * inside a transaction.
     *
     * @param counted the kind of sheet that its figures were counted from
     */
    void freeze(Edition edition, Counted counted) {
        jdbc.sql("""
                        INSERT INTO edition (edition_no, campaign_id, run_no, as_of, is_whole)
                        VALUES (:number, :campaign, :run, :asOf, TRUE)
                        """)
                .param("number", edition.number())
                .param("campaign", edition.campaignId())
                .param("run", edition.run())
                .param("asOf", edition.asOf())
                .update();
        sources.keep(edition, counted);
        keepReports(edition.run());
        keepDuplicates(edition.run());
        template.batchUpdate(
                "INSERT INTO edition_persons (campaign_id, edition_no, name, people) VALUES (?, ?, ?, ?)",
                edition.persons().entrySet().stream()
                        .map(total ->
                                new Object[] {edition.campaignId(), edition.number(), total.getKey(), total.getValue()})
                        .toList());
        rows.add(edition);
    }

    /** Removes the edition of a run of which nothing was published, so that the next one gets its number. */
    public void remove(long run) {
        for (String table : List.of("edition_source_lines", "edition_region", "edition_persons")) {
            jdbc.sql("DELETE FROM " + table + """
                             WHERE (campaign_id, edition_no) IN (
                                SELECT campaign_id, edition_no FROM edition WHERE run_no = :run)
                            """).param("run", run).update();
        }
        for (String table : List.of("edition", "run_report", "run_duplicate")) {
            jdbc.sql("DELETE FROM " + table + " WHERE run_no = :run")
                    .param("run", run)
                    .update();
        }
    }

    /** The edition that a run froze; empty when it froze none. */
    public Optional<Edition> ofRun(long run) {
        return jdbc.sql("SELECT edition_no, campaign_id, run_no, as_of FROM edition WHERE run_no = :run")
                .param("run", run)
                .query((row, number) -> edition(row))
                .optional();
    }

    /** Whether a run has its edition. */
    boolean isFrozen(long run) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM edition WHERE run_no = :run)")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    /** Whether everything was kept that outputs are made from, so that the edition of a run can be rendered again. */
    public boolean isWhole(long run) {
        return jdbc.sql("SELECT is_whole FROM edition WHERE run_no = :run")
                .param("run", run)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void keepReports(long run) {
        jdbc.sql("""
                        INSERT INTO run_report (run_no, region_code, as_of, submission_id)
                        SELECT DISTINCT :run, c.region_code, sh.as_of, c.submission_id
                        FROM current_figure c
                        JOIN sheet sh ON sh.submission_id = c.submission_id AND sh.sheet_no = c.sheet_no
                        WHERE c.measure = 'enrolled'
                          AND c.kind = 'summary'
                        """).param("run", run).update();
    }

    private void keepDuplicates(long run) {
        jdbc.sql("""
                        INSERT INTO run_duplicate (run_no, submission_id, sheet_no, warned, row_count)
                        SELECT :run, sheet_address / 16384, MOD(sheet_address, 16384), warned, COUNT(*)
                        FROM (SELECT address / 2097152 AS sheet_address, warned FROM duplicate_person) lines
                        GROUP BY sheet_address, warned
                        """).param("run", run).update();
    }

    /**
     * The editions before one, the latest first. Of several editions of one moment only the last counts: it took the place of the
     * others, and so did this one of those of its own moment. What was withdrawn by then is not compared with.
     *
     * @param most how many at most
     */
    public List<Edition> before(Edition edition, int most) {
        return earlier.before(edition.campaignId(), edition.asOf(), edition.number(), edition.run(), most).stream()
                .map(entry -> edition(edition.campaignId(), entry.number(), entry.run(), entry.asOf()))
                .toList();
    }

    /** The edition before the one that a run freezes by a number; empty when there is none. */
    Optional<Edition> before(Run run, int number) {
        return earlier.before(run.campaignId(), run.asOf(), number, run.number(), 1).stream()
                .findFirst()
                .map(entry -> edition(run.campaignId(), entry.number(), entry.run(), entry.asOf()));
    }

    private Edition edition(ResultSet row) throws SQLException {
        return edition(
                row.getString("campaign_id"),
                row.getInt("edition_no"),
                row.getLong("run_no"),
                row.getObject("as_of", LocalDateTime.class));
    }

    private Edition edition(String campaign, int number, long run, LocalDateTime asOf) {
        return new Edition(number, campaign, run, asOf, rows.regions(campaign, number), persons(campaign, number));
    }

    private Map<String, Long> persons(String campaign, int edition) {
        Map<String, Long> persons = new TreeMap<>();
        template.query(
                "SELECT name, people FROM edition_persons WHERE campaign_id = ? AND edition_no = ?",
                row -> {
                    persons.put(row.getString("name"), row.getLong("people"));
                },
                campaign,
                edition);
        return persons;
    }
}
