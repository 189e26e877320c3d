package cn.canbao.validation;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The regions that a file has reported so far. Accepted rows wait here for the end of the file, because a later row may contradict
 * them; there are never more of them than regions in the register.
 */
final class ReportedRegions {

    private static final class Report {
        private final RowOutcome.Accepted first;
        private final SummaryRow row;
        private boolean contradicted;
        private Problem conflict;

        private Report(RowOutcome.Accepted first, SummaryRow row) {
            this.first = first;
            this.row = row;
            this.conflict = Problem.of(ProblemCode.CONFLICTING_ROWS, row.place());
        }
    }

    /** By the code of the region; two old regions that were merged into it do not contradict each other. */
    private final Map<String, Report> reports = new LinkedHashMap<>();

    /** Takes a row that is right in itself: keeps it, or passes on what becomes of it beside an earlier one. */
    void add(RowOutcome.Accepted accepted, SummaryRow row, Consumer<Reading> outcomes) {
        SummaryRecord summary = accepted.summary();
        String whom = summary.oldRegion() == null ? summary.region() : summary.region() + "\n" + summary.oldRegion();
        Report earlier = reports.putIfAbsent(whom, new Report(accepted, row));
        if (earlier == null) {
            return;
        }
        if (earlier.first.summary().figures().equals(accepted.summary().figures())) {
            outcomes.accept(new RowOutcome.Passed(
                    accepted.address(),
                    Bin.DUPLICATE,
                    null,
                    null,
                    List.of(pointAt(Problem.of(ProblemCode.DUPLICATE_ROW, row.place()), row, earlier.row))));
            return;
        }
        if (!earlier.contradicted) {
            earlier.contradicted = true;
            earlier.conflict = pointAt(earlier.conflict, earlier.row, row);
        }
        outcomes.accept(rejected(
                accepted, row, pointAt(Problem.of(ProblemCode.CONFLICTING_ROWS, row.place()), row, earlier.row)));
    }

    /** Passes on the rows that waited. */
    void release(Consumer<Reading> outcomes) {
        for (Report report : reports.values()) {
            outcomes.accept(report.contradicted ? rejected(report.first, report.row, report.conflict) : report.first);
        }
        reports.clear();
    }

    /** Turns away the rows that waited: the file broke off, so nothing of it may count. */
    void rejectAll(Consumer<Reading> outcomes) {
        for (Report report : reports.values()) {
            outcomes.accept(new RowOutcome.Rejected(
                    report.first.address(),
                    report.first.summary().region(),
                    SummaryRow.rawCells(report.row.row()),
                    report.first.problems()));
        }
        reports.clear();
    }

    /** Forgets the rows that waited. */
    void clear() {
        reports.clear();
    }

    private static RowOutcome.Rejected rejected(RowOutcome.Accepted accepted, SummaryRow row, Problem conflict) {
        List<Problem> problems = new ArrayList<>(List.of(conflict));
        problems.addAll(accepted.problems());
        Row cells = row.row();
        return new RowOutcome.Rejected(
                accepted.address(), accepted.summary().region(), SummaryRow.rawCells(cells), problems);
    }

    private static Problem pointAt(Problem problem, SummaryRow row, SummaryRow other) {
        String region = row.region() == null ? "" : row.region().name();
        Problem pointing =
                problem.with("region", region).with("otherRow", other.place().row());
        String otherSheet = other.place().sheet();
        return otherSheet == null || otherSheet.equals(row.place().sheet())
                ? pointing
                : pointing.with("variant", "sheet").with("otherSheet", otherSheet);
    }
}
