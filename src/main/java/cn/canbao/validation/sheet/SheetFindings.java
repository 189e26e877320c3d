package cn.canbao.validation.sheet;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnendedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a sheet that holds things which somebody who looks at it in Excel may not see. */
public final class SheetFindings {

    private SheetFindings() {}

    /** The problems of a sheet with a table; none of one that does not count. */
    public static List<Problem> problems(Sheet read, SheetOutcome outcome, String file) {
        List<Problem> problems = new ArrayList<>();
        if (outcome.columns().isEmpty()) {
            return problems;
        }
        HiddenContent hiddenContent = read.hiddenContent();
        Place sheet = Place.sheet(file, outcome.name());
        if (read.isHidden()) {
            problems.add(Problem.of(ProblemCode.HIDDEN_SHEET_READ, sheet));
        }
        if (hiddenContent.hiddenRows() > 0) {
            problems.add(Problem.of(ProblemCode.HIDDEN_ROWS, sheet).with("count", hiddenContent.hiddenRows()));
        }
        String hidden = outcome.columns().stream()
                .map(Column::index)
                .filter(hiddenContent.hiddenColumns()::contains)
                .map(Place::letters)
                .collect(Collectors.joining("、"));
        if (!hidden.isEmpty()) {
            problems.add(Problem.of(ProblemCode.HIDDEN_COLUMNS, sheet).with("columns", hidden));
        }
        if (hiddenContent.numbersWithoutStyle() > 0) {
            problems.add(
                    Problem.of(ProblemCode.STYLE_MISSING, sheet).with("count", hiddenContent.numbersWithoutStyle()));
        }
        if (hiddenContent.linkedFormula() != null) {
            problems.add(Problem.of(ProblemCode.LINKED_WORKBOOK, sheet).with("cell", hiddenContent.linkedFormula()));
        }
        UnendedLine unended = read.unendedLine();
        if (unended != null) {
            problems.add(Problem.of(ProblemCode.LAST_LINE_UNENDED, sheet.atRow(unended.row()))
                    .withValue(unended.last()));
        }
        return problems;
    }
}
