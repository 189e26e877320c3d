package cn.canbao.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
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
                        SELECT r.sheet_no, sh.name, r.row_count, r.row_no, r.cells, r.code_lists, r.code_list
                        FROM rejected_lines r
                        JOIN sheet sh ON sh.submission_id = r.submission_id AND sh.sheet_no = r.sheet_no
                        WHERE r.submission_id = :submission
                        ORDER BY r.first_address
                        """).param("submission", submission).query(row -> {
            passRows(path, row, sheets.getOrDefault(row.getInt("sheet_no"), ""), lines);
        });
    }

    private static void passRows(String path, ResultSet row, String ofSheet, Consumer<RejectedRowLine> lines)
            throws SQLException {
        String sheet = row.getString("name");
        int count = row.getInt("row_count");
        byte[] numbers = row.getBytes("row_no");
        byte[] cells = row.getBytes("cells");
        Object[] codeLists = (Object[]) row.getArray("code_lists").getArray();
        byte[] codeList = row.getBytes("code_list");
        for (int line = 0; line < count; line++) {
            String codes = String.valueOf(codeLists[RepeatedValues.place(codeList, line)]);
            lines.accept(new RejectedRowLine(
                    path,
                    sheet,
                    NumberColumn.number(numbers, line),
                    String.valueOf(TextColumn.text(cells, line)),
                    codes.isEmpty() ? ofSheet : codes));
        }
    }

    /** The codes of the errors of whole sheets, by the index of the sheet. */
    private Map<Integer, String> codesOfSheets(long submission) {
        Map<Integer, String> codes = new HashMap<>();
        jdbc.sql("""
                        SELECT sheet_no, %s
                        FROM problem_lines p
                        WHERE submission_id = :submission
                          AND sheet_no >= 0
                          AND first_row = 0
                          AND error_count > 0
                        ORDER BY sheet_no, problem_lines_no
                        """.formatted(ProblemLines.COLUMNS))
                .param("submission", submission)
                .query(row -> {
                    ProblemLines lines = ProblemLines.of(row);
                    for (int line = 0; line < lines.count(); line++) {
                        if (lines.row(line) == 0 && lines.severity(line).equals("error")) {
                            codes.merge(
                                    row.getInt("sheet_no"), lines.code(line), (before, code) -> before + "," + code);
                        }
                    }
                });
        return codes;
    }
}
