package cn.canbao.staging;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A column whose values are arrays. */
public final class ArrayColumn {

    private ArrayColumn() {}

    /** The elements of the array in a column of a row. */
    public static Object[] of(ResultSet row, String column) throws SQLException {
        return (Object[]) row.getArray(column).getArray();
    }
}
