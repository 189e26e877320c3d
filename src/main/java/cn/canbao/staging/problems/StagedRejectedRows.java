package cn.canbao.staging.problems;

import cn.canbao.problem.Problem;
import cn.canbao.staging.columns.DictionaryColumn;
import cn.canbao.staging.columns.LineBatches;
import cn.canbao.staging.columns.NumberColumn;
import cn.canbao.staging.columns.OffsetTextColumn;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.validation.RowOutcome;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Appends rows that were turned away: those of a sheet that come together become one row of the table {@code rejected_lines}. */
public final class StagedRejectedRows {

    private static final String LINES = """
            INSERT INTO rejected_lines (first_address, submission_id, sheet_no, row_count, row_no, regions, region, cells,
                code_lists, code_list)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int ROUGH_SIZE = 256;
    private static final Comparator<PackedRow> ORDER = Comparator.comparingLong(PackedRow::address);

    private final JdbcTemplate jdbc;
    private final JsonMapper json = new JsonMapper();

    /** The rejected rows of a database. */
    public StagedRejectedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes the rows of a submission. */
    public void delete(long submission) {
        jdbc.update("DELETE FROM rejected_lines WHERE submission_id = ?", submission);
    }

    /** Adds rows of a submission, in any order: those that contradict each other come at its end. */
    public void add(long submission, List<RowOutcome.Rejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        List<PackedRow> lines = new ArrayList<>(rejected.size());
        for (RowOutcome.Rejected row : rejected) {
            lines.add(
                    new PackedRow(PackedRowAddress.of(submission, row.address()), row, json(row.cells()), codes(row)));
        }
        lines.sort(ORDER);
        List<Object[]> rows = new ArrayList<>();
        for (List<PackedRow> together :
                LineBatches.of(lines, (one, next) -> one.sheet() == next.sheet(), line -> line.cells.length())) {
            rows.add(row(submission, together));
        }
        jdbc.batchUpdate(LINES, rows);
    }

    private static @Nullable Object[] row(long submission, List<PackedRow> lines) {
        PackedRow first = lines.get(0);
        DictionaryColumn regions = DictionaryColumn.of(lines, line -> line.row.region());
        DictionaryColumn codes = DictionaryColumn.of(lines, line -> line.codes);
        return new @Nullable Object[] {
            first.address,
            submission,
            first.sheet(),
            lines.size(),
            NumberColumn.of(lines, line -> line.row.address().row()),
            regions.values(),
            regions.which(),
            OffsetTextColumn.of(lines, line -> line.cells),
            codes.values(),
            codes.which()
        };
    }

    private String json(SortedMap<String, String> cells) {
        StringWriter text = new StringWriter(ROUGH_SIZE);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                out.writeStringProperty(cell.getKey(), cell.getValue());
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    private static String codes(RowOutcome.Rejected rejected) {
        StringBuilder codes = new StringBuilder();
        for (Problem problem : rejected.problems()) {
            if (problem.isError()) {
                codes.append(codes.isEmpty() ? "" : ",").append(problem.code().code());
            }
        }
        return codes.toString();
    }

    /** A row as the database keeps it. */
    private record PackedRow(long address, RowOutcome.Rejected row, String cells, String codes) {

        private int sheet() {
            return row.address().sheet();
        }
    }
}
