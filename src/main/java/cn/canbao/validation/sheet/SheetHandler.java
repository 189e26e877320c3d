package cn.canbao.validation.sheet;

import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.workbook.Row;
import java.util.function.Consumer;

/** Handles the rows of one sheet, once its kind is known. */
public interface SheetHandler {

    /** Handles the next row and emits its outcome, at once or later. */
    void row(Row row, Consumer<ReadEvent> outcomes);

    /** Emits what is left at the end of the sheet and returns the outcome of the sheet. */
    SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes);

    /** The outcome of the sheet when the file turns out to be damaged in it. */
    SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes);

    /** Whether the sheet held anything that was meant as data. */
    boolean hasData();

    /** Whether a second pass over the sheet is required. */
    default boolean wantsAgain() {
        return false;
    }

    /** Whether persons were passed on as accepted. */
    default boolean hasPersons() {
        return false;
    }
}
