package cn.canbao.edition;

import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.staging.ArrayColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The regions of editions, each with all its figures in one row of the table {@code edition_region}. */
final class EditionRows {

    private final JdbcTemplate template;

    EditionRows(JdbcTemplate template) {
        this.template = template;
    }

    void add(Edition edition) {
        List<Object[]> rows = new ArrayList<>();
        for (Edition.EditionRegion region : edition.regions()) {
            List<Map.Entry<Quantity, Long>> figures = List.copyOf(new TreeMap<>(region.figures()).entrySet());
            List<Map.Entry<String, Edition.CategoryResult>> categories =
                    List.copyOf(region.categories().entrySet());
            rows.add(new Object[] {
                edition.campaignId(),
                edition.number(),
                rows.size(),
                region.code(),
                region.name(),
                region.level(),
                region.parent(),
                region.reported(),
                region.received(),
                region.rank(),
                region.rankInParent(),
                region.remark(),
                column(figures, figure -> figure.getKey().category()),
                column(figures, figure -> figure.getKey().measure().word()),
                column(figures, Map.Entry::getValue),
                column(categories, Map.Entry::getKey),
                column(categories, category -> category.getValue().target()),
                column(categories, category -> category.getValue().enrolled()),
                column(categories, category -> category.getValue().missing()),
                column(categories, category -> category.getValue().rank()),
                region.carriedFrom(),
                numerators(categories)
            });
        }
        template.batchUpdate("""
                INSERT INTO edition_region (campaign_id, edition_no, region_no, region_code, name, level, parent_code, reported,
                    received, rank_no, rank_in_parent, remark, figure_categories, figure_measures, figure_people,
                    completion_categories, completion_targets, completion_enrolled, completion_missing, completion_ranks,
                    carried_from, completion_numerators)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Null where every rate counts everybody. */
    private static @Nullable Object @Nullable [] numerators(
            List<Map.Entry<String, Edition.CategoryResult>> categories) {
        return categories.stream().allMatch(category -> category.getValue().countsEverybody())
                ? null
                : column(categories, category -> category.getValue().numerator());
    }

    /** The regions of an edition, in their order. */
    List<Edition.EditionRegion> regions(String campaign, int edition) {
        return template.query(
                """
                SELECT region_code, name, level, parent_code, reported, received, rank_no, rank_in_parent, remark, figure_categories,
                    figure_measures, figure_people, completion_categories, completion_targets, completion_enrolled,
                    completion_missing, completion_ranks, completion_numerators, carried_from
                FROM edition_region
                WHERE campaign_id = ? AND edition_no = ?
                ORDER BY region_no
                """,
                (row, number) -> new Edition.EditionRegion(
                        row.getString("region_code"),
                        row.getString("name"),
                        row.getString("level"),
                        row.getString("parent_code"),
                        row.getString("reported"),
                        row.getObject("received", LocalDateTime.class),
                        row.getObject("rank_no", Integer.class),
                        row.getObject("rank_in_parent", Integer.class),
                        row.getString("remark"),
                        figures(row),
                        categories(row),
                        row.getObject("carried_from", LocalDateTime.class)),
                campaign,
                edition);
    }

    private static Map<Quantity, Long> figures(ResultSet row) throws SQLException {
        Object[] categories = ArrayColumn.of(row, "figure_categories");
        Object[] measures = ArrayColumn.of(row, "figure_measures");
        Object[] people = ArrayColumn.of(row, "figure_people");
        Map<Quantity, Long> figures = new TreeMap<>();
        for (int i = 0; i < people.length; i++) {
            figures.put(new Quantity(Measure.of((String) measures[i]), (String) categories[i]), (Long) people[i]);
        }
        return figures;
    }

    /** How far the categories of a region have come, from the columns of its row. */
    static Map<String, Edition.CategoryResult> categories(ResultSet row) throws SQLException {
        Object[] categories = ArrayColumn.of(row, "completion_categories");
        Object[] targets = ArrayColumn.of(row, "completion_targets");
        @Nullable Object[] enrolled = ArrayColumn.of(row, "completion_enrolled");
        Object[] missing = ArrayColumn.of(row, "completion_missing");
        @Nullable Object[] ranks = ArrayColumn.of(row, "completion_ranks");
        @Nullable
        Object[] numerators =
                row.getArray("completion_numerators") == null ? enrolled : ArrayColumn.of(row, "completion_numerators");
        Map<String, Edition.CategoryResult> progress = new LinkedHashMap<>();
        for (int i = 0; i < categories.length; i++) {
            progress.put(
                    (String) categories[i],
                    new Edition.CategoryResult(
                            (Long) targets[i], (Long) enrolled[i], (Integer) missing[i], (Integer) ranks[i], (Long)
                                    numerators[i]));
        }
        return progress;
    }

    /** A value of each place, as the database takes a column of them. */
    static <T> @Nullable Object[] column(List<T> places, Function<T, @Nullable Object> value) {
        return places.stream().map(value).toArray();
    }
}
