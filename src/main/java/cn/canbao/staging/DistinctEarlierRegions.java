package cn.canbao.staging;

import cn.canbao.campaign.Campaign;
import cn.canbao.region.EarlierRegion;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.region.Succession;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks up whether names were those of different regions in an edition before a run. If they were, a region that is reported under both of them
 * today was merged of several.
 */
final class DistinctEarlierRegions {

    private final JdbcTemplate template;
    private final Campaign campaign;
    private final Register register;
    private final long run;

    DistinctEarlierRegions(JdbcTemplate template, Campaign campaign, Register register, long run) {
        this.template = template;
        this.campaign = campaign;
        this.register = register;
        this.run = run;
    }

    private record Then(LocalDateTime asOf, String name, String parent, String code) {}

    /**
     * The moment of the last edition that had several of some names as regions which are one region today; empty when none had.
     *
     * @param names what a region of today was reported under
     */
    Optional<LocalDateTime> last(Region region, List<String> names) {
        Map<LocalDateTime, Set<String>> found = new HashMap<>();
        for (String name : names) {
            for (Then then : named(name)) {
                EarlierRegion earlier = new EarlierRegion(
                        then.code,
                        then.parent.equals(register.root().name())
                                ? List.of(then.name)
                                : List.of(then.parent, then.name));
                if (new Succession(register, List.of(earlier)).of(earlier).equals(List.of(region))) {
                    found.computeIfAbsent(then.asOf, asOf -> new HashSet<>()).add(then.name);
                }
            }
        }
        return found.entrySet().stream()
                .filter(edition -> edition.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .max(LocalDateTime::compareTo);
    }

    private List<Then> named(String name) {
        Map<String, String> parents = new HashMap<>();
        return template.query(
                """
                SELECT e.as_of, r.name, r.parent_code, r.region_code, r.edition_no
                FROM edition_region r
                JOIN edition e ON e.campaign_id = r.campaign_id AND e.edition_no = r.edition_no
                WHERE r.campaign_id = ?
                  AND r.name = ?
                  AND r.parent_code IS NOT NULL
                  AND e.run_no < ?
                ORDER BY r.edition_no, r.region_no
                """,
                (row, number) -> {
                    int edition = row.getInt(5);
                    return new Then(
                            row.getObject(1, LocalDateTime.class),
                            row.getString(2),
                            parents.computeIfAbsent(row.getString(3), code -> name(edition, code)),
                            row.getString(4));
                },
                campaign.id(),
                name,
                run);
    }

    private String name(int edition, String code) {
        return template
                .queryForList(
                        "SELECT name FROM edition_region WHERE campaign_id = ? AND edition_no = ? AND region_code = ?",
                        String.class,
                        campaign.id(),
                        edition,
                        code)
                .stream()
                .findFirst()
                .orElse(code);
    }
}
