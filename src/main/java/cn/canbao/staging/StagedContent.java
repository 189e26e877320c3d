package cn.canbao.staging;

import cn.canbao.staging.persons.PersonLinesCheck;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The content of the staging database as hashes: two databases with the same hashes hold the same, even if their files differ. The
 * numbers of submissions do not go into them, because a run that broke off uses some up.
 */
public final class StagedContent {

    /** Columns in an order of their own: adding one to a table must not change the hashes of what is there. */
    private static final List<String> OF_SUBMISSION = List.of(
            "SELECT sheet_no, name, kind, home_code, as_of, rows_read FROM sheet WHERE submission_id = ? ORDER BY 1",
            "SELECT sheet_no, row_no, region_code, warned, remark FROM summary_row WHERE submission_id = ? ORDER BY 1, 2, 3",
            """
            SELECT sheet_no, row_no, region_code, category, measure, people
            FROM summary_figure WHERE submission_id = ? ORDER BY 1, 2, 3, 4, 5
            """,
            "SELECT sheet_no, row_no, bin, region_code, remark FROM passed_row WHERE submission_id = ? ORDER BY 1, 2, 3",
            """
            SELECT MOD(first_address, 34359738368), sheet_no, persons, warned, content, lines_check
            FROM person_page WHERE first_address >= CAST(? AS BIGINT) * 34359738368
                AND first_address < (CAST(? AS BIGINT) + 1) * 34359738368
            ORDER BY 1
            """);

    /** What few submissions have: those without it keep the hash that they had before it was known. */
    private static final String OLD_REGIONS_OF_SUBMISSION = """
            SELECT sheet_no, row_no, category, measure, old_region
            FROM summary_figure WHERE submission_id = ? AND old_region IS NOT NULL ORDER BY 1, 2, 3, 4
            """;

    /** The same of editions. */
    private static final String LEFT_FIGURES_OF_EDITION = """
            SELECT region_code, names, category, people, sheet_no, row_no
            FROM run_left_figure WHERE run_no = ? ORDER BY 1, 2, 3, 5, 6, 4
            """;

    private static final String NUMERATORS_OF_EDITION = """
            SELECT r.region_no, r.completion_numerators
            FROM edition_region r
            JOIN edition e ON e.campaign_id = r.campaign_id AND e.edition_no = r.edition_no
            WHERE e.run_no = ? AND r.completion_numerators IS NOT NULL ORDER BY 1
            """;

    /**
     * Rows that are looked up one by one, because all of a bad file do not fit into memory.
     *
     * @param keys selects their keys in their order
     * @param row selects the row of a key
     */
    private record LongRows(String keys, String row) {}

    private static final List<LongRows> LONG_OF_SUBMISSION = List.of(
            new LongRows("SELECT first_address FROM rejected_lines WHERE submission_id = ? ORDER BY 1", """
                    SELECT MOD(first_address, 34359738368), sheet_no, row_count, row_no, regions, region, cells, code_lists, code_list
                    FROM rejected_lines WHERE first_address = ?
                    """),
            new LongRows(
                    "SELECT problem_lines_no FROM problem_lines WHERE submission_id = ? AND run_no IS NULL ORDER BY 1",
                    """
                    SELECT sheet_no, sheet_name, first_row, problem_count, error_count, row_no, column_no, labels, label, raw_value,
                        codes, code, severities, severity, message, regions, region
                    FROM problem_lines WHERE problem_lines_no = ?
                    """));

    private static final List<String> OF_EDITION = List.of(
            "SELECT edition_no, as_of FROM edition WHERE campaign_id = ? AND edition_no = ?",
            """
            SELECT region_code, categories, measures, people, sheet_nos, row_nos
            FROM edition_source_lines WHERE campaign_id = ? AND edition_no = ? ORDER BY 1
            """,
            """
            SELECT region_no, region_code, name, level, parent_code, reported, received, rank_no, rank_in_parent, remark,
                figure_categories, figure_measures, figure_people, completion_categories, completion_targets,
                completion_enrolled, completion_missing, completion_ranks
            FROM edition_region WHERE campaign_id = ? AND edition_no = ? ORDER BY 1
            """,
            "SELECT name, people FROM edition_persons WHERE campaign_id = ? AND edition_no = ? ORDER BY 1");

