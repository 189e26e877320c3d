package cn.canbao.workbook;

import cn.canbao.problem.Place;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xlsx, cell by cell from raw values. */
final class XlsxSheet implements Sheet {

    /** An error that does not say which one. */
    private static final String UNNAMED_ERROR = "#ERROR";

    private static final Pattern LINK = Pattern.compile("\\[[0-9]+]");

    private final XlsxDirectory.Listed listed;
    private final XmlPart part;
    private final XlsxValues values;
    private final ReadingBudget budget;
    private final boolean hasLinks;
    private final Supplier<Merges> again;
    private final XlsxLayout layout = new XlsxLayout();
    private final ByteSink sink = new ByteSink();
    private final Span span = new Span();
    private final PlainCell plain = new PlainCell();
    private Cell[] cells = new Cell[16];
    private int count;
    private int lastRow;
    private int lastColumn;
    private int written;
    private int widest;
    private int hiddenRows;
    private boolean inData;
    private boolean ended;
    private @Nullable String linkedFormula;
    private @Nullable Merges merges;

    /**
     * @param values what its values mean
     * @param budget what the workbook may still ask for
     * @param hasLinks whether the workbook refers to others
     * @param again finds its merged cells before its rows are at their end
     */
    XlsxSheet(
            XlsxDirectory.Listed listed,
            XmlPart part,
            XlsxValues values,
            ReadingBudget budget,
            boolean hasLinks,
            Supplier<Merges> again) {
        this.listed = listed;
        this.part = part;
        this.values = values;
        this.budget = budget;
        this.hasLinks = hasLinks;
        this.again = again;
    }

    @Override
    public String name() {
        return listed.name();
    }

    @Override
    public int index() {
        return listed.index();
    }

    @Override
    public boolean isHidden() {
        return listed.isHidden();
    }

    @Override
    public @Nullable Row nextRow() {
        while (!ended && part.next()) {
            // controls and drawings outside the data have elements of the same names
            if (inData && part.isStart("row")) {
                readRow();
                if (count > 0) {
                    widest = Math.max(widest, cells[count - 1].column());
                    return row();
                }
            } else if (part.isStart("sheetData")) {
                inData = true;
            } else if (part.isEnd("sheetData")) {
                inData = false;
            } else if (!inData) {
                layout.take(part);
            }
        }
        if (!ended) {
            ended = true;
            checkMerges();
        }
        return null;
    }

    private Row row() {
        // copies of an array whose type is known only when it runs take three times as long
        Cell[] found = new Cell[count];
        System.arraycopy(cells, 0, found, 0, count);
        return new Row(lastRow, List.of(found));
    }

    /** Rows were read by what was found before them. */
    private void checkMerges() {
        if (merges != null && !layout.merges().isSame(merges)) {
            throw UnreadableWorkbookException.broken("sheet", "merged cells that can be read in two ways");
        }
    }

    @Override
    public Findings findings() {
        return new Findings(hiddenRows, layout.hiddenColumns(widest), values.numbersWithoutStyle(), linkedFormula);
    }

    @Override
    public Merges merges() {
        if (merges == null) {
            merges = ended ? layout.merges() : again.get();
        }
        return merges;
    }

    /** The merged cells, with the rows passed over. */
    Merges mergesAtEnd() {
        boolean more = true;
        while (more) {
            more = nextRow() != null;
        }
        return layout.merges();
    }

    @Override
    public @Nullable LocalDateTime moment(double serial) {
        return values.moment(serial);
    }

    private void readRow() {
        Span numbered = part.attributeSpan("r");
        int number = numbered == null ? lastRow + 1 : XlsxReference.whole(numbered, lastRow);
        if (number > Extent.LAST_ROW) {
            throw Extent.outside("row " + number);
        }
        if (number <= lastRow) {
            throw UnreadableWorkbookException.broken("sheet", "row " + number + " after row " + lastRow);
        }
        lastRow = number;
        lastColumn = -1;
        count = 0;
        written = 0;
        boolean isHidden = isTrue(part.attributeSpan("hidden"));
        readCells();
        budget.spendCells(written);
        if (isHidden && count > 0) {
            hiddenRows++;
        }
    }

    private void readCells() {
        while (true) {
            if (part.isPlain(plain, lastRow, lastColumn)) {
                lastColumn = plain.column;
                written++;
                if (!plain.value.isEmpty()) {
                    add(values.cell(lastColumn, plain.type, plain.style, plain.value, lastRow));
                }
            } else if (!part.next() || part.isEnd("row")) {
                return;
            } else if (part.isStart("c")) {
                written++;
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
        int column = reference == null ? lastColumn + 1 : XlsxReference.column(reference, lastRow);
        if (column > Extent.LAST_COLUMN) {
            throw Extent.outside("column " + (column + 1));
        }
        if (column <= lastColumn) {
            throw UnreadableWorkbookException.broken("sheet", "cell " + reference + " out of order in row " + lastRow);
        }
        lastColumn = column;
        Span typed = part.attributeSpan("t");
        String type = typed == null ? "n" : XlsxReference.type(typed);
        Span number = part.attributeSpan("s");
        int style = number == null ? 0 : XlsxReference.whole(number, lastRow);
        boolean isFormula = false;
        boolean isCalculated = false;
        boolean hasValue = false;
        Cell cell = null;
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("f")) {
                isFormula = true;
                lookForLink(column);
            } else if (part.isStart("v") || part.isStart("is")) {
                if (hasValue) {
                    throw UnreadableWorkbookException.broken(
                            "sheet", "a second value of cell " + Place.letters(column) + lastRow);
                }
                hasValue = true;
                Span value = part.isStart("v") ? part.text() : SharedStrings.richText(part, "is", sink, span);
                // the result of a formula may be an empty text
                isCalculated = !value.isEmpty() || type.equals("str");
                cell = value.isEmpty() ? null : values.cell(column, type, style, value, lastRow);
            }
        }
        if (isFormula && !isCalculated) {
            return new Cell(column, CellKind.UNCALCULATED, "");
        }
        return cell == null && type.equals("e") ? new Cell(column, CellKind.ERROR, UNNAMED_ERROR) : cell;
    }

    /** Excel writes the other workbook as its number in square brackets. */
    private void lookForLink(int column) {
        if (hasLinks
                && linkedFormula == null
                && LINK.matcher(part.text().toString()).find()) {
            linkedFormula = Place.letters(column) + lastRow;
        }
    }

    private static boolean isTrue(@Nullable Span flag) {
        return flag != null && (flag.is("1") || flag.is("true"));
    }
}
