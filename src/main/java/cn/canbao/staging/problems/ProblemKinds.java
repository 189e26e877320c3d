package cn.canbao.staging.problems;

import cn.canbao.staging.columns.DictionaryColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The dictionary of a row of the table {@code problem_lines}: the distinct kinds of its problems, few beside their number. */
final class ProblemKinds {

    /** The columns that {@link #of} reads, of the table by the name {@code p}. */
    static final String COLUMNS = "p.problem_count, p.codes, p.code, p.severities, p.severity";

    private final int count;
    private final Object[] codes;
    private final byte[] code;
    private final Object[] severities;
    private final byte[] severity;

    private ProblemKinds(ResultSet row) throws SQLException {
        count = row.getInt("problem_count");
        codes = (Object[]) row.getArray("codes").getArray();
        code = row.getBytes("code");
        severities = (Object[]) row.getArray("severities").getArray();
        severity = row.getBytes("severity");
    }

    static ProblemKinds of(ResultSet row) throws SQLException {
        return new ProblemKinds(row);
    }

    /** How many problems there are. */
    int count() {
        return count;
    }

    String code(int line) {
        return (String) codes[DictionaryColumn.place(code, line)];
    }

    String severity(int line) {
        return (String) severities[DictionaryColumn.place(severity, line)];
    }

    /** How often each problem occurs. */
    List<ProblemCount> counts() {
        int[][] counted = new int[codes.length][severities.length];
        for (int line = 0; line < count; line++) {
            counted[DictionaryColumn.place(code, line)][DictionaryColumn.place(severity, line)]++;
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
}
