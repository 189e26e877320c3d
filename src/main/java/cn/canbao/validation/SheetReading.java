package cn.canbao.validation;

import cn.canbao.workbook.Row;
import java.util.function.Consumer;

/** What is done with the rows of one sheet, once it is known what the sheet is. */
interface SheetReading {

    /** Takes the next row and passes on what became of it, at once or later. */
    void row(Row row, Consumer<Reading> outcomes);

    /** Passes on what is left at the end of the sheet and gives what the sheet itself came to. */
    SheetOutcome end(int rowsRead, Consumer<Reading> outcomes);

    /** What the sheet comes to when the file breaks off in it. */
    SheetOutcome breakOff(int rowsRead, Consumer<Reading> outcomes);

    /** Whether the sheet held anything that was meant as data. */
    boolean hasData();

    /** Whether, at its end, something came to light by which its rows must be read once more. */
    default boolean wantsAgain() {
        return false;
    }

    /** Whether persons were passed on as accepted. */
    default boolean hasPersons() {
        return false;
    }
}
