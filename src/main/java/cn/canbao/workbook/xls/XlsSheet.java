package cn.canbao.workbook.xls;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.CellNote;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xls. */
final class XlsSheet implements Sheet {

    private final String name;
    private final int index;
    private final boolean hidden;
    private final XlsWorkbook workbook;
    private final boolean isWorksheet;
    private final Supplier<MergedCells> mergesOf;
    private final XlsLayout layout = new XlsLayout();
    private @Nullable MergedCells mergedCells;
    private @Nullable CellValueRecordInterface ahead;
    private @Nullable Cell aheadCell;
    private @Nullable FormulaRecord aheadFormula;
    private final XlsFormulas formulas;
    private int lastRow;
    private int unstyled;
    private boolean ended;

    /** @param mergesOf finds the merged cells of this sheet */
    XlsSheet(
            String name,
            int index,
            boolean hidden,
            XlsWorkbook workbook,
            boolean isWorksheet,
            Supplier<MergedCells> mergesOf) {
        this.name = name;
        this.index = index;
        this.hidden = hidden;
        this.workbook = workbook;
        this.isWorksheet = isWorksheet;
        this.mergesOf = mergesOf;
        formulas = new XlsFormulas(!workbook.isCalculated());
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
        List<Cell> cells = new ArrayList<>();
        int number = 0;
        while (advance() && (number == 0 || ahead().getRow() + 1 == number)) {
            if (number == 0) {
                number = ahead().getRow() + 1;
                if (number <= lastRow) {
                    throw UnreadableWorkbookException.broken("sheet", "row " + number + " after row " + lastRow);
                }
                lastRow = number;
            }
            Cell cell = aheadCell;
            FormulaRecord formula = aheadFormula;
            ahead = null;
            aheadCell = null;
            aheadFormula = null;
            if (cell != null) {
                advance(); // what stands behind a formula may belong to it
                add(cells, formula == null ? cell : formulas.noted(cell, formula), number);
            }
        }
        if (number == 0) {
            return null;
        }
        workbook.budget().spendCells(cells.size());
        layout.add(number, cells);
        return new Row(number, cells);
    }

    /** Some programs write the cells of a row in an order of their own. */
    private static void add(List<Cell> cells, Cell cell, int number) {
        int at = cells.size();
        while (at > 0 && cells.get(at - 1).column() >= cell.column()) {
            at--;
        }
        if (at < cells.size() && cells.get(at).column() == cell.column()) {
            throw UnreadableWorkbookException.broken("sheet", "a cell twice in row " + number);
        }
        cells.add(at, cell);
    }

    @Override
    public HiddenContent hiddenContent() {
        return layout.hiddenContent(unstyled);
    }

    @Override
    public MergedCells mergedCells() {
        if (mergedCells == null) {
            mergedCells = mergesOf.get();
        }
        return mergedCells;
    }

    @Override
    public void keepFormulas(BitSet columns) {
        formulas.keep(columns);
    }

    @Override
    public @Nullable LocalDateTime moment(double serial) {
        return workbook.styles().moment(serial);
    }

    /** Passes over the rows that are left. */
    void skip() {
        boolean more = true;
        while (more) {
            more = nextRow() != null;
        }
    }

    private CellValueRecordInterface ahead() {
        return Objects.requireNonNull(ahead);
    }

    /** Makes sure that the next cell that holds something is at hand; false at the end of the sheet. */
    private boolean advance() {
        while (aheadCell == null && !ended) {
            Record record = workbook.nextRecord();
            if (record == null) {
                throw UnreadableWorkbookException.broken("sheet", "it ends inside sheet " + name);
            }
            if (workbook.isAfterSheet()) {
                ended = true;
            } else if (workbook.isInSheet() && record instanceof RowRecord row) {
                layout.row(row);
            } else if (workbook.isInSheet() && record instanceof ColumnInfoRecord column) {
                layout.columns(column);
            } else if (workbook.isInSheet() && record instanceof SharedFormulaRecord shared) {
                formulas.share(shared);
            } else if (isWorksheet && workbook.isInSheet() && record instanceof CellValueRecordInterface value) {
                ahead = value;
                aheadCell = cell(value);
                aheadFormula = value instanceof FormulaRecord formula ? formula : null;
            }
        }
        return aheadCell != null;
    }

