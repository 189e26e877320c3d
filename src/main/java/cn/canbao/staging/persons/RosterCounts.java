package cn.canbao.staging.persons;

import cn.canbao.campaign.Measure;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The head counts of rosters among the current figures. In most runs few regions change, so only their rows are written: writing a row and
 * its index entry costs more than comparing it.
 */
public final class RosterCounts {

    private static final Comparator<RosterMerge.PersonCount> ORDER = Comparator.comparingLong(
                    (RosterMerge.PersonCount count) -> count.sheet().submission())
            .thenComparingInt(count -> count.sheet().index())
            .thenComparing(RosterMerge.PersonCount::category)
            .thenComparing(RosterMerge.PersonCount::measure);

    private final JdbcTemplate template;

    /** The counts of a database. */
    public RosterCounts(JdbcTemplate template) {
        this.template = template;
    }

    /** Puts counts in the place of those that are there. */
    public void replace(List<RosterMerge.PersonCount> counts) {
        Map<String, List<RosterMerge.PersonCount>> before = byRegion(recorded());
        Map<String, List<RosterMerge.PersonCount>> now = byRegion(counts);
        template.batchUpdate(
                "DELETE FROM current_figure WHERE region_code = ? AND kind = 'roster'",
                missingIn(now, before).keySet().stream()
                        .map(region -> new Object[] {region})
                        .toList());
        template.batchUpdate(
                """
                INSERT INTO current_figure (region_code, category, measure, people, submission_id, sheet_no, row_no, received, kind)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?, 'roster')
                """,
                missingIn(before, now).values().stream()
                        .flatMap(List::stream)
                        .map(count -> new Object[] {
                            count.region(),
                            count.category(),
                            count.measure().word(),
                            count.people(),
                            count.sheet().submission(),
                            count.sheet().index(),
                            count.sheet().received()
                        })
                        .toList());
    }

    private List<RosterMerge.PersonCount> recorded() {
        return template.query(
                """
                SELECT region_code, category, measure, people, submission_id, sheet_no, received
                FROM current_figure
                WHERE kind = 'roster'
                """,
                (row, number) -> new RosterMerge.PersonCount(
                        row.getString(1),
                        row.getString(2),
                        Measure.of(row.getString(3)),
                        row.getLong(4),
                        new RosterMerge.SheetKey(
                                row.getLong(5), row.getInt(6), row.getObject(7, LocalDateTime.class))));
    }

    private static Map<String, List<RosterMerge.PersonCount>> byRegion(List<RosterMerge.PersonCount> counts) {
        return counts.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        RosterMerge.PersonCount::region, LinkedHashMap::new, Collectors.toList()));
    }

    /** The regions, with their counts, that are not the same in others. */
    private static Map<String, List<RosterMerge.PersonCount>> missingIn(
            Map<String, List<RosterMerge.PersonCount>> others, Map<String, List<RosterMerge.PersonCount>> counts) {
        Map<String, List<RosterMerge.PersonCount>> missing = new LinkedHashMap<>(counts);
        missing.entrySet().removeIf(region -> region.getValue().equals(others.get(region.getKey())));
        return missing;
    }
}
