package cn.canbao.staging.questions;

import cn.canbao.staging.ArrayColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many are enrolled by region and category, and which rows say so. */
public final class EnrolledFigures {

    private static final String ENROLLED = "enrolled";

    private EnrolledFigures() {}

    /** What a figure is about. */
    public record RegionCategory(String region, String category) implements Comparable<RegionCategory> {
        @Override
        public int compareTo(RegionCategory other) {
            int order = region.compareTo(other.region);
            return order == 0 ? category.compareTo(other.category) : order;
        }
    }

    /** A row that is part of a figure; of a roster a whole sheet, its row 0. */
    public record Source(long submission, int sheet, int row) {}

    /**
     * A figure.
     *
     * @param people head count
     * @param sources what it is the sum of
     */
    public record Figure(long people, List<Source> sources) {

        private Figure plus(long more, Source source) {
            List<Source> all = new ArrayList<>(sources);
            all.add(source);
            return new Figure(people + more, all);
        }
    }

    /** Those that count now, of a kind of sheet. */
    static Map<RegionCategory, Figure> current(JdbcClient jdbc, String kind) {
        Map<RegionCategory, Figure> figures = new TreeMap<>();
        jdbc.sql("""
                        SELECT region_code, category, people, submission_id, sheet_no, row_no
                        FROM current_figure
                        WHERE kind = :kind
                          AND measure = 'enrolled'
                        ORDER BY region_code, category, submission_id, sheet_no, row_no
                        """).param("kind", kind).query(row -> {
            add(
                    figures,
                    new RegionCategory(row.getString(1), row.getString(2)),
                    row.getLong(3),
                    new Source(row.getLong(4), row.getInt(5), row.getInt(6)));
        });
        return figures;
    }

    /** Those of an edition. */
    public static Map<RegionCategory, Figure> ofEdition(JdbcClient jdbc, String campaign, int number) {
        Map<RegionCategory, Figure> figures = new TreeMap<>();
        jdbc.sql("""
                        SELECT region_code, categories, measures, people, submission_ids, sheet_nos, row_nos
                        FROM edition_source_lines
                        WHERE campaign_id = :campaign
                          AND edition_no = :number
                        """).param("campaign", campaign).param("number", number).query(row -> {
            addLine(figures, row);
        });
        return figures;
    }

    /** Those that the progress sheets of a submission say, whether they count or not. */
    static Map<RegionCategory, Figure> saidBy(JdbcClient jdbc, long submission) {
        Map<RegionCategory, Figure> figures = new TreeMap<>();
        jdbc.sql("""
                        SELECT region_code, category, people, sheet_no, row_no
                        FROM summary_figure
                        WHERE submission_id = :submission
                          AND measure = 'enrolled'
                        ORDER BY region_code, category, sheet_no, row_no
                        """).param("submission", submission).query(row -> {
            figures.put(
                    new RegionCategory(row.getString(1), row.getString(2)),
                    new Figure(row.getLong(3), List.of(new Source(submission, row.getInt(4), row.getInt(5)))));
        });
        return figures;
    }

    private static void addLine(Map<RegionCategory, Figure> figures, ResultSet row) throws SQLException {
        Object[] categories = ArrayColumn.of(row, "categories");
        Object[] measures = ArrayColumn.of(row, "measures");
        Object[] people = ArrayColumn.of(row, "people");
        Object[] submissions = ArrayColumn.of(row, "submission_ids");
        Object[] sheets = ArrayColumn.of(row, "sheet_nos");
        Object[] rows = ArrayColumn.of(row, "row_nos");
        for (int i = 0; i < people.length; i++) {
            if (ENROLLED.equals(measures[i])) {
                add(
                        figures,
                        new RegionCategory(row.getString("region_code"), (String) categories[i]),
                        (Long) people[i],
                        new Source((Long) submissions[i], (Integer) sheets[i], (Integer) rows[i]));
            }
        }
    }

    private static void add(Map<RegionCategory, Figure> figures, RegionCategory key, long people, Source source) {
        Figure before = figures.get(key);
        figures.put(key, before == null ? new Figure(people, List.of(source)) : before.plus(people, source));
    }
}
