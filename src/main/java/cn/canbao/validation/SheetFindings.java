package cn.canbao.validation;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.workbook.Findings;
import cn.canbao.workbook.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of a sheet that holds things which somebody who looks at it in Excel may not see. */
final class SheetFindings {

    private SheetFindings() {}

    /** The problems of a sheet with a table; none of one that does not count. */
    static List<Problem> problems(Sheet read, SheetOutcome outcome, String file) {
        List<Problem> problems = new ArrayList<>();
        if (outcome.columns().isEmpty()) {
            return problems;
        }
        Findings findings = read.findings();
        Place sheet = Place.sheet(file, outcome.name());
        if (read.isHidden()) {
            problems.add(Problem.of(ProblemCode.HIDDEN_SHEET_READ, sheet));
        }
        if (findings.hiddenRows() > 0) {
            problems.add(Problem.of(ProblemCode.HIDDEN_ROWS, sheet).with("count", findings.hiddenRows()));
        }
        String hidden = outcome.columns().stream()
                .map(Column::index)
                .filter(findings.hiddenColumns()::contains)
                .map(Place::letters)
                .collect(Collectors.joining("、"));
        if (!hidden.isEmpty()) {
            problems.add(Problem.of(ProblemCode.HIDDEN_COLUMNS, sheet).with("columns", hidden));
        }
        if (findings.numbersWithoutStyle() > 0) {
            problems.add(Problem.of(ProblemCode.STYLE_MISSING, sheet).with("count", findings.numbersWithoutStyle()));
        }
        if (findings.linkedFormula() != null) {
            problems.add(Problem.of(ProblemCode.LINKED_WORKBOOK, sheet).with("cell", findings.linkedFormula()));
        }
        return problems;
    }
}
