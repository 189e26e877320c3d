package cn.canbao.workbook;

import cn.canbao.problem.ProblemCode;

/** How far a sheet can reach: to the cell XFD1048576. */
final class Extent {

    /** Number of the last row. */
    static final int LAST_ROW = 1_048_576;

    /** Index of the last column. */
    static final int LAST_COLUMN = 16_383;

    private Extent() {}

    /** The file has something where no sheet can have anything. */
    static UnreadableWorkbookException outside(String what) {
        return UnreadableWorkbookException.beyond(ProblemCode.CELL_OUTSIDE_SHEET, what, "XFD" + LAST_ROW);
    }
}
