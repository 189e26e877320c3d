package cn.canbao.setup;

import cn.canbao.campaign.LevelLabel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a register.xlsx that can be filled in by hand: a frozen header, larger regions from a list, targets that can only be whole numbers,
 * codes that stay texts.
 */
final class RegisterWorkbook {

    private static final String SHEET = "名册";
    private static final int ROWS = 2000;
    private static final int WIDTH = 256;
    private static final String CODE = "编码";
    private static final String ALIAS = "别名";

    private final CountyPlan plan;

    /** Writes the columns of a plan. */
    RegisterWorkbook(CountyPlan plan) {
        this.plan = plan;
    }

    /** Writes it with some lines. */
    void write(Path file, List<RegisterLine> lines) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook, lines);
            workbook.write(out);
        }
    }

    private void fill(XSSFWorkbook workbook, List<RegisterLine> lines) {
        Sheet sheet = workbook.createSheet(SHEET);
        List<String> headers = headers();
        CellStyle header = headerStyle(workbook);
        Row first = sheet.createRow(0);
        for (int i = 0; i < headers.size(); i++) {
            Cell cell = first.createCell(i);
            cell.setCellValue(headers.get(i));
            cell.setCellStyle(header);
            sheet.setColumnWidth(i, (isName(i) ? 18 : 14) * WIDTH);
        }
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        sheet.setDefaultColumnStyle(plan.levels().size(), text);
        for (int i = 0; i < lines.size(); i++) {
            fill(sheet.createRow(i + 1), lines.get(i), text);
        }
        sheet.createFreezePane(plan.levels().size(), 1);
        // printed on many pages, each begins with the header
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        validate(sheet, lines);
    }

    /** The column of everybody's targets names nobody; those of categories are called as in the bulletin. */
    private List<String> headers() {
        List<String> headers = new ArrayList<>();
        plan.levels().stream().map(LevelLabel::label).forEach(headers::add);
        headers.add(CODE);
        headers.add(ALIAS);
        headers.add("任务数");
        plan.categories().forEach(category -> headers.add(category.label() + "任务数"));
        return headers;
    }

    private boolean isName(int column) {
        return column < plan.levels().size();
    }

    private int firstTarget() {
        return plan.levels().size() + 2;
    }

    private void fill(Row row, RegisterLine line, CellStyle text) {
        for (int i = 0; i < line.names().size(); i++) {
            set(row, i, line.names().get(i));
        }
        set(row, plan.levels().size(), line.code());
        Cell code = row.getCell(plan.levels().size());
        if (code != null) {
            code.setCellStyle(text);
        }
        set(row, plan.levels().size() + 1, line.aliases());
        set(row, firstTarget(), line.targets().get("all"));
        for (int i = 0; i < plan.categories().size(); i++) {
            set(
                    row,
                    firstTarget() + 1 + i,
                    line.targets().get(plan.categories().get(i).id()));
        }
    }

    private static void set(Row row, int column, String value) {
        if (!value.isEmpty()) {
            row.createCell(column).setCellValue(value);
        }
    }

    private static void set(Row row, int column, @Nullable Long value) {
        if (value != null) {
            row.createCell(column).setCellValue(value);
        }
    }

    private void validate(Sheet sheet, List<RegisterLine> lines) {
        DataValidationHelper rules = sheet.getDataValidationHelper();
        for (int i = 0; i < plan.levels().size() - 1; i++) {
            chooseAmong(sheet, rules, i, lines);
        }
        DataValidation whole = rules.createValidation(
                rules.createIntegerConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null),
                new CellRangeAddressList(
                        1,
                        ROWS,
                        firstTarget(),
                        firstTarget() + plan.categories().size()));
        whole.setShowErrorBox(true);
        whole.createErrorBox("任务数", "请填整数人数，没有人填 0");
        sheet.addValidationData(whole);
    }

    /** A list of the larger regions stands on a sheet of its own, where it can be added to; another name only draws a question. */
    private void chooseAmong(Sheet sheet, DataValidationHelper rules, int level, List<RegisterLine> lines) {
        String label = plan.levels().get(level).label();
        String name = "名单" + (level + 1);
        Sheet list = sheet.getWorkbook().createSheet(name);
        List<String> regions = lines.stream()
                .map(line -> line.names().get(level))
                .filter(region -> !region.isEmpty())
                .distinct()
                .toList();
        list.createRow(0).createCell(0).setCellValue("在这里写下所有的“" + label + "”，“" + SHEET + "”里就可以选");
        for (int i = 0; i < regions.size(); i++) {
            list.createRow(i + 1).createCell(0).setCellValue(regions.get(i));
        }
        list.setColumnWidth(0, 60 * WIDTH);
        list.createFreezePane(0, 1);
        int last = Math.max(regions.size() + 1, 200);
        DataValidation choice = rules.createValidation(
                rules.createFormulaListConstraint("'" + name + "'!$A$2:$A$" + last),
                new CellRangeAddressList(1, ROWS, level, level));
        choice.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        choice.setShowErrorBox(true);
        choice.createErrorBox(label, "“" + name + "”里没有这个名称，确定要用吗？");
        sheet.addValidationData(choice);
    }

    private static CellStyle headerStyle(XSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
