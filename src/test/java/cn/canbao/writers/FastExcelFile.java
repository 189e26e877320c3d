package cn.canbao.writers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** fastexcel: formulas without results. */
final class FastExcelFile {

    private FastExcelFile() {}

    static void write(TwoRowForm form, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Canbao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(form.sheet());
            sheet.value(0, 0, form.title());
            sheet.value(1, 0, form.asOf());
            sheet.value(2, 0, form.groups().get(0));
            sheet.value(2, 1, form.groups().get(1));
            sheet.value(2, 4, form.groups().get(2));
            for (int i = 0; i < 3; i++) {
                sheet.value(3, 1 + i, form.leaves().get(i));
                sheet.value(3, 4 + i, form.leaves().get(i));
            }
            int row = TwoRowForm.FIRST;
            for (TwoRowForm.Line line : form.lines()) {
                sheet.value(row - 1, 0, line.village());
                sheet.value(row - 1, 1, line.target());
                sheet.value(row - 1, 2, line.enrolled());
                sheet.value(row - 1, 4, line.poorTarget());
                sheet.value(row - 1, 5, line.poorEnrolled());
                rates(sheet, row++);
            }
            sheet.value(row - 1, 0, form.total().village());
            for (String column : "B C E F".split(" ")) {
                String range = column + TwoRowForm.FIRST + ":" + column + form.last();
                sheet.formula(row - 1, column.charAt(0) - 'A', "SUM(" + range + ")");
            }
            rates(sheet, row);
            sheet.range(0, 0, 0, 6).merge();
            sheet.range(1, 0, 1, 6).merge();
            sheet.range(2, 0, 3, 0).merge();
            sheet.range(2, 1, 2, 3).merge();
            sheet.range(2, 4, 2, 6).merge();
        }
    }

    private static void rates(Worksheet sheet, int row) {
        sheet.formula(row - 1, 3, "C" + row + "/B" + row);
        sheet.formula(row - 1, 6, "F" + row + "/E" + row);
        sheet.style(row - 1, 3).format("0.00%").set();
        sheet.style(row - 1, 6).format("0.00%").set();
    }
}
