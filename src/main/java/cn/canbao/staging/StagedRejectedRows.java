package cn.canbao.staging;

import cn.canbao.problem.Problem;
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
final class StagedRejectedRows {

    private static final String LINES = """
            INSERT INTO rejected_lines (first_address, submission_id, sheet_no, row_count, row_no, regions, region, cells,
                code_lists, code_list)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int ROUGH_SIZE = 256;
    private static final Comparator<Line> ORDER = Comparator.comparingLong(Line::address);

    private final JdbcTemplate jdbc;
    private final JsonMapper json = new JsonMapper();

    StagedRejectedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes the rows of a submission. */
    void delete(long submission) {
        jdbc.update("DELETE FROM rejected_lines WHERE submission_id = ?", submission);
    }

    /** Adds rows of a submission, in any order: those that contradict each other come at its end. */
    void add(long submission, List<RowOutcome.Rejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        List<Line> lines = new ArrayList<>(rejected.size());
        for (RowOutcome.Rejected row : rejected) {
            lines.add(new Line(PersonAddress.of(submission, row.address()), row, json(row.cells()), codes(row)));
        }
        lines.sort(ORDER);
        List<Object[]> rows = new ArrayList<>();
        for (List<Line> together :
                LineGroups.of(lines, (one, next) -> one.sheet() == next.sheet(), line -> line.cells.length())) {
            rows.add(row(submission, together));
        }
        jdbc.batchUpdate(LINES, rows);
    }

    private static @Nullable Object[] row(long submission, List<Line> lines) {
        Line first = lines.get(0);
        RepeatedValues regions = RepeatedValues.of(lines, line -> line.row.region());
        RepeatedValues codes = RepeatedValues.of(lines, line -> line.codes);
        return new @Nullable Object[] {
            first.address,
            submission,
            first.sheet(),
            lines.size(),
            NumberColumn.of(lines, line -> line.row.address().row()),
            regions.values(),
            regions.which(),
            TextColumn.of(lines, line -> line.cells),
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
    private record Line(long address, RowOutcome.Rejected row, String cells, String codes) {

        private int sheet() {
            return row.address().sheet();
        }
    }
}
