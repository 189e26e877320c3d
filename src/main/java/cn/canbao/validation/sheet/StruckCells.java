package cn.canbao.validation.sheet;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.Table;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is struck through in a row: the region or the person that it is about, or a part of a cell. What is struck through does not count. */
public final class StruckCells {

    private StruckCells() {}

    /** Whether anything in a row is struck through, or left out of a text. */
    public static boolean any(Row row) {
        List<Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.note() != null && (cell.isStruck() || !cell.leftOut().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** The problem of a row in which the region, or what says whom of it the row is about, is struck through; empty when neither is. */
    public static Optional<Problem> region(Table table, Row row, Place place) {
        return firstStruck(
                table.columns().stream()
                        .filter(column -> column.meaning() instanceof Meaning.RegionName
                                || column.meaning() instanceof Meaning.RowSubject)
                        .toList(),
                row,
                place);
    }

    /** The problem of a row whose person is struck through, by name or number; empty when it is not. */
    public static Optional<Problem> person(Table table, Row row, Place place) {
        return firstStruck(
                table.columns().stream()
                        .filter(column -> column.meaning() instanceof Meaning.Person person
                                && (person.field() == PersonField.NAME || person.field() == PersonField.ID_NUMBER))
                        .toList(),
                row,
                place);
    }

    private static Optional<Problem> firstStruck(List<Column> columns, Row row, Place place) {
        for (Column column : columns) {
            Cell cell = row.cell(column.index());
            if (cell != null && cell.isStruck()) {
                return Optional.of(Problem.of(ProblemCode.STRUCK_OUT, place.atColumn(column.index(), column.label()))
                        .withValue(cell.shown()));
            }
        }
        return Optional.empty();
    }

    /** What is said of the cells of some columns that are struck through, wholly or in part, or had a raised part left out. */
    public static List<Problem> problems(List<Column> columns, Row row, Place place) {
        List<Problem> problems = new ArrayList<>();
        for (Column column : columns) {
            Cell cell = row.cell(column.index());
            if (cell == null || cell.note() == null) {
                continue;
            }
            Problem problem = Problem.of(ProblemCode.STRUCK_TEXT, place.atColumn(column.index(), column.label()))
                    .withValue(cell.shown());
            if (cell.isStruck()) {
                problems.add(problem.with("variant", "whole"));
            } else if (!cell.leftOut().isEmpty()) {
                problems.add(problem.with("left", cell.leftOut()));
            }
        }
        return problems;
    }

    /** A row without the cells that are struck through. */
    public static Row without(Row row) {
        List<Cell> left = row.cells().stream().filter(cell -> !cell.isStruck()).toList();
        return left.size() == row.cells().size() ? row : new Row(row.number(), left);
    }
}