    private @Nullable Cell cell(CellValueRecordInterface record) {
        Cell written = written(record);
        return workbook.symbols().isEmpty() ? written : workbook.symbols().shown(written, record.getXFIndex());
    }

    private @Nullable Cell written(CellValueRecordInterface record) {
        int column = record.getColumn();
        if (record instanceof LabelSSTRecord shared) {
            XlsFonts.Read read = workbook.sharedText(shared.getSSTIndex());
            return inked(text(column, read.text()), record, read.note());
        }
        if (record instanceof NumberRecord number) {
            return number(record, number.getValue());
        }
        if (record instanceof RKRecord number) {
            return number(record, number.getRKNumber());
        }
        if (record instanceof LabelRecord label) {
            return inked(text(column, label.getValue()), record, null);
        }
        if (record instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? bool(column, flag.getBooleanValue()) : error(column, flag.getErrorValue());
        }
        return record instanceof FormulaRecord formula ? formula(formula) : null;
    }

    private @Nullable Cell formula(FormulaRecord formula) {
        int column = formula.getColumn();
        boolean mayBeNone = formulas.isUncalculated(formula);
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN ->
                mayBeNone && !formula.getCachedBooleanValue()
                        ? XlsFormulas.uncalculated(formula)
                        : bool(column, formula.getCachedBooleanValue());
            case ERROR -> error(column, formula.getCachedErrorValue());
            case STRING -> {
                Cell text = formula.hasCachedResultString() ? followingText(column) : null;
                yield text == null && mayBeNone ? XlsFormulas.uncalculated(formula) : inked(text, formula, null);
            }
            case NUMERIC ->
                formula.getValue() == 0 && mayBeNone
                        ? XlsFormulas.uncalculated(formula)
                        : number(formula, formula.getValue());
            default -> null;
        };
    }

    /** The text of a formula stands in a record of its own behind it. */
    private @Nullable Cell followingText(int column) {
        Record record;
        while ((record = workbook.nextRecord()) != null) {
            if (record instanceof SharedFormulaRecord shared) {
                formulas.share(shared);
            }
            if (record instanceof StringRecord result) {
                return text(column, result.getString());
            }
            if (record instanceof CellValueRecordInterface || workbook.isAfterSheet()) {
                break;
            }
        }
        throw UnreadableWorkbookException.broken("sheet", "the result of a formula is missing after row " + lastRow);
    }

    private Cell number(CellValueRecordInterface record, double value) {
        if (!Double.isFinite(value)) {
            return new Cell(record.getColumn(), CellKind.ERROR, Double.toString(value));
        }
        String raw = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        if (!workbook.styles().knows(record.getXFIndex())) {
            unstyled++;
        }
        return workbook.styles().cell(record.getColumn(), raw, value, record.getXFIndex());
    }

    /** A text with what its style and its own runs say about it. */
    private @Nullable Cell inked(@Nullable Cell text, CellValueRecordInterface record, @Nullable CellNote runs) {
        return workbook.styles().text(text, record.getXFIndex(), runs);
    }

    private static @Nullable Cell text(int column, String text) {
        return text.isBlank() ? null : new Cell(column, CellKind.TEXT, text);
    }

    private static Cell bool(int column, boolean value) {
        return new Cell(column, CellKind.BOOLEAN, value ? "TRUE" : "FALSE");
    }

    private static Cell error(int column, int code) {
        return new Cell(
                column,
                CellKind.ERROR,
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
    }
}
