package cn.canbao.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a workbook. */
final class Workbooks {

    private Workbooks() {}

    /** The rows of every sheet by its name. */
    static Map<String, List<Row>> read(Path file) {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (var workbook = Workbook.open(file)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                List<Row> rows = new ArrayList<>();
                Row row;
                while ((row = sheet.nextRow()) != null) {
                    rows.add(row);
                }
                sheets.put(sheet.name(), rows);
            }
        }
        return sheets;
    }

    /** The rows of the first sheet. */
    static List<Row> rows(Path file) {
        return read(file).values().iterator().next();
    }

    /** The cells of the first row of the first sheet. */
    static List<Cell> cells(Path file) {
        return rows(file).get(0).cells();
    }

    static Cell text(int column, String text) {
        return new Cell(column, CellKind.TEXT, text);
    }

    static Cell number(int column, String number) {
        return new Cell(column, CellKind.NUMBER, number);
    }
}
