package cn.canbao.staging;

import cn.canbao.staging.columns.PackedRowAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in which bin the rows of each sheet ended, from the tables that hold them. */
final class SheetRowCounts {

    private static final String READ = "SELECT submission_id FROM submission WHERE run_no = :run";

    private static final String FOUND =
            "SELECT submission_id FROM run_file WHERE run_no = :run AND submission_id IS NOT NULL";

    private static final String SHEETS = """
            SELECT submission_id, sheet_no, name, kind, rows_read
            FROM sheet
            WHERE submission_id IN (%s)
            ORDER BY submission_id, sheet_no
            """;

    private static final String BINS = """
            SELECT submission_id, sheet_no, bin, COUNT(*) AS row_count
            FROM passed_row
            WHERE submission_id IN (%1$s)
            GROUP BY submission_id, sheet_no, bin
            UNION ALL
            SELECT submission_id, sheet_no, CASE WHEN warned THEN 'warned' ELSE 'accepted' END, COUNT(*)
            FROM summary_row
            WHERE submission_id IN (%1$s)
            GROUP BY submission_id, sheet_no, warned
            UNION ALL
            SELECT submission_id, sheet_no, 'rejected', SUM(row_count)
            FROM rejected_lines
            WHERE submission_id IN (%1$s)
            GROUP BY submission_id, sheet_no
            """;

    private static final String PERSONS = """
            SELECT submission_id, sheet_no, SUM(persons) AS persons, SUM(warned) AS warned
            FROM person_page
            WHERE submission_id IN (%s)
            GROUP BY submission_id, sheet_no
            """;

    /** Lines about a person who is counted elsewhere were accepted when they were read; which ones those are, each run decides anew. */
    private static final String DUPLICATES = """
            SELECT submission_id, sheet_no, warned, row_count
            FROM run_duplicate
            WHERE run_no = :run
            """;

    private final JdbcClient jdbc;

    SheetRowCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sheets of the submissions that a run read, by submission. */
    Map<Long, List<EditionFile.EditionSheet>> readIn(long run) {
        return sheets(run, READ);
    }

    /** The sheets of the submissions that a run found, by submission. */
    Map<Long, List<EditionFile.EditionSheet>> foundIn(long run) {
        return sheets(run, FOUND);
    }

    private Map<Long, List<EditionFile.EditionSheet>> sheets(long run, String submissions) {
        Map<Long, Map<String, Integer>> bins = bins(run, submissions);
        Map<Long, List<EditionFile.EditionSheet>> sheets = new LinkedHashMap<>();
        jdbc.sql(SHEETS.formatted(submissions)).param("run", run).query(row -> {
            long submission = row.getLong("submission_id");
            Map<String, Integer> counts = bins.getOrDefault(sheet(row), Map.of());
            sheets.computeIfAbsent(submission, one -> new ArrayList<>())
                    .add(new EditionFile.EditionSheet(
                            row.getString("name"), row.getString("kind"), rows(row.getInt("rows_read"), counts)));
        });
        return sheets;
    }

    private static SheetRows rows(int read, Map<String, Integer> counts) {
        return new SheetRows(
                read,
                counts.getOrDefault("title", 0),
                counts.getOrDefault("header", 0),
                counts.getOrDefault("accepted", 0),
                counts.getOrDefault("warned", 0),
                counts.getOrDefault("rejected", 0),
                counts.getOrDefault("duplicate", 0),
                counts.getOrDefault("total", 0),
                counts.getOrDefault("footer", 0));
    }

    /** The rows per bin, by the address of the sheet. */
    private Map<Long, Map<String, Integer>> bins(long run, String submissions) {
        Map<Long, Map<String, Integer>> bins = new HashMap<>();
        jdbc.sql(BINS.formatted(submissions)).param("run", run).query(row -> {
            add(bins, sheet(row), row.getString("bin"), row.getInt("row_count"));
        });
        jdbc.sql(PERSONS.formatted(submissions)).param("run", run).query(row -> {
            int warned = row.getInt("warned");
            add(bins, sheet(row), "accepted", row.getInt("persons") - warned);
            add(bins, sheet(row), "warned", warned);
        });
        jdbc.sql(DUPLICATES).param("run", run).query(row -> {
            int count = row.getInt("row_count");
            add(bins, sheet(row), row.getBoolean("warned") ? "warned" : "accepted", -count);
            add(bins, sheet(row), "duplicate", count);
        });
        return bins;
    }

    /** The address of the sheet that a row speaks of. */
    private static long sheet(ResultSet row) throws SQLException {
        return PackedRowAddress.of(row.getLong("submission_id"), row.getInt("sheet_no"), 0);
    }

    private static void add(Map<Long, Map<String, Integer>> bins, long sheet, String bin, int rows) {
        bins.computeIfAbsent(sheet, one -> new HashMap<>()).merge(bin, rows, Integer::sum);
    }
}
