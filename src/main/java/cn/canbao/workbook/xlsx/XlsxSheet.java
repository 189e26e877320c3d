package cn.canbao.workbook.xlsx;

import cn.canbao.problem.Place;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.SheetBounds;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.ByteSlice;
import cn.canbao.workbook.xlsx.xml.FastCellParser;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xlsx, cell by cell from raw values. */
final class XlsxSheet implements Sheet {

    /** An error that does not say which one. */
    private static final String UNNAMED_ERROR = "#ERROR";

    private final PackageRelations.Listed listed;
    private final XmlPullParser part;
    private final XlsxValues values;
    private final ReadingBudget budget;
    private final FormulaCells formulas;
    private final Supplier<MergedCells> again;
    private final XlsxLayout layout = new XlsxLayout();
    private final RichText rich = new RichText();
    private final FastCellParser plain = new FastCellParser();
    private Cell[] cells = new Cell[16];
    private int count;
    private int lastRow;
    private int lastColumn;
    private int written;
    private int widest;
    private int hiddenRows;
    private boolean inData;
    private boolean ended;
    private @Nullable MergedCells mergedCells;

    /**
     * @param values what its values mean
     * @param budget what the workbook may still ask for
     * @param formulas what its formulas say
     * @param again finds its merged cells before its rows are at their end
     */
    XlsxSheet(
            PackageRelations.Listed listed,
            XmlPullParser part,
            XlsxValues values,
            ReadingBudget budget,
            FormulaCells formulas,
            Supplier<MergedCells> again) {
        this.listed = listed;
        this.part = part;
        this.values = values;
        this.budget = budget;
        this.formulas = formulas;
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
        if (mergedCells != null && !layout.mergedCells().isSame(mergedCells)) {
            throw UnreadableWorkbookException.broken("sheet", "merged cells that can be read in two ways");
        }
    }

    @Override
    public HiddenContent hiddenContent() {
        return new HiddenContent(
                hiddenRows, layout.hiddenColumns(widest), values.numbersWithoutStyle(), formulas.linked());
    }

    @Override
    public MergedCells mergedCells() {
        if (mergedCells == null) {
            mergedCells = ended ? layout.mergedCells() : again.get();
        }
        return mergedCells;
    }

    /** The merged cells, with the rows passed over. */
    MergedCells mergesAtEnd() {
        boolean more = true;
        while (more) {
            more = nextRow() != null;
        }
        return layout.mergedCells();
    }

    @Override
    public void keepFormulas(BitSet columns) {
        formulas.keep(columns);
    }

    @Override
    public @Nullable LocalDateTime moment(double serial) {
        return values.moment(serial);
    }

    private void readRow() {
        ByteSlice numbered = part.attributeSpan("r");
        int number = numbered == null ? lastRow + 1 : CellReference.whole(numbered, lastRow);
        if (number > SheetBounds.LAST_ROW) {
            throw SheetBounds.outside("row " + number);
        }
        if (number <= lastRow) {
            throw UnreadableWorkbookException.broken("sheet", "row " + number + " after row " + lastRow);
        }
        lastRow = number;
        lastColumn = -1;
        count = 0;
        written = 0;
        boolean isHidden = isTrue(part.attributeSpan("hidden")) || isFlat(part.attributeSpan("ht"));
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
        ByteSlice reference = part.attributeSpan("r");
        int column = reference == null ? lastColumn + 1 : CellReference.column(reference, lastRow);
        if (column > SheetBounds.LAST_COLUMN) {
            throw SheetBounds.outside("column " + (column + 1));
        }
        if (column <= lastColumn) {
            throw UnreadableWorkbookException.broken("sheet", "cell " + reference + " out of order in row " + lastRow);
        }
        lastColumn = column;
        ByteSlice typed = part.attributeSpan("t");
        String type = typed == null ? "n" : CellReference.type(typed);
        ByteSlice number = part.attributeSpan("s");
        int style = number == null ? 0 : CellReference.whole(number, lastRow);
        boolean isFormula = false;
        boolean hasValue = false;
        String result = null;
        Cell cell = null;
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("f")) {
                isFormula = true;
                formulas.read(part, lastRow, column);
            } else if (part.isStart("v") || part.isStart("is")) {
                if (hasValue) {
                    throw UnreadableWorkbookException.broken(
                            "sheet", "a second value of cell " + Place.letters(column) + lastRow);
                }
                hasValue = true;
                boolean isRich = !part.isStart("v");
                ByteSlice value = isRich ? rich.read(part, "is") : part.text();
                result = isFormula ? value.toString() : null;
                cell = value.isEmpty() ? null : values.cell(column, type, style, value, lastRow);
                cell = isRich && cell != null && rich.note() != null ? cell.with(rich.note()) : cell;
            }
        }
        if (isFormula) {
            cell = formulas.cell(column, cell, type, result);
        }
        return cell == null && type.equals("e") ? new Cell(column, CellKind.ERROR, UNNAMED_ERROR) : cell;
    }

    /** Whether a row is so low that nothing of it is seen. */
    private static boolean isFlat(@Nullable ByteSlice height) {
        return height != null && height.length() > 0 && height.at(0) == '0' && XlsxLayout.isNothing(height.toString());
    }

    private static boolean isTrue(@Nullable ByteSlice flag) {
        return flag != null && (flag.is("1") || flag.is("true"));
    }
}
