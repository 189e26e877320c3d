package cn.canbao.staging;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems of one sheet as a row of the table {@code problem_lines} holds them, in the order of their keys. */
final class ProblemLines {

    /** The columns that {@link #of} reads, of the table by the name {@code p}. */
    static final String COLUMNS = """
            p.problem_count, p.row_no, p.column_no, p.labels, p.label, p.raw_value, p.codes, p.code, p.severities, p.severity,
            p.message, p.regions, p.region""";

    /** The order of texts that may be missing. */
    static final Comparator<@Nullable String> TEXTS = Comparator.nullsFirst(Comparator.naturalOrder());

    /**
     * Where a problem stands among those of its sheet.
     *
     * @param row its row; 0 when the whole sheet is meant
     * @param column index of its column; -1 when the whole row is meant
     */
    record Key(int row, int column, String code, @Nullable String value, String message) {

        static int compare(Key one, Key other) {
            int order = Integer.compare(one.row, other.row);
            order = order == 0 ? Integer.compare(one.column, other.column) : order;
            order = order == 0 ? one.code.compareTo(other.code) : order;
            order = order == 0 ? TEXTS.compare(one.value, other.value) : order;
            return order == 0 ? one.message.compareTo(other.message) : order;
        }
    }

    private final int count;
    private final byte[] rows;
    private final byte[] columns;
    private final @Nullable Object @Nullable [] labels;
    private final byte @Nullable [] label;
    private final byte @Nullable [] value;
    private final Object[] codes;
    private final byte[] code;
    private final Object[] severities;
    private final byte[] severity;
    private final byte[] message;
    private final @Nullable Object @Nullable [] regions;
    private final byte @Nullable [] region;

    private ProblemLines(ResultSet row) throws SQLException {
        count = row.getInt("problem_count");
        rows = row.getBytes("row_no");
        columns = row.getBytes("column_no");
        labels = values(row, "labels");
        label = row.getBytes("label");
        value = row.getBytes("raw_value");
        codes = (Object[]) row.getArray("codes").getArray();
        code = row.getBytes("code");
        severities = (Object[]) row.getArray("severities").getArray();
        severity = row.getBytes("severity");
        message = row.getBytes("message");
        regions = values(row, "regions");
        region = row.getBytes("region");
    }

    static ProblemLines of(ResultSet row) throws SQLException {
        return new ProblemLines(row);
    }

    /** What occurs in a column in which the same comes again and again; null when nothing does. */
    static @Nullable Object @Nullable [] values(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : (Object[]) array.getArray();
    }

    int count() {
        return count;
    }

    Key key(int line) {
        return new Key(
                row(line),
                NumberColumn.number(columns, line),
                code(line),
                TextColumn.text(value, line),
                String.valueOf(TextColumn.text(message, line)));
    }

    int row(int line) {
        return NumberColumn.number(rows, line);
    }

    String code(int line) {
        return (String) codes[RepeatedValues.place(code, line)];
    }

    String severity(int line) {
        return (String) severities[RepeatedValues.place(severity, line)];
    }

    @Nullable
    String label(int line) {
        return (String) RepeatedValues.value(labels, label, line);
    }

    /** How often each problem occurs. */
    List<ProblemCount> counts() {
        int[][] counted = new int[codes.length][severities.length];
        for (int line = 0; line < count; line++) {
            counted[RepeatedValues.place(code, line)][RepeatedValues.place(severity, line)]++;
        }
        List<ProblemCount> counts = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            for (int j = 0; j < severities.length; j++) {
                if (counted[i][j] > 0) {
                    counts.add(new ProblemCount((String) codes[i], (String) severities[j], counted[i][j]));
                }
            }
        }
        return counts;
    }

    @Nullable
    String value(int line) {
        return TextColumn.text(value, line);
    }

    @Nullable
    String region(int line) {
        return (String) RepeatedValues.value(regions, region, line);
    }
}
