package cn.canbao.staging;

import cn.canbao.region.EarlierRegion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The regions of an edition by their code, with the names of what contained them. */
public final class EarlierRegions {

    /** A region by its code, with the code of the one that contains it; null when none does. */
    public record Node(String code, String name, @Nullable String parent) {}

    private EarlierRegions() {}

    static Map<String, EarlierRegion> of(JdbcTemplate template, String campaign, int edition) {
        return of(template.query(
                "SELECT region_code, name, parent_code FROM edition_region WHERE campaign_id = ? AND edition_no = ?",
                (row, number) -> new Node(row.getString(1), row.getString(2), row.getString(3)),
                campaign,
                edition));
    }

    /** By the code of each. */
    public static Map<String, EarlierRegion> of(Collection<Node> nodes) {
        Map<String, Node> byCode = new HashMap<>();
        nodes.forEach(node -> byCode.put(node.code, node));
        Map<String, EarlierRegion> regions = new HashMap<>();
        for (Node node : nodes) {
            List<String> names = new ArrayList<>();
            Node at = node;
            while (at != null && at.parent != null) {
                names.add(0, at.name);
                at = byCode.get(at.parent);
            }
            regions.put(node.code, new EarlierRegion(node.code, names));
        }
        return regions;
    }
}
