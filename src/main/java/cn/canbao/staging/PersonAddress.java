package cn.canbao.staging;

import cn.canbao.validation.RowAddress;

/** Where a line of a roster stands in everything that was ever handed in, as one number: the order of the table {@code person}. */
final class PersonAddress {

    private static final int ROW_BITS = 21;
    private static final int SHEET_BITS = 14;

    private PersonAddress() {}

    static long of(long submission, RowAddress at) {
        return of(submission, at.sheet(), at.row());
    }

    static long of(long submission, int sheet, int row) {
        return (submission << (ROW_BITS + SHEET_BITS)) | ((long) sheet << ROW_BITS) | row;
    }

    /** The first address that no line of a submission has. */
    static long end(long submission) {
        return of(submission + 1, 0, 0);
    }

    static long submission(long address) {
        return address >>> (ROW_BITS + SHEET_BITS);
    }

    static int sheet(long address) {
        return (int) (address >>> ROW_BITS) & ((1 << SHEET_BITS) - 1);
    }

    static int row(long address) {
        return (int) address & ((1 << ROW_BITS) - 1);
    }
}
