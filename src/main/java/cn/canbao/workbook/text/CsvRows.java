package cn.canbao.workbook.text;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.SheetBounds;
import cn.canbao.workbook.TextCell;
import cn.canbao.workbook.UnreadableWorkbookException;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the records of a text file; blank ones are counted and passed over.
 *
 * <p>A number with a comma between its thousands that nobody quoted is two values where commas separate them, and moves all that follow
 * by a column: a row that has more values than the labels above it, by no more than there may be such commas, is refused.
 */
final class CsvRows extends CsvCallbackHandler<Row> {

    private static final int THOUSANDS = 3;

    private final ReadingBudget budget;
    private final boolean hasCommas;
    private List<Cell> cells = new ArrayList<>();
    private int column;
    private int number;
    private int length;
    private int labels;
    private boolean hasNumbers;
    private int commas;
    private String before = "";
    private String divided = "";

    CsvRows(ReadingBudget budget, char separator) {
        this.budget = budget;
        this.hasCommas = separator == ',';
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
        hasNumbers = false;
        commas = 0;
        before = "";
        number++;
        if (number > SheetBounds.LAST_ROW) {
            throw SheetBounds.outside("row " + number);
        }
    }

    @Override
    protected void addField(char[] text, int offset, int fieldLength, boolean isQuoted) {
        if (column > SheetBounds.LAST_COLUMN) {
            throw SheetBounds.outside("column " + (column + 1) + " in row " + number);
        }
        Cell cell = cell(text, offset, fieldLength);
        if (cell != null) {
            cells.add(cell);
        }
        if (hasCommas) {
            lookForThousands(text, offset, fieldLength, isQuoted);
        }
        column++;
        length += fieldLength;
    }

    private void lookForThousands(char[] text, int offset, int fieldLength, boolean isQuoted) {
        boolean isNumber = fieldLength > 0;
        for (int i = offset; i < offset + fieldLength && isNumber; i++) {
            isNumber = text[i] >= '0' && text[i] <= '9';
        }
        hasNumbers |= isNumber;
        if (!isNumber || isQuoted || fieldLength > THOUSANDS) {
            before = "";
            return;
        }
        String value = new String(text, offset, fieldLength);
        if (fieldLength == THOUSANDS && !before.isEmpty()) {
            commas++;
            divided = before + "," + value;
        }
        before = value;
    }

    /** Programs write a tab beside a value so that Excel takes a number for a text; nobody sees it. */
    private @Nullable Cell cell(char[] text, int offset, int fieldLength) {
        int from = offset;
        int to = offset + fieldLength;
        while (from < to && text[from] == '\t') {
            from++;
        }
        while (to > from && text[to - 1] == '\t') {
            to--;
        }
        return from == to ? null : TextCell.of(column, new String(text, from, to - from), number);
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
        if (!hasNumbers) {
            labels = Math.max(labels, column);
        } else if (labels > 1 && column > labels && column - labels <= commas) {
            throw UnreadableWorkbookException.thousands(number, divided);
        }
        return cells.isEmpty() ? null : new Row(number, cells);
    }
}
