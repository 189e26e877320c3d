package cn.canbao.workbook;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xlsx, cell by cell from raw values. */
final class XlsxSheet implements Sheet {

    private static final int LAST_ROW = 1_048_576;
    /** Index of the last column of a sheet. */
    static final int LAST_COLUMN = 16_383;

    private static final int MOST_LETTERS = 3;
    private static final List<String> TYPES = List.of("s", "n", "str", "b", "inlineStr", "e", "d");

    private final String name;
    private final int index;
    private final boolean hidden;
    private final XmlPart part;
    private final XlsxValues values;
    private final ByteSink sink = new ByteSink();
    private final Span span = new Span();
    private final PlainCell plain = new PlainCell();
    private Cell[] cells = new Cell[16];
    private int count;
    private int lastRow;
    private int lastColumn;
    private boolean inData;
    private boolean ended;

    XlsxSheet(String name, int index, boolean hidden, XmlPart part, XlsxValues values) {
        this.name = name;
        this.index = index;
        this.hidden = hidden;
        this.part = part;
        this.values = values;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    @Override
    public @Nullable Row nextRow() {
        while (!ended && part.next()) {
            // controls and drawings outside the data have elements of the same names
            if (inData && part.isStart("row")) {
                readRow();
                if (count > 0) {
                    return new Row(lastRow, List.of(Arrays.copyOf(cells, count)));
                }
            } else if (part.isStart("sheetData")) {
                inData = true;
            } else if (part.isEnd("sheetData")) {
                inData = false;
            }
        }
        ended = true;
        return null;
    }

    @Override
    public @Nullable LocalDateTime moment(double serial) {
        return values.moment(serial);
    }

    private void readRow() {
        Span written = part.attributeSpan("r");
        int number = written == null ? lastRow + 1 : whole(written);
        if (number <= lastRow || number > LAST_ROW) {
            throw UnreadableWorkbookException.broken("sheet", "row " + number + " after row " + lastRow);
        }
        lastRow = number;
        lastColumn = -1;
        count = 0;
        while (true) {
            if (part.isPlain(plain, lastRow, lastColumn)) {
                lastColumn = plain.column;
                if (!plain.value.isEmpty()) {
                    add(values.cell(lastColumn, plain.type, plain.style, plain.value, lastRow));
                }
            } else if (!part.next() || part.isEnd("row")) {
                return;
            } else if (part.isStart("c")) {
                add(cell());
            }
        }
    }

    private void add(@Nullable Cell cell) {
        if (cell != null) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, count * 2);
            }
            cells[count++] = cell;
        }
    }

    private @Nullable Cell cell() {
        Span reference = part.attributeSpan("r");
        int column = reference == null ? lastColumn + 1 : column(reference);
        if (column <= lastColumn || column > LAST_COLUMN) {
            throw UnreadableWorkbookException.broken("sheet", "cell " + reference + " out of order in row " + lastRow);
        }
        lastColumn = column;
        Span written = part.attributeSpan("t");
        String type = written == null ? "n" : typeOf(written);
        Span number = part.attributeSpan("s");
        int style = number == null ? 0 : whole(number);
        boolean isFormula = false;
        boolean isCalculated = false;
        Cell cell = null;
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("f")) {
                isFormula = true;
            } else if (part.isStart("v") || part.isStart("is")) {
                Span value = part.isStart("v") ? part.text() : SharedStrings.richText(part, "is", sink, span);
                // the result of a formula may be an empty text
                isCalculated = !value.isEmpty() || type.equals("str");
                cell = value.isEmpty() ? null : values.cell(column, type, style, value, lastRow);
            }
        }
        return isFormula && !isCalculated ? new Cell(column, CellKind.UNCALCULATED, "") : cell;
    }

    /** The type of a cell; the known ones are constants, so that no string is made for each cell. */
    private static String typeOf(Span written) {
        for (String known : TYPES) {
            if (written.is(known)) {
                return known;
            }
        }
        return written.toString();
    }

    private int column(Span reference) {
        int column = 0;
        int letters = 0;
        int length = reference.length();
        while (letters < length && reference.at(letters) >= 'A' && reference.at(letters) <= 'Z') {
            column = column * 26 + reference.at(letters++) - 'A' + 1;
            if (letters > MOST_LETTERS) {
                break;
            }
        }
        if (letters == 0 || letters > MOST_LETTERS || reference.digits(letters) != lastRow) {
            throw UnreadableWorkbookException.broken("sheet", "cell " + reference + " in row " + lastRow);
        }
        return column - 1;
    }

    private int whole(Span number) {
        int digits = number.digits();
        if (digits >= 0) {
            return digits;
        }
        try {
            return Integer.parseInt(number.toString().strip());
        } catch (NumberFormatException e) {
            throw UnreadableWorkbookException.broken("sheet", "number " + number + " after row " + lastRow);
        }
    }
}
