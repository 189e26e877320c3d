package cn.canbao.staging.problems;

import cn.canbao.staging.columns.DictionaryColumn;
import cn.canbao.staging.columns.NumberColumn;
import cn.canbao.staging.columns.OffsetTextColumn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Problems of one sheet as a row of the table {@code problem_lines} holds them, in the order of their keys: some hundred kilobytes. */
final class ProblemLines {

    /** The columns that {@link #of} reads, of the table by the name {@code p}. */
    static final String COLUMNS = ProblemKinds.COLUMNS
            + ", p.row_no, p.column_no, p.labels, p.label, p.raw_value, p.message, p.regions, p.region";

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

    private final ProblemKinds kinds;
    private final byte[] rows;
    private final byte[] columns;
    private final @Nullable Object @Nullable [] labels;
    private final byte @Nullable [] label;
    private final byte @Nullable [] value;
    private final byte[] message;
    private final @Nullable Object @Nullable [] regions;
    private final byte @Nullable [] region;

    private ProblemLines(ResultSet row) throws SQLException {
        kinds = ProblemKinds.of(row);
        rows = row.getBytes("row_no");
        columns = row.getBytes("column_no");
        labels = values(row, "labels");
        label = row.getBytes("label");
        value = row.getBytes("raw_value");
        message = row.getBytes("message");
        regions = values(row, "regions");
        region = row.getBytes("region");
    }

    static ProblemLines of(ResultSet row) throws SQLException {
        return new ProblemLines(row);
    }

    private static @Nullable Object @Nullable [] values(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : (Object[]) array.getArray();
    }

    /** How many problems there are. */
    int count() {
        return kinds.count();
    }

    Key key(int line) {
        return new Key(
                NumberColumn.number(rows, line),
                NumberColumn.number(columns, line),
                kinds.code(line),
                OffsetTextColumn.text(value, line),
                String.valueOf(OffsetTextColumn.text(message, line)));
    }

    String severity(int line) {
        return kinds.severity(line);
    }

    @Nullable
    String label(int line) {
        return (String) DictionaryColumn.value(labels, label, line);
    }

    @Nullable
    String region(int line) {
        return (String) DictionaryColumn.value(regions, region, line);
    }
}
