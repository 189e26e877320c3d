package cn.canbao.workbook.xls;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Formula;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.ss.formula.ptg.ExpPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet of an .xls that have formulas. A result that is zero, FALSE or empty is none where the formula asks to be calculated
 * when the file is opened, or where the file does not say by which Excel it was calculated: programs that do not calculate leave that out.
 */
final class XlsFormulas {

    private static final int MOST_TOKENS = 500;
    private static final int MOST_SHARED = 1 << 12;

    private final boolean mayBeUncalculated;
    private final List<SharedFormulaRecord> shared = new ArrayList<>();
    private @Nullable BitSet wanted;

    /** @param mayBeUncalculated whether the workbook does not say by which Excel it was calculated */
    XlsFormulas(boolean mayBeUncalculated) {
        this.mayBeUncalculated = mayBeUncalculated;
    }

    /** Keeps from now on only those of some columns, and those whose results may be none. */
    void keep(BitSet columns) {
        wanted = columns;
    }

    /** Takes note of a formula that several cells share; it stands behind the first of them. */
    void share(SharedFormulaRecord formula) {
        if (shared.size() < MOST_SHARED) {
            shared.add(formula);
        }
    }

    /** Whether a result that says nothing is none. */
    boolean isUncalculated(FormulaRecord formula) {
        return mayBeUncalculated || formula.isCalcOnLoad();
    }

    /** The cell of a result that is none. */
    static Cell uncalculated(FormulaRecord formula) {
        return new Cell(formula.getColumn(), CellKind.UNCALCULATED, "");
    }

    /** A cell with its formula, once the records behind it are known. */
    Cell noted(Cell cell, FormulaRecord record) {
        if (wanted != null && !wanted.get(record.getColumn()) && !isUncalculated(record)) {
            return cell;
        }
        String text = text(record);
        return text == null ? cell : cell.with(new Formula(text, record.getRow() + 1, record.getColumn()));
    }

    private @Nullable String text(FormulaRecord record) {
        try {
            Ptg[] tokens = record.getParsedExpression();
            if (tokens.length == 1 && tokens[0] instanceof ExpPtg) {
                tokens = sharedTokens(record);
            }
            return tokens == null || tokens.length > MOST_TOKENS ? null : XlsFormulaText.of(tokens);
        } catch (RuntimeException e) {
            return null; // a formula that cannot be told is one that nobody recalculates
        }
    }

    private Ptg @Nullable [] sharedTokens(FormulaRecord record) {
        for (int i = shared.size() - 1; i >= 0; i--) {
            if (shared.get(i).isInRange(record.getRow(), record.getColumn())) {
                return shared.get(i).getFormulaTokens(record);
            }
        }
        return null;
    }
}
