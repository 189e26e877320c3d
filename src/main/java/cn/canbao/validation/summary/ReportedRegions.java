package cn.canbao.validation.summary;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.validation.Bin;
import cn.canbao.validation.RawCells;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SummaryRecord;
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
public final class ReportedRegions {

    private static final class ReportedRow {
        private final RowOutcome.Accepted first;
        private final SummaryRow row;
        private boolean contradicted;
        private Problem conflict;

        private ReportedRow(RowOutcome.Accepted first, SummaryRow row) {
            this.first = first;
            this.row = row;
            this.conflict = Problem.of(ProblemCode.CONFLICTING_ROWS, row.place());
        }
    }

    /** By the code of the region; two old regions that were merged into it do not contradict each other. */
    private final Map<String, ReportedRow> reports = new LinkedHashMap<>();

    /** Adds a row that is valid by itself: keeps it, or emits its outcome where it contradicts an earlier one. */
    void add(RowOutcome.Accepted accepted, SummaryRow row, Consumer<ReadEvent> outcomes) {
        SummaryRecord summary = accepted.summary();
        String whom = summary.oldRegion() == null ? summary.region() : summary.region() + "\n" + summary.oldRegion();
        ReportedRow earlier = reports.putIfAbsent(whom, new ReportedRow(accepted, row));
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
    public void release(Consumer<ReadEvent> outcomes) {
        for (ReportedRow report : reports.values()) {
            outcomes.accept(report.contradicted ? rejected(report.first, report.row, report.conflict) : report.first);
        }
        reports.clear();
    }

    /** Rejects the rows that waited: the file is damaged, so nothing of it may count. */
    public void rejectAll(Consumer<ReadEvent> outcomes) {
        for (ReportedRow report : reports.values()) {
            outcomes.accept(new RowOutcome.Rejected(
                    report.first.address(),
                    report.first.summary().region(),
                    RawCells.of(report.row.row()),
                    report.first.problems()));
        }
        reports.clear();
    }

    /** Forgets the rows that waited. */
    public void clear() {
        reports.clear();
    }

    private static RowOutcome.Rejected rejected(RowOutcome.Accepted accepted, SummaryRow row, Problem conflict) {
        List<Problem> problems = new ArrayList<>(List.of(conflict));
        problems.addAll(accepted.problems());
        Row cells = row.row();
        return new RowOutcome.Rejected(accepted.address(), accepted.summary().region(), RawCells.of(cells), problems);
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
