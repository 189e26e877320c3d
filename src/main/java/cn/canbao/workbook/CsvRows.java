package cn.canbao.workbook;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of the records of a text file; blank ones are counted and passed over. */
final class CsvRows extends CsvCallbackHandler<Row> {

    private final ReadingBudget budget;
    private List<Cell> cells = new ArrayList<>();
    private int column;
    private int number;
    private int length;

    CsvRows(ReadingBudget budget) {
        this.budget = budget;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return column;
    }

    @Override
    protected void beginRecord(long line) {
        cells = new ArrayList<>(Math.max(column, 1));
        column = 0;
        length = 0;
        number++;
        if (number > Extent.LAST_ROW) {
            throw Extent.outside("row " + number);
        }
    }

    @Override
    protected void addField(char[] text, int offset, int fieldLength, boolean isQuoted) {
        if (column > Extent.LAST_COLUMN) {
            throw Extent.outside("column " + (column + 1) + " in row " + number);
        }
        Cell cell = fieldLength == 0 ? null : WrittenCell.of(column, new String(text, offset, fieldLength), number);
        if (cell != null) {
            cells.add(cell);
        }
        column++;
        length += fieldLength;
    }

    @Override
    protected void setComment(char[] text, int offset, int length) {
        throw new IllegalStateException("Cannot read a comment: none are asked for");
    }

    @Override
    protected void setEmpty() {
        // the row was counted when it began
    }

    @Override
    protected @Nullable Row buildRecord() {
        budget.spendBytes(length);
        budget.spendCells(column);
        return cells.isEmpty() ? null : new Row(number, cells);
    }
}
