package cn.canbao.workbook;

import cn.canbao.format.NumberFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds something.
 *
 * @param column index of its column from 0
 * @param kind what it holds
 * @param text its content in the form that the kind describes
 * @param note what else it shows or hides; null when that is nothing
 */
public record Cell(
        int column, CellKind kind, String text, @Nullable CellNote note) {

    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);

    /** A cell that shows what it holds. */
    public Cell(int column, CellKind kind, String text) {
        this(column, kind, text, null);
    }

    /**
     * The content as a person reads it: numbers with the fifteen digits that Excel keeps, without exponent, and with the words of their format,
     * as in 第01村.
     */
    public String shown() {
        if (kind != CellKind.NUMBER) {
            return text;
        }
        NumberFormat format = format();
        if (format != null && format.hasWords()) {
            return format.shown(new BigDecimal(text));
        }
        if (isShort(text)) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).round(AS_EXCEL_SHOWS).stripTrailingZeros();
        return Math.abs((long) number.scale()) + number.precision() > 40 ? number.toString() : number.toPlainString();
    }

    /** What is shown instead of a number by its format, where that says another number; null where both say the same. */
    public @Nullable String shownInstead() {
        NumberFormat format = format();
        if (format == null || kind != CellKind.NUMBER) {
            return format != null && kind == CellKind.TEXT && format.saysOther(text) ? format.shown(text) : null;
        }
        BigDecimal number = new BigDecimal(text);
        return format.saysOther(number) ? format.shown(number).strip() : null;
    }

    /** Whether nobody sees its content, because of its format or its colour. */
    public boolean isInvisible() {
        if (note == null) {
            return false;
        }
        NumberFormat format = note.format();
        return note.isInvisible()
                || (format != null
                        && (kind == CellKind.NUMBER
                                ? format.hides(new BigDecimal(text))
                                : kind == CellKind.TEXT && format.hidesText()));
    }

    /** Whether all of it is struck through. */
    public boolean isStruck() {
        return note != null && note.isStruck();
    }

    /** What was left out of its text, because it is struck through or raised; empty when nothing was. */
    public String leftOut() {
        return note == null ? "" : note.leftOut();
    }

    /** Its formula; null when it has none, or nobody wanted to know. */
    public @Nullable Formula formula() {
        return note == null ? null : note.formula();
    }

    /** What its formula comes to, where that is not the result that was kept; null otherwise. */
    public @Nullable String recalculated() {
        return note == null ? null : note.recalculated();
    }

    /** The same cell with what else its runs say. */
    public Cell with(CellNote runs) {
        return new Cell(column, kind, text, CellNote.both(note, runs));
    }

    /** The same cell with a formula. */
    public Cell with(Formula formula) {
        return new Cell(column, kind, text, CellNote.withFormula(note, formula));
    }

    /** The same cell with what its formula comes to. */
    public Cell recalculated(String result) {
        return new Cell(column, kind, text, CellNote.withResult(note, result));
    }

    private @Nullable NumberFormat format() {
        return note == null ? null : note.format();
    }

    /** Whether a number is written as it would be shown: most are, and arithmetic on each of them would cost far more. */
    private static boolean isShort(String number) {
        if (number.isEmpty()
                || number.length() > AS_EXCEL_SHOWS.getPrecision()
                || (number.charAt(0) == '0' && number.length() > 1)) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
