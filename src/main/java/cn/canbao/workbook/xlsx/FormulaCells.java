package cn.canbao.workbook.xlsx;

import cn.canbao.problem.Place;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Formula;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet that have formulas. Programs that do not calculate write a zero, an empty text or FALSE for every result and leave it to
 * Excel to calculate them when it opens the file: such a result is none.
 */
final class FormulaCells {

    private static final Pattern LINK = Pattern.compile("\\[[0-9]+]");
    private static final int LONGEST = 8192;
    private static final int MOST_SHARED = 1 << 16;

    private final boolean hasLinks;
    private final boolean mayBeUncalculated;
    private final Map<String, Formula> shared = new HashMap<>();
    private @Nullable BitSet wanted;
    private @Nullable Formula formula;
    private @Nullable String linked;

    /**
     * The formulas of a sheet.
     *
     * @param hasLinks whether the workbook refers to others
     * @param mayBeUncalculated whether the workbook asks to be calculated when it is opened, or does not say that it was
     */
    FormulaCells(boolean hasLinks, boolean mayBeUncalculated) {
        this.hasLinks = hasLinks;
        this.mayBeUncalculated = mayBeUncalculated;
    }

    /** Keeps from now on only those of some columns, and those whose results may be none. */
    void keep(BitSet columns) {
        wanted = columns;
    }

    /** The first cell that takes its value from another workbook; null when there is none. */
    @Nullable
    String linked() {
        return linked;
    }

    /** Reads the formula that begins here. */
    void read(XmlPullParser part, int row, int column) {
        formula = null;
        boolean isKept = wanted == null || wanted.get(column) || mayBeUncalculated;
        if (!isKept && (!hasLinks || linked != null)) {
            return;
        }
        String type = part.attribute("t");
        String group = part.attribute("si");
        String text = part.text().toString();
        if (hasLinks && linked == null && LINK.matcher(text).find()) {
            // Excel writes the other workbook as its number in square brackets
            linked = Place.letters(column) + row;
        }
        if (isKept && text.length() <= LONGEST) {
            keep(type, group, text, row, column);
        }
    }

    private void keep(@Nullable String type, @Nullable String group, String text, int row, int column) {
        if (type == null || type.equals("normal")) {
            formula = new Formula(text, row, column);
        } else if (type.equals("shared") && group != null) {
            if (!text.isEmpty() && shared.size() < MOST_SHARED) {
                shared.put(group, new Formula(text, row, column));
            }
            formula = shared.get(group);
        }
    }

    /**
     * A cell whose formula was read.
     *
     * @param cell what its value says; null when that is blank
     * @param type what it says that its value is
     * @param value its value as it was written; null when there is none
     */
    @Nullable
    Cell cell(int column, @Nullable Cell cell, String type, @Nullable String value) {
        String written = value == null ? "" : value;
        boolean isMissing = value == null || (written.isEmpty() && !type.equals("str"));
        if (isMissing || (mayBeUncalculated && isNothing(type, written))) {
            return noted(new Cell(column, CellKind.UNCALCULATED, ""));
        }
        return cell == null ? null : noted(cell);
    }

    private static boolean isNothing(String type, String value) {
        return switch (type) {
            case "n" -> isZero(value.strip());
            case "b" -> value.strip().equals("0") || value.strip().equals("false");
            case "str" -> value.isBlank();
            default -> false;
        };
    }

    private static boolean isZero(String number) {
        boolean hasZero = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            hasZero |= c == '0';
            if (c != '0' && c != '.' && !(c == '-' && i == 0)) {
                return false;
            }
        }
        return hasZero;
    }

    private Cell noted(Cell cell) {
        return formula == null ? cell : cell.with(formula);
    }
}
