package cn.canbao.edition;

import cn.canbao.campaign.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which rows the figures of an edition were taken from, those of a region in one row of the table {@code edition_source_lines}. */
final class EditionSources {

    private record Source(
            String region, String category, String measure, long people, long submission, int sheet, int row) {}

    private final JdbcTemplate template;

    EditionSources(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Keeps the rows behind the figures that are current.
     *
     * @param counted the kind of sheet that the figures of the edition were counted from
     */
    void keep(Edition edition, Counted counted) {
        template.batchUpdate(
                """
                INSERT INTO edition_source_lines (campaign_id, edition_no, region_code, categories, measures, people, submission_ids,
                    sheet_nos, row_nos)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                current(counted).entrySet().stream()
                        .map(region -> new Object[] {
                            edition.campaignId(),
                            edition.number(),
                            region.getKey(),
                            EditionRows.column(region.getValue(), Source::category),
                            EditionRows.column(region.getValue(), Source::measure),
                            EditionRows.column(region.getValue(), Source::people),
                            EditionRows.column(region.getValue(), Source::submission),
                            EditionRows.column(region.getValue(), Source::sheet),
                            EditionRows.column(region.getValue(), Source::row)
                        })
                        .toList());
    }

    /** By the codes of the regions. */
    private Map<String, List<Source>> current(Counted counted) {
        return template
                .query(
                        """
                        SELECT region_code, category, measure, people, submission_id, sheet_no, row_no
                        FROM current_figure
                        WHERE kind = ?
                        ORDER BY region_code, category, measure, people, sheet_no, row_no, submission_id
                        """,
                        (row, number) -> new Source(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getInt(6),
                                row.getInt(7)),
                        counted.word())
                .stream()
                .collect(Collectors.groupingBy(Source::region, LinkedHashMap::new, Collectors.toList()));
    }
}
