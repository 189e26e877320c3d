package cn.canbao.writers;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.metadata.data.FormulaData;
import com.alibaba.excel.metadata.data.WriteCellData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** EasyExcel with {@code head} as lists: title and as-of are levels of every column's head, and equal neighbours are merged with their label in each cell. */
final class EasyExcelFile {

    private EasyExcelFile() {}

    static void write(TwoRowForm form, Path file) {
        List<List<String>> head = new ArrayList<>();
        head.add(List.of(
                form.title(), form.asOf(), form.groups().get(0), form.groups().get(0)));
        for (String group : form.groups().subList(1, 3)) {
            form.leaves().forEach(leaf -> head.add(List.of(form.title(), form.asOf(), group, leaf)));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (TwoRowForm.Line line : form.lines()) {
            int row = TwoRowForm.FIRST + rows.size();
            rows.add(List.of(
                    line.village(),
                    line.target(),
                    line.enrolled(),
                    formula("C" + row + "/B" + row),
                    line.poorTarget(),
                    line.poorEnrolled(),
                    formula("F" + row + "/E" + row)));
        }
        int total = form.last() + 1;
        rows.add(List.of(
                form.total().village(),
                sum("B", form),
                sum("C", form),
                formula("C" + total + "/B" + total),
                sum("E", form),
                sum("F", form),
                formula("F" + total + "/E" + total)));
        EasyExcel.write(file.toFile()).head(head).sheet(form.sheet()).doWrite(rows);
    }

    private static WriteCellData<String> sum(String column, TwoRowForm form) {
        return formula("SUM(" + column + TwoRowForm.FIRST + ":" + column + form.last() + ")");
    }

    private static WriteCellData<String> formula(String formula) {
        FormulaData data = new FormulaData();
        data.setFormulaValue(formula);
        WriteCellData<String> cell = new WriteCellData<>();
        cell.setFormulaData(data);
        return cell;
    }
}
