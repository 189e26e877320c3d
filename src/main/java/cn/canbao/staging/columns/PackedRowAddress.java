package cn.canbao.staging.columns;

import cn.canbao.validation.RowAddress;

/** Submission, sheet and row packed into one number, whose order is that of the rows as they were handed in. */
public final class PackedRowAddress {

    private static final int ROW_BITS = 21;
    private static final int SHEET_BITS = 14;

    private PackedRowAddress() {}

    /** The address of a row of a submission. */
    public static long of(long submission, RowAddress at) {
        return of(submission, at.sheet(), at.row());
    }

    /**
     * The address of a row of a submission.
     *
     * @param sheet index of the sheet, from 0
     * @param row number of the row as Excel shows it; 0 comes before all rows of the sheet
     */
    public static long of(long submission, int sheet, int row) {
        return (submission << (ROW_BITS + SHEET_BITS)) | ((long) sheet << ROW_BITS) | row;
    }

    /** The first address that no line of a submission has. */
    public static long end(long submission) {
        return of(submission + 1, 0, 0);
    }

    /** The submission of an address. */
    public static long submission(long address) {
        return address >>> (ROW_BITS + SHEET_BITS);
    }

    /** The index of its sheet, from 0. */
    public static int sheet(long address) {
        return (int) (address >>> ROW_BITS) & ((1 << SHEET_BITS) - 1);
    }

    /** The number of its row, as Excel shows it. */
    public static int row(long address) {
        return (int) address & ((1 << ROW_BITS) - 1);
    }
}
