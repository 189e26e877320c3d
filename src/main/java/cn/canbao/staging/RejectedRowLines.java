package cn.canbao.staging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that were rejected, each with the codes of its errors: its own, else those of its sheet. */
final class RejectedRowLines {

    private static final Comparator<Line> ORDER = Comparator.comparingLong(Line::address);

    private final JdbcClient jdbc;

    RejectedRowLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(long address, RejectedRowLine row) {}

    /** Passes on the rows of a run, in the order of files, sheets and rows. */
    void pass(long run, Consumer<RejectedRowLine> taker) {
        record Read(long id, String path) {}
        jdbc.sql("SELECT submission_id AS id, path FROM submission WHERE run_no = :run ORDER BY path")
                .param("run", run)
                .query(Read.class)
                .list()
                .forEach(read -> pass(read.id, read.path, taker));
    }

    private void pass(long submission, String path, Consumer<RejectedRowLine> taker) {
        Map<Integer, String> codesOfSheets = new HashMap<>();
        List<Group> groups = jdbc.sql("""
                        SELECT r.first_address, r.sheet_no, sh.name
                        FROM rejected_lines r
                        JOIN sheet sh ON sh.submission_id = r.submission_id AND sh.sheet_no = r.sheet_no
                        WHERE r.submission_id = :submission
                        ORDER BY r.first_address
                        """)
                .param("submission", submission)
                .query((row, number) -> {
                    int sheet = row.getInt("sheet_no");
                    return new Group(
                            row.getLong("first_address"),
                            path,
                            row.getString("name"),
                            codesOfSheets.computeIfAbsent(sheet, one -> codesOfSheet(submission, one)));
                })
                .list();
        OrderedLines.pass(groups, ORDER, line -> taker.accept(line.row));
    }

    /** The codes of the errors of a whole sheet, separated by commas. */
    private String codesOfSheet(long submission, int sheet) {
        List<String> codes = new ArrayList<>();
        jdbc.sql("""
                        SELECT %s, p.row_no
                        FROM problem_lines p
                        WHERE p.submission_id = :submission
                          AND p.sheet_no = :sheet
                          AND p.first_row = 0
                          AND p.error_count > 0
                        ORDER BY p.problem_lines_no
                        """.formatted(ProblemKinds.COLUMNS))
                .param("submission", submission)
                .param("sheet", sheet)
                .query(row -> {
                    ProblemKinds kinds = ProblemKinds.of(row);
                    byte[] rows = row.getBytes("row_no");
                    for (int line = 0; line < kinds.count() && NumberColumn.number(rows, line) == 0; line++) {
                        if (kinds.severity(line).equals("error")) {
                            codes.add(kinds.code(line));
                        }
                    }
                });
        return String.join(",", codes);
    }

    private final class Group implements OrderedLines.Group<Line> {
        private final long firstAddress;
        private final String path;
        private final String sheet;
        private final String codesOfSheet;

        private Group(long firstAddress, String path, String sheet, String codesOfSheet) {
            this.firstAddress = firstAddress;
            this.path = path;
            this.sheet = sheet;
            this.codesOfSheet = codesOfSheet;
        }

        @Override
        public boolean mayPrecede(Line line) {
            return firstAddress < line.address;
        }

        @Override
        public Iterator<Line> lines() {
            return jdbc.sql("""
                            SELECT row_count, row_no, cells, code_lists, code_list
                            FROM rejected_lines
                            WHERE first_address = :address
                            """)
                    .param("address", firstAddress)
                    .query((row, number) -> lines(row))
                    .single()
                    .iterator();
        }

        private List<Line> lines(ResultSet row) throws SQLException {
            int count = row.getInt("row_count");
            byte[] numbers = row.getBytes("row_no");
            byte[] cells = row.getBytes("cells");
            Object[] codeLists = (Object[]) row.getArray("code_lists").getArray();
            byte[] codeList = row.getBytes("code_list");
            List<Line> lines = new ArrayList<>(count);
            for (int line = 0; line < count; line++) {
                int number = NumberColumn.number(numbers, line);
                String codes = (String) codeLists[RepeatedValues.place(codeList, line)];
                lines.add(new Line(
                        PersonAddress.of(
                                PersonAddress.submission(firstAddress), PersonAddress.sheet(firstAddress), number),
                        new RejectedRowLine(
                                path,
                                sheet,
                                number,
                                String.valueOf(TextColumn.text(cells, line)),
                                codes.isEmpty() ? codesOfSheet : codes)));
            }
            return lines;
        }
    }
}
