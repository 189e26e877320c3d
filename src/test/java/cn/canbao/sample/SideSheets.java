package cn.canbao.sample;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Adds the sheets of a town's workbook that hold no figures. */
final class SideSheets {

    private final Workbook workbook;
    private final Looks looks;

    SideSheets(Workbook workbook, Looks looks) {
        this.workbook = workbook;
        this.looks = looks;
    }

    /** A sheet with title, unit and date, each in a line of its own. */
    void addCover(Town town, TownForm form) {
        var sheet = workbook.createSheet("封面");
        sheet.setColumnWidth(0, 90 * 256);
        write(sheet, 4, Look.TITLE, form.title().text(town));
        write(sheet, 8, Look.CENTRED, town.name() + (town.isStreetOffice() ? "" : "人民政府"));
        write(sheet, 10, Look.CENTRED, "2021年2月2日");
        Paper.landscape(sheet);
    }

    /** The sheets behind the table. */
    void addOthers(TownForm form) {
        if (form.has(Feature.HIDDEN_CHOICES)) {
            addHidden("选项", List.of("是", "否", "待核实"));
        }
        if (form.has(Feature.HIDDEN_NOTE)) {
            addHidden("旧表说明", List.of("此页为去年的说明，今年不用，请勿填写。"));
        }
        if (form.has(Feature.EMPTY_SHEETS)) {
            workbook.createSheet("Sheet2");
            workbook.createSheet("Sheet3");
        }
    }

    private void addHidden(String name, List<String> lines) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < lines.size(); i++) {
            write(sheet, i, Look.LEFT, lines.get(i));
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    private void write(Sheet sheet, int row, Look look, String text) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellStyle(looks.of(look));
        cell.setCellValue(text);
    }
}
