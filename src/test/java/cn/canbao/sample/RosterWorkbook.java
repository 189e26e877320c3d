package cn.canbao.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills in the roster of a village. */
final class RosterWorkbook {

    private static final int ROWS_IN_MEMORY = 100;

    private final RosterForm form;
    private final Workbook workbook;
    private final Looks looks;
    private final RosterCells cells;

    private RosterWorkbook(RosterForm form) {
        this.form = form;
        this.workbook = form.isOldFormat() ? new HSSFWorkbook() : streamed();
        this.looks = new Looks(workbook);
        this.cells = new RosterCells(form, workbook, looks);
    }

    /** Several times as fast as a workbook in memory; other zip entries than those without Zip64 cannot be read back by Java. */
    private static Workbook streamed() {
        var workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true);
        workbook.setZip64Mode(Zip64Mode.Never);
        return workbook;
    }

    /** The bytes of the file. */
    static byte[] bytes(RosterForm form, List<List<RosterLine>> sheets) {
        var roster = new RosterWorkbook(form);
        for (int i = 0; i < sheets.size(); i++) {
            roster.fillIn(roster.workbook.createSheet(roster.sheetName(i)), sheets.get(i), i + 1);
        }
        return WorkbookBytes.deflated(roster.workbook);
    }

    private String sheetName(int index) {
        if (form.sheets() > 1) {
            return "第" + "一二三四五六七八九".charAt(index) + "组";
        }
        return form.isOldFormat() ? "Sheet1" : "花名册";
    }

    private void fillIn(Sheet sheet, List<RosterLine> lines, int number) {
        var fields = form.fields();
        var top = new SheetTop(sheet, looks, fields.size());
        if (!form.title().isEmpty()) {
            top.title(form.title());
        }
        top.sides(form.unit(), form.asOf().text());
        var paths =
                form.columns().stream().map(label -> List.of(label.split("/"))).toList();
        var next = Header.merged(paths).write(sheet, top.nextRow(), looks);
        sheet.createFreezePane(0, next);
        var sequence = 0;
        for (var line : lines) {
            var row = sheet.createRow(next++);
            sequence++;
            for (int i = 0; i < fields.size(); i++) {
                cells.write(row.createCell(i), fields.get(i), line, sequence, number);
            }
        }
        writeFoot(sheet, next, sequence);
        for (int i = 0; i < fields.size(); i++) {
            sheet.setColumnWidth(i, fields.get(i).width() * 256);
        }
        Paper.landscape(sheet);
        flush(sheet);
    }

    /** What is left in memory is written in an order that changes from run to run, and the shared texts with it. */
    private static void flush(Sheet sheet) {
        if (sheet instanceof SXSSFSheet streamed) {
            try {
                streamed.flushRows();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void writeFoot(Sheet sheet, int next, int people) {
        if (form.isOldFormat()) {
            var row = sheet.createRow(next);
            row.createCell(0).setCellValue("合计");
            row.createCell(form.fields().indexOf(RosterField.NAME)).setCellValue(people + "人");
        }
        if (!form.unit().isEmpty()) {
            sheet.createRow(next).createCell(0).setCellValue("填表人：          审核人：");
        }
    }
}
