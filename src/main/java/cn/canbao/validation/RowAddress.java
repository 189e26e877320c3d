package cn.canbao.validation;

/**
 * Where a row stands in its file.
 *
 * @param sheet index of the sheet, from 0 to {@link #LAST_SHEET}
 * @param row number of the row as Excel shows it, from 1
 */
public record RowAddress(int sheet, int row) {

    /** The last sheet of a workbook that is read. */
    public static final int LAST_SHEET = (1 << 14) - 1;
}
