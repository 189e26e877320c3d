package cn.canbao.sample;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/** Writes the lines of a town's table below its header. */
final class TownTable {

    private final Town town;
    private final TownForm form;
    private final Looks looks;
    private final int firstRow;

    TownTable(Town town, TownForm form, Looks looks, int firstRow) {
        this.town = town;
        this.form = form;
        this.looks = looks;
        this.firstRow = firstRow;
    }

    /** Writes all lines and returns the row below them. */
    int write(Sheet sheet, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() != Line.Kind.BLANK) {
                write(sheet.createRow(firstRow + i), lines.get(i));
            }
        }
        return firstRow + lines.size();
    }

    private void write(Row row, Line line) {
        row.setHeightInPoints(20);
        var columns = form.layout().columns();
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(looks.of(Look.TEXT));
            write(cell, columns.get(i), line);
        }
        if (line.isTotal()) {
            row.getCell(labelColumn()).setCellValue(line.label());
        }
    }

    private int labelColumn() {
        return form.totals() == Totals.IN_SEQUENCE ? 0 : form.layout().nameColumn();
    }

    private void write(Cell cell, Column column, Line line) {
        var category = column.category();
        var village = line.kind() == Line.Kind.VILLAGE;
        switch (column.content()) {
            case SEQUENCE -> writeIf(village, cell, line.number());
            case RANK -> writeIf(village, cell, line.rank());
            case TOWN -> writeText(cell, village ? town.name() : "");
            case VILLAGE -> writeText(cell, village ? line.label() : "");
            case REMARK -> writeText(cell, line.kind() == Line.Kind.TOTAL ? town.remark() : "");
            default -> {
                if (!line.lacks(category)) {
                    writeFigure(cell, column, line);
                } else if (form.has(Feature.DASHES)) {
                    cell.setCellValue("-");
                }
            }
        }
    }

    private void writeFigure(Cell cell, Column column, Line line) {
        var target = line.target().of(column.category());
        var enrolled = line.enrolled().of(column.category());
        switch (column.content()) {
            case TARGET -> writeCount(cell, target, line);
            case ENROLLED -> writeCount(cell, enrolled, line);
            case UNENROLLED -> writeCount(cell, target - enrolled, line);
            case RATE -> form.rates().write(cell, enrolled, target, quotient(cell, column.category()), looks);
            default -> throw new IllegalArgumentException("Cannot write figures into " + column);
        }
    }

    private void writeCount(Cell cell, int count, Line line) {
        if (line.isTotal() && form.has(Feature.SUM_FORMULAS)) {
            cell.setCellStyle(looks.of(form.numbers().look()));
            cell.setCellFormula("SUM(%s:%s)".formatted(address(cell, line.from()), address(cell, line.to() - 1)));
        } else {
            form.numbers().write(cell, count, looks);
        }
    }

    private static void writeText(Cell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void writeIf(boolean holds, Cell cell, int number) {
        if (holds) {
            cell.setCellStyle(looks.of(Look.WHOLE));
            cell.setCellValue(number);
        }
    }

    private String address(Cell cell, int line) {
        return CellReference.convertNumToColString(cell.getColumnIndex()) + (firstRow + line + 1);
    }

    private String quotient(Cell cell, Category category) {
        var row = cell.getRowIndex() + 1;
        var enrolled = form.layout().indexOf(Content.ENROLLED, category);
        var target = form.layout().indexOf(Content.TARGET, category);
        return CellReference.convertNumToColString(enrolled) + row + "/" + CellReference.convertNumToColString(target)
                + row;
    }
}