    private final JdbcTemplate jdbc;

    /** Reads the staging database. */
    public StagedContent(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A hash of what was staged of a submission, as it was read; what later runs found out about it is no part of it. */
    public String ofSubmission(long submission) {
        RowSums sums = new RowSums();
        for (String sql : OF_SUBMISSION) {
            add(
                    sums,
                    sql,
                    sql.indexOf('?') == sql.lastIndexOf('?') ? List.of(submission) : List.of(submission, submission));
        }
        addIfAny(sums, OLD_REGIONS_OF_SUBMISSION, List.of(submission));
        for (LongRows rows : LONG_OF_SUBMISSION) {
            for (Long key : jdbc.queryForList(rows.keys, Long.class, submission)) {
                add(sums, rows.row, List.of(key));
            }
            sums.add(null);
        }
        return sums.hash();
    }

    /** Whether the lines of all rosters are what they were when they were written; the hashes only vouch for their checksums. */
    public boolean holdsLines() {
        return PersonLinesCheck.holds(jdbc);
    }

    /** Whether a run froze an edition. */
    public boolean hasEdition(long run) {
        return !jdbc.queryForList("SELECT edition_no FROM edition WHERE run_no = ?", Integer.class, run)
                .isEmpty();
    }

    /** A hash of the edition of a run; of nothing when it froze none. */
    public String ofEdition(long run) {
        RowSums sums = new RowSums();
        jdbc.query(
                        "SELECT campaign_id, edition_no FROM edition WHERE run_no = ? ORDER BY edition_no",
                        (row, number) -> List.<Object>of(row.getString(1), row.getInt(2)),
                        run)
                .forEach(edition -> OF_EDITION.forEach(sql -> add(sums, sql, edition)));
        addIfAny(sums, LEFT_FIGURES_OF_EDITION, List.of(run));
        addIfAny(sums, NUMERATORS_OF_EDITION, List.of(run));
        return sums.hash();
    }

    private void addIfAny(RowSums sums, String sql, List<?> arguments) {
        long before = sums.values;
        addRows(sums, sql, arguments);
        if (sums.values > before) {
            sums.add(null);
        }
    }

    private void add(RowSums sums, String sql, List<?> arguments) {
        addRows(sums, sql, arguments);
        sums.add(null);
    }

    private void addRows(RowSums sums, String sql, List<?> arguments) {
        jdbc.query(
                sql,
                row -> {
                    int columns = row.getMetaData().getColumnCount();
                    for (int column = 1; column <= columns; column++) {
                        sums.add(bytes(row, column));
                    }
                },
                arguments.toArray());
    }

    private static byte @Nullable [] bytes(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof byte[] || value instanceof Blob) {
            return row.getBytes(column);
        }
        String text = value == null ? null : row.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Two checksums over all values of rows. A bad disk does not forge them, and a cryptographic hash of a hundred thousand rejected rows
     * would take seconds.
     */
    private static final class RowSums {
        private final CRC32C one = new CRC32C();
        private final CRC32 other = new CRC32();
        private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        private long values;

        /** With the length before each value no two rows look the same. */
        private void add(byte @Nullable [] value) {
            update(length.putInt(0, value == null ? -1 : value.length).array());
            if (value != null) {
                update(value);
            }
            values++;
        }

        private void update(byte[] bytes) {
            one.update(bytes);
            other.update(bytes);
        }

        private String hash() {
            return String.format(Locale.ROOT, "%016x%08x%08x", values, one.getValue(), other.getValue());
        }
    }
}
