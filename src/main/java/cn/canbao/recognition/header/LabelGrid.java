package cn.canbao.recognition.header;

import cn.canbao.recognition.label.LabelText;
import cn.canbao.text.IdMask;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The labels of some rows as a person sees them. Of merged cells only the first holds a label, whatever a program wrote into the others,
 * and it stands above all of their columns. A label that is not merged stands above the blank cells to its right as far as labels stand
 * below them, when one stands below itself: that is what a group without merged cells looks like.
 */
final class LabelGrid {

    /** What is longer is no label of a column, and only its beginning is needed to say so. */
    private static final int LONGEST_LABEL = 200;

    private final List<Row> rows;
    private final MergedCells mergedCells;
    private final int width;

    LabelGrid(List<Row> rows, MergedCells mergedCells) {
        this.rows = rows;
        this.mergedCells = mergedCells;
        this.width = rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(Cell::column)
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** The labels above each column that has any, from top to bottom. */
    SortedMap<Integer, List<String>> paths() {
        String[][] labels = new String[rows.size()][width];
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < width; column++) {
                labels[i][column] = spread(i, column);
            }
        }
        for (int i = 0; i < rows.size() - 1; i++) {
            runRight(labels, i);
        }
        SortedMap<Integer, List<String>> paths = new TreeMap<>();
        for (int column = 0; column < width; column++) {
            List<String> path = new ArrayList<>();
            for (String[] row : labels) {
                String label = row[column];
                if (label != null && (path.isEmpty() || !isSame(path.get(path.size() - 1), label))) {
                    path.add(label);
                }
            }
            if (!path.isEmpty()) {
                paths.put(column, Collections.unmodifiableList(path));
            }
        }
        return paths;
    }

    /** The label of a cell, or of the merged cells that it belongs to in its row. */
    private @Nullable String spread(int place, int column) {
        Row row = rows.get(place);
        MergedCells.Area area = mergedCells.area(row.number(), column);
        if (area == null) {
            return label(row, column);
        }
        return area.top() == row.number() ? label(row, area.left()) : null;
    }

    private void runRight(String[][] labels, int place) {
        String carried = null;
        for (int column = 0; column < width; column++) {
            boolean isMerged = mergedCells.area(rows.get(place).number(), column) != null;
            if (isMerged) {
                carried = null;
            } else if (labels[place][column] != null) {
                carried = hasLabelBelow(labels, place, column) ? labels[place][column] : null;
            } else if (carried != null
                    && hasLabelBelow(labels, place, column)
                    && !hasLabelAbove(labels, place, column)) {
                labels[place][column] = carried;
            } else {
                carried = null;
            }
        }
    }

    private static boolean hasLabelBelow(String[][] labels, int place, int column) {
        for (int i = place + 1; i < labels.length; i++) {
            if (labels[i][column] != null) {
                return true;
            }
        }
        return false;
    }

    /** A column with a label of its own further up is another one: the label to its left does not reach under it. */
    private static boolean hasLabelAbove(String[][] labels, int place, int column) {
        for (int i = 0; i < place; i++) {
            boolean isOwn =
                    labels[i][column] != null && (column == 0 || !labels[i][column].equals(labels[i][column - 1]));
            if (isOwn) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String above, String below) {
        return LabelText.normalise(above).equals(LabelText.normalise(below));
    }

    /** The text of a cell without white space; null when it has none, or is struck through. */
    static @Nullable String label(Row row, int column) {
        Cell cell = row.cell(column);
        if (cell == null || cell.isStruck()) {
            return null;
        }
        String label = cell.kind() == CellKind.TEXT ? withoutSpace(cell.text()) : cell.shown();
        if (label.isEmpty()) {
            return null;
        }
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        // masked before it is cut: the rest of an ID number would not be known for one
        String masked = IdMask.mask(label);
        return masked.substring(0, Math.min(LONGEST_LABEL, masked.length()));
    }

    private static String withoutSpace(String text) {
        StringBuilder label = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                label.append(character);
            }
        }
        return label.toString();
    }
}
