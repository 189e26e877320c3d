package cn.canbao.sample;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The rows of labels above a table: every column has a path of labels, and equal beginnings are one group. */
final class Header {

    /** In a path: the label above reaches down to here. */
    static final String SAME = "^";

    private final List<List<String>> paths;
    private final boolean merged;

    private Header(List<List<String>> paths, boolean merged) {
        this.paths = paths;
        this.merged = merged;
    }

    /** Groups are merged cells. */
    static Header merged(List<List<String>> paths) {
        return new Header(paths, true);
    }

    /** A group's label stands once, and the cells to its right and below it are blank. */
    static Header loose(List<List<String>> paths) {
        return new Header(paths, false);
    }

    int depth() {
        return paths.stream().mapToInt(List::size).max().orElseThrow();
    }

    /** Writes the labels and returns the row below them. */
    int write(Sheet sheet, int firstRow, Looks looks) {
        for (int level = 0; level < depth(); level++) {
            var row = sheet.createRow(firstRow + level);
            row.setHeightInPoints(depth() == 1 ? 36 : 30);
            for (int column = 0; column < paths.size(); column++) {
                var cell = row.createCell(column);
                cell.setCellStyle(looks.of(Look.HEADER));
                if (begins(level, column)) {
                    cell.setCellValue(paths.get(column).get(level));
                    merge(sheet, firstRow, level, column);
                }
            }
        }
        return firstRow + depth();
    }

    private void merge(Sheet sheet, int firstRow, int level, int column) {
        var right = column;
        while (right + 1 < paths.size() && group(level, right + 1).equals(group(level, column))) {
            right++;
        }
        var down = level;
        while (down + 1 < depth() && group(down + 1, column).equals(group(level, column))) {
            down++;
        }
        if (merged && (right > column || down > level)) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow + level, firstRow + down, column, right));
        }
    }

    private boolean begins(int level, int column) {
        var here = group(level, column);
        return !(level > 0 && group(level - 1, column).equals(here))
                && !(column > 0 && group(level, column - 1).equals(here));
    }

    /** The labels from the outermost group to this level: what the cells of one merged cell have in common. */
    private List<String> group(int level, int column) {
        var path = paths.get(column);
        var labels = new ArrayList<>(path.subList(0, Math.min(level + 1, path.size())));
        labels.removeIf(SAME::equals);
        return labels;
    }
}
