package cn.canbao.edition;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions of a campaign in order, each with its totals only. */
public final class EditionHistory {

    private final JdbcClient jdbc;

    /** Reads the staging database. */
    public EditionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An edition of the past.
     *
     * @param number its running number within the campaign
     * @param run the run that froze it
     * @param asOf the moment that it stands for
     * @param totals per category how far the region of the campaign had come, in the order of the campaign
     */
    public record EditionTotals(int number, long run, LocalDateTime asOf, Map<String, Edition.CategoryResult> totals) {}

    /** Every edition of a campaign, the oldest first; those that were withdrawn too. */
    public List<EditionTotals> all(String campaignId) {
        return upTo(campaignId, Integer.MAX_VALUE, 0);
    }

    /**
     * The editions up to one, that one included, of every moment only the last: it took the place of the others. What comes after it
     * plays no part, so that an old edition is always shown with the same past. What was withdrawn by then is left out.
     */
    public List<EditionTotals> until(Edition edition) {
        Map<LocalDateTime, EditionTotals> moments = new TreeMap<>();
        upTo(edition.campaignId(), edition.number(), edition.run()).forEach(entry -> moments.put(entry.asOf, entry));
        return List.copyOf(moments.values());
    }

    /**
     * How many of the regions that are to report have done so.
     *
     * @param reported how many have, in this edition or in one before
     * @param all how many are to
     */
    public record Reporting(int reported, int all) {}

    /** How many regions had reported in each edition of a campaign, by its number. Those report that contain no other. */
    public Map<Integer, Reporting> reporting(String campaignId) {
        Map<Integer, Set<String>> parents = new HashMap<>();
        Map<Integer, Map<String, Boolean>> regions = new HashMap<>();
        jdbc.sql("""
                        SELECT edition_no, region_code, parent_code, reported
                        FROM edition_region
                        WHERE campaign_id = :campaign
                        ORDER BY edition_no, region_no
                        """).param("campaign", campaignId).query(row -> {
            int number = row.getInt("edition_no");
            parents.computeIfAbsent(number, edition -> new HashSet<>()).add(row.getString("parent_code"));
            regions.computeIfAbsent(number, edition -> new LinkedHashMap<>())
                    .put(
                            row.getString("region_code"),
                            !row.getString("reported").equals("never"));
        });
        Map<Integer, Reporting> reporting = new HashMap<>();
        regions.forEach((number, reported) -> {
            reported.keySet().removeAll(parents.getOrDefault(number, Set.of()));
            reporting.put(
                    number,
                    new Reporting(
                            (int) reported.values().stream().filter(has -> has).count(), reported.size()));
        });
        return reporting;
    }

    /** @param run those that are withdrawn for this run are left out; 0 for none */
    private List<EditionTotals> upTo(String campaignId, int last, long run) {
        return jdbc.sql("""
                        SELECT e.edition_no, e.run_no, e.as_of, r.completion_categories, r.completion_targets,
                            r.completion_enrolled, r.completion_missing, r.completion_ranks, r.completion_numerators
                        FROM edition e
                        JOIN edition_region r
                          ON r.campaign_id = e.campaign_id AND r.edition_no = e.edition_no AND r.region_no = 0
                        WHERE e.campaign_id = :campaign
                          AND e.edition_no <= :last
                          AND e.run_no NOT IN (SELECT w.run_no FROM withdrawal w WHERE w.before_run <= :run)
                        ORDER BY e.edition_no
                        """)
                .param("campaign", campaignId)
                .param("last", last)
                .param("run", run)
                .query((row, number) -> new EditionTotals(
                        row.getInt("edition_no"),
                        row.getLong("run_no"),
                        row.getObject("as_of", LocalDateTime.class),
                        EditionRows.categories(row)))
                .list();
    }
}
