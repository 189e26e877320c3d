package cn.canbao.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a workbook. */
public final class Workbooks {

    private static final int LONGEST_DESCRIPTION = 1 << 20;

    private Workbooks() {}

    /** The rows of every sheet by its name, without what their cells show or hide besides. */
    public static Map<String, List<Row>> read(Path file) {
        return read(file, Limits.usual());
    }

    /** The rows of every sheet by its name, if the workbook keeps to its limits. */
    static Map<String, List<Row>> read(Path file, Limits limits) {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (var workbook = Workbook.open(file, limits)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                List<Row> rows = new ArrayList<>();
                Row row;
                while ((row = sheet.nextRow()) != null) {
                    rows.add(plain(row));
                }
                sheets.put(sheet.name(), rows);
            }
        }
        return sheets;
    }

    private static Row plain(Row row) {
        return new Row(
                row.number(),
                row.cells().stream()
                        .map(cell -> new Cell(cell.column(), cell.kind(), cell.text()))
                        .toList());
    }

    /** The rows of the first sheet, without what their cells show or hide besides. */
    public static List<Row> rows(Path file) {
        return read(file).values().iterator().next();
    }

    /** The cells of the first row of the first sheet. */
    public static List<Cell> cells(Path file) {
        return rows(file).get(0).cells();
    }

    public static Cell text(int column, String text) {
        return new Cell(column, CellKind.TEXT, text);
    }

    public static Cell number(int column, String number) {
        return new Cell(column, CellKind.NUMBER, number);
    }

    /** One line for every row, as far as it is not too long to print, and a number that stands for all of them. */
    static String described(Map<String, List<Row>> sheets) {
        var text = new StringBuilder();
        sheets.forEach((name, rows) -> {
            for (Row row : rows) {
                if (text.length() < LONGEST_DESCRIPTION) {
                    text.append(name).append(' ').append(row).append('\n');
                }
            }
        });
        return text.append(sheets.hashCode()).toString();
    }

    /** Where two descriptions begin to differ; empty when they do not. */
    static String difference(String ours, String pois) {
        int i = 0;
        while (i < Math.min(ours.length(), pois.length()) && ours.charAt(i) == pois.charAt(i)) {
            i++;
        }
        if (ours.equals(pois)) {
            return "";
        }
        return "ours " + part(ours, i) + " / POI's " + part(pois, i);
    }

    private static String part(String text, int from) {
        return text.substring(Math.max(0, from - 60), Math.min(text.length(), from + 160));
    }
}
