package cn.canbao.validation;

import cn.canbao.problem.Place;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells of a rejected row as they were written, by the letters of their columns. */
public final class RawCells {

    private RawCells() {}

    /** Its raw cells by column letter. */
    public static SortedMap<String, String> of(Row row) {
        SortedMap<String, String> cells = new TreeMap<>(RawCells::compareLetters);
        for (Cell cell : row.cells()) {
            cells.put(Place.letters(cell.column()), HeadCount.shown(cell));
        }
        return cells;
    }

    private static int compareLetters(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }
}
