package cn.canbao.sample;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills in the form of one town. */
final class TownWorkbook {

    private final Town town;
    private final TownForm form;
    private final Workbook workbook;
    private final Looks looks;

    private TownWorkbook(Town town, TownForm form) {
        this.town = town;
        this.form = form;
        this.workbook = form.isOldFormat() ? new HSSFWorkbook() : new XSSFWorkbook();
        this.looks = new Looks(workbook);
    }

    static Workbook of(Town town, TownForm form) {
        return new TownWorkbook(town, form).filledIn();
    }

    private Workbook filledIn() {
        if (form.has(Feature.COVER)) {
            new SideSheets(workbook, looks).addCover(town, form);
        }
        if (form.has(Feature.SHEET_PER_GROUP)) {
            var groups = VillageGroups.of(town.villages());
            for (int i = 0; i < groups.size(); i++) {
                fillIn(workbook.createSheet(VillageGroups.name(i)), groups.get(i), Totals.OF_GROUP);
            }
        } else {
            var name = form.isOldFormat() ? "Sheet1" : "进度表";
            fillIn(workbook.createSheet(name), town.villages(), form.totals());
        }
        new SideSheets(workbook, looks).addOthers(form);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return workbook;
    }

    private void fillIn(Sheet sheet, List<Village> villages, Totals totals) {
        var columns = form.layout().columns();
        var top = new SheetTop(sheet, looks, columns.size());
        top.write(town, form);
        var paths = columns.stream().map(form.labels()::path).toList();
        var header = form.has(Feature.LOOSE_HEADER) ? Header.loose(paths) : Header.merged(paths);
        var firstRow = header.write(sheet, top.nextRow(), looks);
        var table = new TownTable(town, form, looks, firstRow);
        var end = table.write(sheet, new Lines(town, form).of(villages, totals));
        new SheetFoot(sheet, looks, end).write(form);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).content().width() * 256);
        }
        Paper.landscape(sheet);
    }
}
