package cn.canbao.writers;

import cn.hutool.poi.excel.ExcelUtil;
import cn.hutool.poi.excel.ExcelWriter;
import java.nio.file.Path;
import java.util.List;

/** Hutool: rows of lists below cells merged by hand, rates as text. */
final class HutoolFile {

    private HutoolFile() {}

    static void write(TwoRowForm form, Path file) {
        try (ExcelWriter writer = ExcelUtil.getWriter(file.toFile(), form.sheet())) {
            writer.merge(TwoRowForm.WIDTH - 1, form.title());
            writer.merge(TwoRowForm.WIDTH - 1, form.asOf());
            writer.merge(2, 3, 0, 0, form.groups().get(0), true);
            writer.merge(2, 2, 1, 3, form.groups().get(1), true);
            writer.merge(2, 2, 4, 6, form.groups().get(2), true);
            for (int i = 0; i < 3; i++) {
                writer.writeCellValue(1 + i, 3, form.leaves().get(i));
                writer.writeCellValue(4 + i, 3, form.leaves().get(i));
            }
            writer.setCurrentRow(TwoRowForm.FIRST - 1);
            form.lines().forEach(line -> writer.writeRow(row(line)));
            writer.writeRow(row(form.total()));
        }
    }

    private static List<?> row(TwoRowForm.Line line) {
        return List.of(
                line.village(),
                line.target(),
                line.enrolled(),
                "%.2f%%".formatted(100.0 * line.enrolled() / line.target()),
                line.poorTarget(),
                line.poorEnrolled(),
                "%.2f%%".formatted(100.0 * line.poorEnrolled() / line.poorTarget()));
    }
}
