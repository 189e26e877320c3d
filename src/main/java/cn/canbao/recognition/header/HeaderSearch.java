package cn.canbao.recognition.header;

import cn.canbao.recognition.label.LabelReader;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the header above the first row of data. It ends at the lowest row of labels above that row, however many of them are understood,
 * and begins below the title.
 */
public final class HeaderSearch {

    private static final int TALLEST = 5;
    private static final Set<String> COLUMN_NUMBERS = Set.of("甲", "乙", "丙", "丁", "栏次");

    private final LabelReader labels;
    private final Predicate<String> isAround;

    /**
     * Searches by what labels are composed of.
     *
     * @param isAround whether a text, in its comparable form, names the unit that reports or the moment that the figures stand for
     */
    public HeaderSearch(LabelReader labels, Predicate<String> isAround) {
        this.labels = labels;
        this.isAround = isAround;
    }

    /**
     * The header above a row.
     *
     * @param rows the first rows of a sheet
     * @param mergedCells its merged cells
     * @param data place of the first row of data among the rows, from 0
     */
    public Optional<Header> above(List<Row> rows, MergedCells mergedCells, int data) {
        int last = data - 1;
        while (last >= 0 && !isLabels(rows.get(last), mergedCells)) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        int first = last;
        while (first > 0
                && last - first + 1 < TALLEST
                && rows.get(first - 1).number() == rows.get(first).number() - 1
                && isGroups(rows, mergedCells, first - 1, last)) {
            first--;
        }
        return Optional.of(new Header(
                first, last, data, new LabelGrid(rows.subList(first, last + 1), mergedCells).paths()));
    }

    /**
     * Whether a row holds labels: texts, and neither figures nor the numbers of the columns. A single text in the first column is the
     * name of a section.
     */
    private static boolean isLabels(Row row, MergedCells mergedCells) {
        int texts = 0;
        boolean isBesideFirst = false;
        for (Cell cell : row.cells()) {
            if (isCovered(row, cell, mergedCells) || LabelGrid.label(row, cell.column()) == null) {
                continue;
            }
            String text = LabelText.normalise(cell.shown());
            if (cell.kind() != CellKind.TEXT || isNumber(text)) {
                if (!isYear(text)) {
                    return false;
                }
            } else if (!COLUMN_NUMBERS.contains(text)) {
                texts++;
                isBesideFirst |= cell.column() > 0;
            }
        }
        return texts > 1 || isBesideFirst;
    }

    /** Whether a row above labels holds the labels of groups, and no title. */
    private boolean isGroups(List<Row> rows, MergedCells mergedCells, int place, int last) {
        Row row = rows.get(place);
        int labelled = 0;
        int firstColumn = -1;
        String only = "";
        for (Cell cell : row.cells()) {
            String label = LabelGrid.label(row, cell.column());
            if (isCovered(row, cell, mergedCells) || label == null) {
                continue;
            }
            String text = LabelText.normalise(label);
            if (isAround.test(text)
                    || (cell.kind() != CellKind.TEXT && !isYear(text))
                    || (isNumber(text) && !isYear(text))) {
                return false;
            }
            if (labelled == 0) {
                firstColumn = cell.column();
                only = label;
            }
            labelled++;
        }
        if (labelled == 0) {
            return false;
        }
        return labelled > 1 || isSingleGroup(rows, mergedCells, place, last, firstColumn, only);
    }

    /** A single label is a title when it stands above the first column, or above all of them. */
    private boolean isSingleGroup(
            List<Row> rows, MergedCells mergedCells, int place, int last, int column, String label) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        for (Row row : rows.subList(place + 1, last + 1)) {
            left = Math.min(left, row.cells().get(0).column());
            right = Math.max(right, row.cells().get(row.cells().size() - 1).column());
        }
        MergedCells.Area area = mergedCells.area(rows.get(place).number(), column);
        int reach = area == null ? column : area.right();
        boolean isAboveAll = column <= left && (area == null || reach >= right);
        return !isAboveAll && column > left && labels.isComposed(label);
    }

    private static boolean isCovered(Row row, Cell cell, MergedCells mergedCells) {
        MergedCells.Area area = mergedCells.area(row.number(), cell.column());
        return area != null && (area.top() != row.number() || area.left() != cell.column());
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits++;
            } else if (".,%-+".indexOf(character) < 0) {
                return false;
            }
        }
        return digits > 0;
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && (text.startsWith("19") || text.startsWith("20")) && isNumber(text);
    }
}
