package cn.canbao.sample;

import org.apache.poi.ss.usermodel.Sheet;

/** Writes what stands below the table of a sheet: notes, and who filled it in. */
final class SheetFoot {

    private final Sheet sheet;
    private final Looks looks;
    private int next;

    SheetFoot(Sheet sheet, Looks looks, int firstRow) {
        this.sheet = sheet;
        this.looks = looks;
        this.next = firstRow;
    }

    void write(TownForm form) {
        if (form.has(Feature.NOTE)) {
            write(next++, 0, "注：1.数据以缴费到账为准；2.没有该类人员的村（社区）不填。");
        }
        if (form.has(Feature.FOOTER)) {
            write(next, 0, "填表人：某某          审核人：某某          联系电话：");
        }
        if (form.has(Feature.SPREAD_FOOTER)) {
            var columns = form.layout().columns().size();
            write(next, 0, "单位负责人：");
            write(next, columns / 2, "填表人：");
            write(next, columns - 2, "联系电话：");
        }
    }

    private void write(int rowNumber, int column, String text) {
        var row = sheet.getRow(rowNumber) == null ? sheet.createRow(rowNumber) : sheet.getRow(rowNumber);
        row.setHeightInPoints(22);
        var cell = row.createCell(column);
        cell.setCellStyle(looks.of(Look.LEFT));
        cell.setCellValue(text);
    }
}
