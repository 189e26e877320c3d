package cn.canbao.workbook;

import cn.canbao.format.NumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * What else than its value a cell shows or hides. Most cells have none; cells that differ by their style only share one.
 *
 * @param format the number format; null when it shows numbers as they are
 * @param isStruck whether all of it is struck through
 * @param isInvisible whether its writing is as white as the paper
 * @param leftOut what was left out of its text, because it is struck through or raised; empty when nothing was
 * @param formula its formula; null when it has none, or nobody wants to know
 * @param recalculated what its formula comes to, where that is another result than the one that was kept
 */
public record CellNote(
        @Nullable NumberFormat format,
        boolean isStruck,
        boolean isInvisible,
        String leftOut,
        @Nullable Formula formula,
        @Nullable String recalculated) {

    private static final CellNote STRUCK = new CellNote(null, true, false, "", null, null);

    /** Of a cell that is struck through. */
    public static CellNote struck() {
        return STRUCK;
    }

    /** Of a cell with a part that is no part of its text. */
    public static CellNote withLeftOut(String leftOut) {
        return new CellNote(null, false, false, leftOut, null, null);
    }

    /** Of a cell whose format shows its numbers otherwise. */
    public static CellNote ofFormat(NumberFormat format) {
        return new CellNote(format, false, false, "", null, null);
    }

    /** What a style and a text say together; null when neither says anything. */
    public static @Nullable CellNote both(@Nullable CellNote style, @Nullable CellNote text) {
        if (style == null || text == null) {
            return style == null ? text : style;
        }
        return new CellNote(
                style.format,
                style.isStruck || text.isStruck,
                style.isInvisible,
                text.leftOut,
                text.formula,
                text.recalculated);
    }

    /** The same with a formula. */
    static CellNote withFormula(@Nullable CellNote note, Formula formula) {
        return note == null
                ? new CellNote(null, false, false, "", formula, null)
                : new CellNote(note.format, note.isStruck, note.isInvisible, note.leftOut, formula, note.recalculated);
    }

    /** The same with another result of its formula. */
    static CellNote withResult(@Nullable CellNote note, String result) {
        return note == null
                ? new CellNote(null, false, false, "", null, result)
                : new CellNote(note.format, note.isStruck, note.isInvisible, note.leftOut, note.formula, result);
    }
}
