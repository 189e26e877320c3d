package cn.canbao.validation.roster;

import cn.canbao.recognition.Column;
import cn.canbao.recognition.PersonWords;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.roster.ColumnMarks;
import cn.canbao.recognition.roster.Legend;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;

/** What words and marks mean in each column of a roster, as its first rows show. */
public final class RosterMarks {

    private static final int ROWS_LOOKED_AT = 200;
    private static final int LONGEST_MARK = 2;
    /** A note below the table may stand beside its label; a line of data has a name, a number and something else. */
    private static final int WIDEST_NOTE = 2;

    private static final int SHORTEST_NOTE = 3;

    private final ColumnMarks[] ofEnrolment;
    private final ColumnMarks[] ofCategory;
    private final boolean[] asksYesOrNo;
    private final Legend legend;

    private RosterMarks(int width, Legend legend) {
        this.ofEnrolment = new ColumnMarks[width];
        this.ofCategory = new ColumnMarks[width];
        this.asksYesOrNo = new boolean[width];
        this.legend = legend;
    }

    /**
     * Learns from a roster.
     *
     * @param first its first rows, those above the header included
     */
    public static RosterMarks of(Table table, RosterColumns columns, List<Row> first, PersonWords words) {
        List<Column> enrolment = new ArrayList<>(columns.statuses());
        enrolment.addAll(columns.ticked());
        enrolment.addAll(columns.unticked());
        enrolment.addAll(columns.elsewhere());
        enrolment.addAll(columns.refunds());
        // 不参保打√ says what a tick means in its own column, which its label says already
        Legend legend = Legend.of(notes(table, columns.statuses(), first), words);
        int width = table.columns().stream().mapToInt(Column::index).max().orElse(0) + 1;
        RosterMarks marks = new RosterMarks(width, legend);
        for (Column column : enrolment) {
            marks.ofEnrolment[column.index()] = new ColumnMarks(words, legend, shortTexts(table, column, first));
        }
        // a legend of enrolment says nothing of who is ticked as what
        for (Column column : columns.marks().keySet()) {
            marks.ofCategory[column.index()] = new ColumnMarks(words, Legend.NONE, shortTexts(table, column, first));
        }
        for (Column column : columns.elsewhere()) {
            String label = column.label();
            marks.asksYesOrNo[column.index()] =
                    label.contains("是否") || label.contains("职工") || label.contains("状态") || label.contains("√");
        }
        return marks;
    }

    /** What the sheet says above its data of its marks. */
    Legend legend() {
        return legend;
    }

    /** The words and marks of a column that says who is enrolled, here or elsewhere. */
    ColumnMarks ofEnrolment(Column column) {
        return ofEnrolment[column.index()];
    }

    /** The marks of a column that is ticked for a category. */
    ColumnMarks ofCategory(Column column) {
        return ofCategory[column.index()];
    }

    /** Whether a column of other insurance asks whether somebody has it, and not which. */
    boolean asksYesOrNo(Column column) {
        return asksYesOrNo[column.index()];
    }

    private static List<String> notes(Table table, List<Column> columns, List<Row> first) {
        List<String> texts = new ArrayList<>(table.heading().titles());
        columns.forEach(column -> texts.addAll(column.path()));
        first.stream().filter(row -> row.number() > table.lastHeaderRow()).forEach(row -> texts.addAll(notes(row)));
        return texts;
    }

    /** The texts of a row that may be a note. */
    static List<String> notes(Row row) {
        return row.cells().size() > WIDEST_NOTE
                ? List.of()
                : row.cells().stream()
                        .filter(cell ->
                                cell.kind() == CellKind.TEXT && cell.text().length() >= SHORTEST_NOTE)
                        .map(Cell::text)
                        .toList();
    }

    private static List<String> shortTexts(Table table, Column column, List<Row> first) {
        List<String> texts = new ArrayList<>();
        for (Row row : first.subList(0, Math.min(first.size(), ROWS_LOOKED_AT))) {
            Cell cell = row.number() > table.lastHeaderRow() ? row.cell(column.index()) : null;
            if (cell != null && cell.kind() == CellKind.TEXT && cell.text().length() <= LONGEST_MARK) {
                texts.add(PersonWords.comparable(cell.text()));
            }
        }
        return texts;
    }
}
