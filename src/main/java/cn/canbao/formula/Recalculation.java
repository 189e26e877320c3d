package cn.canbao.formula;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Formula;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Recalculates formulas while the rows of a sheet are read from top to bottom, over the cells of the same row and of those above. What cannot be
 * told stays as it is: cells below, other sheets, functions that are not simple, values that are not sure themselves.
 *
 * <p>Keeps the rows of a sheet up to a number of cells; beyond that, formulas over rows that are not kept any more cannot be told.
 */
public final class Recalculation {

    private static final double NOISE = 0.000_001;

    private final int mostCells;
    private final Map<Integer, Row> rows = new HashMap<>();
    private long cellsKept;
    private long lookups;
    private int lastRow;

    /**
     * Begins with the first row of a sheet.
     *
     * @param mostCells how many cells are kept; also how many hundreds of them may be looked up
     */
    public Recalculation(int mostCells) {
        this.mostCells = mostCells;
    }

    /**
     * A row with what the formulas in some columns come to: a result that was never calculated is filled in where it is nothing anyway, and
     * marked with the result otherwise; another result than the one that was kept is marked.
     *
     * @param row the next row of the sheet, below those before
     * @param columns which columns matter
     */
    public Row of(Row row, IntPredicate columns) {
        lastRow = row.number();
        cellsKept += row.cells().size();
        if (cellsKept <= mostCells) {
            rows.put(row.number(), row);
        }
        List<Cell> changed = null;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            boolean matters = cell.formula() != null && columns.test(cell.column());
            Cell checked = matters ? checked(cell, row) : cell;
            if (matters && changed == null) {
                changed = new ArrayList<>(row.cells().subList(0, i));
            }
            if (changed != null && checked != null) {
                changed.add(checked);
            }
        }
        Row result = changed == null ? row : new Row(row.number(), List.copyOf(changed));
        if (rows.containsKey(row.number())) {
            rows.put(row.number(), result);
        }
        return result;
    }

    /** The cell as it should be; null where it is empty. */
    private @Nullable Cell checked(Cell cell, Row row) {
        Formula formula = cell.formula();
        if (formula == null || cell.kind() == CellKind.DATE || cell.kind() == CellKind.ERROR) {
            return cell;
        }
        Value value;
        try {
            value = new FormulaEvaluator((number, column) -> value(row, number, column))
                    .value(FormulaParser.parse(formula, row.number(), cell.column()));
        } catch (UnknownResultException e) {
            return cell;
        }
        if (cell.kind() == CellKind.UNCALCULATED) {
            return calculated(cell, value);
        }
        return differs(cell, value) ? cell.recalculated(Value.shown(value)) : cell;
    }

    private static boolean differs(Cell kept, Value value) {
        if (value instanceof Value.Decimal number && kept.kind() == CellKind.NUMBER) {
            return differ(number.number(), Double.parseDouble(kept.text()));
        }
        if (value instanceof Value.Text text && kept.kind() == CellKind.TEXT) {
            return !text.text().equals(kept.text());
        }
        if (value instanceof Value.Truth truth && kept.kind() == CellKind.BOOLEAN) {
            return truth.isTrue() != kept.text().equals("TRUE");
        }
        return !(value instanceof Value.Blank) || !kept.text().equals("0");
    }

    /** What was taken for no result, because it is what stands for none, may be the right one. */
    private static @Nullable Cell calculated(Cell cell, Value value) {
        if (value instanceof Value.Text text && text.text().isBlank()) {
            return null;
        }
        if (value instanceof Value.Truth truth && !truth.isTrue()) {
            return new Cell(cell.column(), CellKind.BOOLEAN, "FALSE", cell.note());
        }
        boolean isZero =
                value instanceof Value.Blank || (value instanceof Value.Decimal number && number.number() == 0);
        return isZero
                ? new Cell(cell.column(), CellKind.NUMBER, "0", cell.note())
                : cell.recalculated(Value.shown(value));
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > NOISE * Math.max(1, Math.abs(one));
    }

    private Value value(Row current, int number, int column) throws UnknownResultException {
        if (++lookups > 100L * Math.max(mostCells, 1000)) {
            throw new UnknownResultException("of more cells than are looked up");
        }
        if (number > lastRow || (number != current.number() && cellsKept > mostCells)) {
            throw new UnknownResultException("of cells that are not read");
        }
        Row row = number == current.number() ? current : rows.get(number);
        Cell cell = row == null ? null : row.cell(column);
        if (cell == null) {
            return new Value.Blank();
        }
        return switch (cell.kind()) {
            case NUMBER -> new Value.Decimal(Double.parseDouble(cell.text()));
            case BOOLEAN -> new Value.Truth(cell.text().equals("TRUE"));
            case TEXT -> text(cell);
            case DATE, ERROR, UNCALCULATED -> throw new UnknownResultException("of a cell that holds " + cell.kind());
        };
    }

    private static Value text(Cell cell) throws UnknownResultException {
        if (!cell.leftOut().isEmpty()) {
            throw new UnknownResultException("of a text that is struck through");
        }
        return new Value.Text(cell.text());
    }
}
