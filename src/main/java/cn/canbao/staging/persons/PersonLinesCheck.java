package cn.canbao.staging.persons;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A checksum of the lines of rosters that make one row of {@code person_lines}. It is kept with the {@link PersonPage} of the same lines, so
 * that comparing the database with the ledger need not read a million lines back; only after an interruption are all lines compared with it.
 */
public final class PersonLinesCheck {

    private static final String LINES = """
            SELECT p.lines_check, l.row_no, l.id_number, l.id_as_written, l.name, l.household, l.regions, l.region, l.categories,
                l.category, l.preferreds, l.preferred, l.category_texts, l.category_text, l.enrolments, l.enrolment, l.days_paid,
                l.day_paid, l.amounts, l.amount, l.reasons, l.reason, l.remarks, l.remark, l.warnings, l.warning
            FROM person_page p
            LEFT JOIN person_lines l ON l.first_address = p.first_address
            WHERE p.first_address BETWEEN ? AND ?
            """;

    /** Read at once: the lines of a county do not fit into the memory of a small process. */
    private static final int MOST_ROWS = 64;

    private static final long COLUMN = 1_000_003;
    private static final long ELEMENT = 31;

    private PersonLinesCheck() {}

    /** The checksum of columns in their order: arrays of values or of bytes, null for an empty one. */
    static long of(List<? extends @Nullable Object> columns) {
        long check = 1;
        for (Object column : columns) {
            check = COLUMN * check + ofColumn(column);
        }
        return check;
    }

    /** Whether every row holds the lines that it was written with. */
    public static boolean holds(JdbcTemplate jdbc) {
        List<Long> rows = jdbc.queryForList("SELECT first_address FROM person_page ORDER BY first_address", Long.class);
        boolean[] isSound = {true};
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            int last = Math.min(from + MOST_ROWS, rows.size()) - 1;
            jdbc.query(
                    LINES,
                    row -> {
                        isSound[0] &= row.getLong(1) == of(columns(row));
                    },
                    rows.get(from),
                    rows.get(last));
        }
        return isSound[0];
    }

    private static List<@Nullable Object> columns(ResultSet row) throws SQLException {
        List<@Nullable Object> columns = new ArrayList<>();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            columns.add(value instanceof Array array ? array.getArray() : value);
        }
        return columns;
    }

    private static long ofColumn(@Nullable Object column) {
        if (column instanceof byte[] bytes) {
            return Arrays.hashCode(bytes);
        }
        long check = 0;
        if (column instanceof Object[] values) {
            for (Object value : values) {
                check = ELEMENT * check + ofValue(value);
            }
        }
        return check;
    }

    /** Equal before and after the database: it fills amounts up with zeros and has its own class for days. */
    private static int ofValue(@Nullable Object value) {
        if (value == null) {
            return 1;
        }
        return value instanceof BigDecimal amount
                ? amount.stripTrailingZeros().hashCode()
                : value.toString().hashCode();
    }
}
