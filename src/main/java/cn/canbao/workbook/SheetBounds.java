package cn.canbao.workbook;

import cn.canbao.problem.ProblemCode;

/** The bounds of a sheet, whose last cell is XFD1048576. */
public final class SheetBounds {

    /** Number of the last row. */
    public static final int LAST_ROW = 1_048_576;

    /** Index of the last column. */
    public static final int LAST_COLUMN = 16_383;

    private SheetBounds() {}

    /** The exception for a cell outside of them. */
    public static UnreadableWorkbookException outside(String what) {
        return UnreadableWorkbookException.beyond(ProblemCode.CELL_OUTSIDE_SHEET, what, "XFD" + LAST_ROW);
    }
}
