package cn.canbao.writers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;

/** Jxls: a template whose comments say which row is repeated; its formulas grow with the rows. */
final class JxlsFile {

    private JxlsFile() {}

    static void write(TwoRowForm form, Path file) throws IOException {
        JxlsPoiTemplateFillerBuilder.newInstance()
                .withTemplate(new ByteArrayInputStream(template(form)))
                .buildAndFill(
                        new HashMap<>(Map.of(
                                "title", form.title(),
                                "asOf", form.asOf(),
                                "lines",
                                        form.lines().stream()
                                                .map(JxlsFile::line)
                                                .toList())),
                        file.toFile());
    }

    private static Map<String, Object> line(TwoRowForm.Line line) {
        return Map.of(
                "village", line.village(),
                "target", line.target(),
                "enrolled", line.enrolled(),
                "poorTarget", line.poorTarget(),
                "poorEnrolled", line.poorEnrolled());
    }

    private static byte[] template(TwoRowForm form) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(form.sheet());
            Object[][] rows = {
                {"${title}"},
                {"${asOf}"},
                {
                    form.groups().get(0),
                    form.groups().get(1),
                    null,
                    null,
                    form.groups().get(2)
                },
                {
                    null,
                    form.leaves().get(0),
                    form.leaves().get(1),
                    form.leaves().get(2),
                    form.leaves().get(0),
                    form.leaves().get(1),
                    form.leaves().get(2)
                },
                {
                    "${line.village}",
                    "${line.target}",
                    "${line.enrolled}",
                    "=C5/B5",
                    "${line.poorTarget}",
                    "${line.poorEnrolled}",
                    "=F5/E5"
                },
                {"合计", "=SUM(B5)", "=SUM(C5)", "=C6/B6", "=SUM(E5)", "=SUM(F5)", "=F6/E6"}
            };
            for (int row = 0; row < rows.length; row++) {
                sheet.createRow(row);
                for (int column = 0; column < rows[row].length; column++) {
                    Object content = rows[row][column];
                    if (content != null) {
                        fill(sheet.getRow(row).createCell(column), content.toString());
                    }
                }
            }
            TwoRowForm.MERGES.forEach(merge -> sheet.addMergedRegion(CellRangeAddress.valueOf(merge)));
            comment(sheet, 0, "jx:area(lastCell=\"G6\")");
            comment(sheet, TwoRowForm.FIRST - 1, "jx:each(items=\"lines\" var=\"line\" lastCell=\"G5\")");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Cell cell, String content) {
        if (content.startsWith("=")) {
            cell.setCellFormula(content.substring(1));
        } else {
            cell.setCellValue(content);
        }
    }

    /** A comment beside the first cell of a row. */
    private static void comment(Sheet sheet, int row, String text) {
        var tools = sheet.getWorkbook().getCreationHelper();
        var anchor = tools.createClientAnchor();
        anchor.setCol1(8);
        anchor.setCol2(10);
        anchor.setRow1(row);
        anchor.setRow2(row + 1);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(tools.createRichTextString(text));
        sheet.getRow(row).getCell(0).setCellComment(comment);
    }
}
