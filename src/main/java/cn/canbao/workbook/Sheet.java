package cn.canbao.workbook;

import java.time.LocalDateTime;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A sheet whose rows are read once, from top to bottom. Valid until the next sheet is asked for. */
public interface Sheet {

    /** Its name. */
    String name();

    /** Its place in the workbook, from 0. */
    int index();

    /** Whether Excel hides it. */
    boolean isHidden();

    /**
     * The next row that holds anything; null after the last one. Blank rows are passed over wherever they stand.
     *
     * @throws UnreadableWorkbookException when the file is damaged here
     */
    @Nullable
    Row nextRow();

    /** What about the sheet its reader should know; complete once the last row has been read. */
    default HiddenContent hiddenContent() {
        return HiddenContent.NONE;
    }

    /** The last line of a text, where no line break ends it; null for all others. Known once the last row has been read. */
    default @Nullable UnendedLine unendedLine() {
        return null;
    }

    /**
     * The merged cells. May read the sheet once more; where it is damaged, there are none, and the rows
     * come to the damage by themselves.
     */
    default MergedCells mergedCells() {
        return MergedCells.NONE;
    }

    /**
     * Says for which columns the formulas are wanted from here on, so that others need not be kept.
     *
     * @param columns their indices, from 0
     */
    default void keepFormulas(BitSet columns) {
        // most kinds of files know no formulas
    }

    /**
     * The moment that a serial number means in this workbook, which counts days either from 1900 or from 1904; for dates in cells
     * whose style does not show one.
     *
     * @param serial days and parts of a day, as in the text of a {@link CellKind#NUMBER}
     * @return the moment, rounded to seconds; null when no date has this number: below zero or after the year 9999
     */
    @Nullable
    LocalDateTime moment(double serial);
}
