package cn.canbao.validation.roster;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marks of a roster that nobody knows, counted per column. */
final class UnknownMarks {

    /** So many different ones of a column are told one by one. */
    private static final int MOST_OF_COLUMN = 20;

    private static final String OTHERS = "…";

    private final Map<Column, Map<String, Seen>> seen = new LinkedHashMap<>();

    private static final class Seen {
        private final int firstRow;
        private int count;

        private Seen(int firstRow) {
            this.firstRow = firstRow;
        }
    }

    /** Counts a mark in a row. */
    void add(Column column, String text, int row) {
        Map<String, Seen> ofColumn = seen.computeIfAbsent(column, c -> new LinkedHashMap<>());
        String mark = ofColumn.containsKey(text) || ofColumn.size() < MOST_OF_COLUMN ? text : OTHERS;
        ofColumn.computeIfAbsent(mark, m -> new Seen(row)).count++;
    }

    /**
     * A warning for each mark of each column.
     *
     * @param insurance the columns that say where else somebody is insured
     */
    List<Problem> problems(Place sheet, List<Column> insurance) {
        return seen.entrySet().stream()
                .flatMap(column -> column.getValue().entrySet().stream()
                        .map(mark -> problem(sheet, column.getKey(), mark.getKey(), mark.getValue(), insurance)))
                .toList();
    }

    private static Problem problem(Place sheet, Column column, String mark, Seen of, List<Column> insurance) {
        Problem problem = Problem.of(
                        ProblemCode.UNKNOWN_MARK, sheet.atRow(of.firstRow).atColumn(column.index(), column.label()))
                .withValue(mark)
                .with("count", of.count);
        return insurance.contains(column) ? problem.with("variant", "insurance") : problem;
    }
}
