package cn.canbao.staging.problems;

import cn.canbao.staging.columns.DictionaryColumn;
import cn.canbao.staging.columns.KWayMerge;
import cn.canbao.staging.columns.NumberColumn;
import cn.canbao.staging.columns.OffsetTextColumn;
import cn.canbao.staging.columns.PackedRowAddress;
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
public final class RejectedRowLines {

    private static final Comparator<AddressedRow> ORDER = Comparator.comparingLong(AddressedRow::address);

    private final JdbcClient jdbc;

    /** The rejected rows of a database. */
    public RejectedRowLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record AddressedRow(long address, RejectedRowLine row) {}

    /** Passes on the rows of a run, in the order of files, sheets and rows. */
    public void pass(long run, Consumer<RejectedRowLine> taker) {
        record Read(long id, String path) {}
        jdbc.sql("SELECT submission_id AS id, path FROM submission WHERE run_no = :run ORDER BY path")
                .param("run", run)
                .query(Read.class)
                .list()
                .forEach(read -> pass(read.id, read.path, taker));
    }

    private void pass(long submission, String path, Consumer<RejectedRowLine> taker) {
        Map<Integer, String> codesOfSheets = new HashMap<>();
        List<RowGroup> groups = jdbc.sql("""
                        SELECT r.first_address, r.sheet_no, sh.name
                        FROM rejected_lines r
                        JOIN sheet sh ON sh.submission_id = r.submission_id AND sh.sheet_no = r.sheet_no
                        WHERE r.submission_id = :submission
                        ORDER BY r.first_address
                        """)
                .param("submission", submission)
                .query((row, number) -> {
                    int sheet = row.getInt("sheet_no");
                    return new RowGroup(
                            row.getLong("first_address"),
                            path,
                            row.getString("name"),
                            codesOfSheets.computeIfAbsent(sheet, one -> codesOfSheet(submission, one)));
                })
                .list();
        KWayMerge.mergeTo(groups, ORDER, line -> taker.accept(line.row));
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

    private final class RowGroup implements KWayMerge.SortedGroup<AddressedRow> {
        private final long firstAddress;
        private final String path;
        private final String sheet;
        private final String codesOfSheet;

        private RowGroup(long firstAddress, String path, String sheet, String codesOfSheet) {
            this.firstAddress = firstAddress;
            this.path = path;
            this.sheet = sheet;
            this.codesOfSheet = codesOfSheet;
        }

        @Override
        public boolean mayPrecede(AddressedRow line) {
            return firstAddress < line.address;
        }

        @Override
        public Iterator<AddressedRow> lines() {
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

        private List<AddressedRow> lines(ResultSet row) throws SQLException {
            int count = row.getInt("row_count");
            byte[] numbers = row.getBytes("row_no");
            byte[] cells = row.getBytes("cells");
            Object[] codeLists = (Object[]) row.getArray("code_lists").getArray();
            byte[] codeList = row.getBytes("code_list");
            List<AddressedRow> lines = new ArrayList<>(count);
            for (int line = 0; line < count; line++) {
                int number = NumberColumn.number(numbers, line);
                String codes = (String) codeLists[DictionaryColumn.place(codeList, line)];
                lines.add(new AddressedRow(
                        PackedRowAddress.of(
                                PackedRowAddress.submission(firstAddress),
                                PackedRowAddress.sheet(firstAddress),
                                number),
                        new RejectedRowLine(
                                path,
                                sheet,
                                number,
                                String.valueOf(OffsetTextColumn.text(cells, line)),
                                codes.isEmpty() ? codesOfSheet : codes)));
            }
            return lines;
        }
    }
}
