package cn.canbao.sample;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes what stands above the header of a sheet: title, unit and date. */
final class SheetTop {

    private final Sheet sheet;
    private final Looks looks;
    private final int columns;
    private int next;

    SheetTop(Sheet sheet, Looks looks, int columns) {
        this.sheet = sheet;
        this.looks = looks;
        this.columns = columns;
    }

    /** Writes the lines of a town's form. */
    void write(Town town, TownForm form) {
        if (form.has(Feature.ATTACHMENT)) {
            line(Look.LEFT, "附件");
        }
        title(form.title().text(town));
        if (form.asOf().isCentred()) {
            centred(form.asOf().text());
        }
        sides(unit(town, form), right(form));
    }

    void title(String text) {
        centred(text);
        sheet.getRow(next - 1).setHeightInPoints(32);
        sheet.getRow(next - 1).getCell(0).setCellStyle(looks.of(Look.TITLE));
    }

    void centred(String text) {
        line(Look.CENTRED, text);
        sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, columns - 1));
    }

    /** A line with a text at its left end and one at its right end; an empty one is left out. */
    void sides(String left, String right) {
        if (!left.isEmpty()) {
            line(Look.LEFT, left);
        }
        if (!right.isEmpty()) {
            var row = left.isEmpty() ? sheet.createRow(next++) : sheet.getRow(next - 1);
            row.setHeightInPoints(20);
            var cell = row.createCell(columns - 1);
            cell.setCellStyle(looks.of(Look.RIGHT));
            cell.setCellValue(right);
        }
    }

    int nextRow() {
        return next;
    }

    private void line(Look look, String text) {
        var row = sheet.createRow(next++);
        row.setHeightInPoints(20);
        var cell = row.createCell(0);
        cell.setCellStyle(looks.of(look));
        cell.setCellValue(text);
    }

    private static String unit(Town town, TownForm form) {
        if (form.has(Feature.GOVERNMENT)) {
            return "填报单位：" + town.name() + (town.isStreetOffice() ? "（盖章）" : "人民政府（盖章）");
        }
        return form.has(Feature.UNIT) ? "填报单位：" + town.name() : "";
    }

    private static String right(TownForm form) {
        if (!form.asOf().isCentred()) {
            return form.asOf().text();
        }
        return form.has(Feature.PEOPLE) ? "单位：人" : "";
    }
}
