package cn.canbao.sample;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook with one well-kept sheet.
 *
 * @param columns the labels of each column, from the outermost group downwards
 * @param rows the cells of each row: a number, a rate as a {@link BigDecimal}, or a text, empty for a blank cell
 */
record PlainTable(
        String sheet, String title, String below, String unit, List<PlainColumn> columns, List<List<Object>> rows) {

    /**
     * @param path labels from the outermost group downwards, parted by slashes
     * @param width in characters
     */
    record PlainColumn(String path, int width) {}

    static PlainColumn column(String path, int width) {
        return new PlainColumn(path, width);
    }

    byte[] bytes() {
        return WorkbookBytes.of(workbook());
    }

    private Workbook workbook() {
        var workbook = new XSSFWorkbook();
        var page = workbook.createSheet(sheet);
        var looks = new Looks(workbook);
        var top = new SheetTop(page, looks, columns.size());
        top.title(title);
        if (!below.isEmpty()) {
            top.centred(below);
        }
        top.sides("", unit);
        var paths = columns.stream().map(c -> List.of(c.path().split("/"))).toList();
        var next = Header.merged(paths).write(page, top.nextRow(), looks);
        page.createFreezePane(0, next);
        for (var row : rows) {
            write(page.createRow(next++), row, looks);
        }
        for (int i = 0; i < columns.size(); i++) {
            page.setColumnWidth(i, columns.get(i).width() * 256);
        }
        Paper.portrait(page);
        return workbook;
    }

    private static void write(Row row, List<Object> values, Looks looks) {
        row.setHeightInPoints(20);
        for (int i = 0; i < values.size(); i++) {
            write(row.createCell(i), values.get(i), looks);
        }
    }

    private static void write(Cell cell, Object value, Looks looks) {
        cell.setCellStyle(looks.of(Look.TEXT));
        if (value instanceof Integer count) {
            cell.setCellStyle(looks.of(Look.WHOLE));
            cell.setCellValue(count);
        } else if (value instanceof BigDecimal rate) {
            cell.setCellStyle(looks.of(Look.PERCENT));
            cell.setCellValue(rate.doubleValue());
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
    }
}
