package cn.canbao.staging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that were rejected, each with the codes of its errors: its own, else those of its sheet. */
final class RejectedRowLines {

    private final JdbcClient jdbc;

    RejectedRowLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Passes on the rows of a run, in the order of files, sheets and rows. */
    void pass(long run, Consumer<RejectedRowLine> lines) {
        record Read(long id, String path) {}
        jdbc.sql("SELECT submission_id AS id, path FROM submission WHERE run_no = :run ORDER BY path")
                .param("run", run)
                .query(Read.class)
                .list()
                .forEach(read -> pass(read.id, read.path, lines));
    }

    private void pass(long submission, String path, Consumer<RejectedRowLine> lines) {
        Map<Long, String> codes = codes(submission);
        jdbc.sql("""
                        SELECT r.sheet_no, sh.name, r.row_no, r.cells
                        FROM rejected_row r
                        JOIN sheet sh ON sh.submission_id = r.submission_id AND sh.sheet_no = r.sheet_no
                        WHERE r.submission_id = :submission
                        ORDER BY r.sheet_no, r.row_no
                        """).param("submission", submission).query(row -> {
            int sheet = row.getInt("sheet_no");
            int number = row.getInt("row_no");
            String ofSheet = codes.getOrDefault(PersonAddress.of(0, sheet, 0), "");
            lines.accept(new RejectedRowLine(
                    path,
                    row.getString("name"),
                    number,
                    row.getString("cells"),
                    codes.getOrDefault(PersonAddress.of(0, sheet, number), ofSheet)));
        });
    }

    /** The codes of errors by sheet and row. */
    private Map<Long, String> codes(long submission) {
        Map<Long, String> codes = new HashMap<>();
        jdbc.sql("""
                        SELECT sheet_no, row_no, code
                        FROM problem
                        WHERE submission_id = :submission
                          AND severity = 'error'
                          AND sheet_no >= 0
                        ORDER BY sheet_no, row_no, column_no, code
                        """).param("submission", submission).query(row -> {
            codes.merge(
                    PersonAddress.of(0, row.getInt("sheet_no"), row.getInt("row_no")),
                    row.getString("code"),
                    (before, code) -> before + "," + code);
        });
        return codes;
    }
}
