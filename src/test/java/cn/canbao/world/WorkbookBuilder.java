package cn.canbao.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook of a test, told from top to bottom as somebody types it into Excel. */
public final class WorkbookBuilder {

    private static final int TITLE_WIDTH = 7;

    private final Workbook workbook;
    private @Nullable Sheet sheet;
    private int nextRow;

    private WorkbookBuilder(Workbook workbook) {
        this.workbook = workbook;
    }

    /** An .xlsx without sheets. */
    public static WorkbookBuilder xlsx() {
        return new WorkbookBuilder(new XSSFWorkbook());
    }

    /** An .xls without sheets. */
    public static WorkbookBuilder xls() {
        return new WorkbookBuilder(new HSSFWorkbook());
    }

    /** An .xlsx whose only sheet begins with the columns of a small progress sheet, A to G; the data begin in row 2. */
    public static WorkbookBuilder summary() {
        return xlsx().sheet("进度表").summaryHeader();
    }

    /** An .xlsx whose only sheet begins with the columns of a small roster, A to I; the persons begin in row 2. */
    public static WorkbookBuilder roster() {
        return xlsx().sheet("花名册").rosterHeader();
    }

    /** Begins a sheet. */
    public WorkbookBuilder sheet(String name) {
        sheet = workbook.createSheet(name);
        nextRow = 0;
        return this;
    }

    /** Begins a sheet that Excel hides. */
    public WorkbookBuilder hiddenSheet(String name) {
        sheet(name);
        workbook.setSheetHidden(workbook.getSheetIndex(name), true);
        return this;
    }

    /** The header of a small progress sheet: A is the village, B and C everybody, D and E poverty, F and G edge. */
    public WorkbookBuilder summaryHeader() {
        return row("村", "任务数", "已参保人数", "建档立卡任务数", "建档立卡已参保人数", "边缘户任务数", "边缘户已参保人数");
    }

    /** The header of a small roster: A village, B name, C number, D categories, E status, F and G payment, H reason, I remark. */
    public WorkbookBuilder rosterHeader() {
        return row("村", "姓名", "身份证号", "人员类别", "是否参保", "缴费日期", "缴费金额", "未参保原因", "备注");
    }

    /** A title merged over the whole width. */
    public WorkbookBuilder title(String text) {
        return row(CellContent.merged(text, TITLE_WIDTH));
    }

    /** The next row from column A on: texts, numbers, {@link CellContent}, or null for a blank cell. */
    public WorkbookBuilder row(@Nullable Object... contents) {
        var row = current().createRow(nextRow++);
        int column = 0;
        for (var content : contents) {
            if (content == null) {
                column++;
                continue;
            }
            var cell = row.createCell(column);
            fill(cell, content);
            column += content instanceof CellContent special ? special.width() : 1;
        }
        return this;
    }

    /** As {@link #row}, but hidden. */
    public WorkbookBuilder hiddenRow(@Nullable Object... contents) {
        row(contents);
        current().getRow(nextRow - 1).setZeroHeight(true);
        return this;
    }

    /** Hides a column, by its index from 0. */
    public WorkbookBuilder hideColumn(int column) {
        current().setColumnHidden(column, true);
        return this;
    }

    /** Rows that hold nothing. */
    public WorkbookBuilder blankRows(int count) {
        nextRow += count;
        return this;
    }

    /** Merges cells, for example {@code A1:A2}. */
    public WorkbookBuilder merge(String range) {
        current().addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Writes it and closes it. */
    public Path writeTo(Path file) {
        try (workbook) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet current() {
        if (sheet == null) {
            throw new IllegalStateException("Cannot add a row: begin a sheet first");
        }
        return sheet;
    }

    private static void fill(Cell cell, Object content) {
        if (content instanceof CellContent special) {
            special.into(cell);
        } else if (content instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(content.toString());
        }
    }
}
