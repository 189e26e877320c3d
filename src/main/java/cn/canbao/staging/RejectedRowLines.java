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
        Map<Integer, String> sheets = codesOfSheets(submission);
        jdbc.sql("""
                        SELECT r.sheet_no, sh.name, r.row_no, r.cells, r.codes
                        FROM rejected_row r
                        JOIN sheet sh ON sh.submission_id = r.submission_id AND sh.sheet_no = r.sheet_no
                        WHERE r.submission_id = :submission
                        ORDER BY r.sheet_no, r.row_no
                        """).param("submission", submission).query(row -> {
            String codes = row.getString("codes");
            lines.accept(new RejectedRowLine(
                    path,
                    row.getString("name"),
                    row.getInt("row_no"),
                    row.getString("cells"),
                    codes.isEmpty() ? sheets.getOrDefault(row.getInt("sheet_no"), "") : codes));
        });
    }

    private Map<Integer, String> codesOfSheets(long submission) {
        Map<Integer, String> codes = new HashMap<>();
        jdbc.sql("""
                        SELECT sheet_no, code
                        FROM problem
                        WHERE submission_id = :submission
                          -- what the index holds comes first: the database need not look at the rows of all others
                          AND sheet_no >= 0
                          AND row_no = 0
                          AND severity = 'error'
                        ORDER BY sheet_no, column_no, code
                        """).param("submission", submission).query(row -> {
            codes.merge(row.getInt("sheet_no"), row.getString("code"), (before, code) -> before + "," + code);
        });
        return codes;
    }
}
