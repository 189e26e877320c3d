package cn.canbao.staging.problems;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a submission's progress sheets that were turned away and speak of a region: another file may have put them right. */
final class CorrectableRows {

    private final JdbcClient jdbc;
    private final long submission;
    private final Map<Integer, Map<Integer, String>> regions = new HashMap<>();

    CorrectableRows(JdbcClient jdbc, long submission) {
        this.jdbc = jdbc;
        this.submission = submission;
    }

    /** The code of the region that a row speaks of; null when it is none of them. */
    @Nullable
    String region(OrderedProblems.ProblemSheet sheet, int row) {
        if (!"summary".equals(sheet.kind())) {
            return null;
        }
        return regions.computeIfAbsent(sheet.index(), this::ofSheet).get(row);
    }

    private Map<Integer, String> ofSheet(int sheet) {
        Map<Integer, String> found = new HashMap<>();
        jdbc.sql("""
                        SELECT row_no, region_code
                        FROM rejected_row
                        WHERE submission_id = :submission
                          AND sheet_no = :sheet
                          AND region_code IS NOT NULL
                        """).param("submission", submission).param("sheet", sheet).query(row -> {
            found.put(row.getInt("row_no"), row.getString("region_code"));
        });
        return found;
    }
}
