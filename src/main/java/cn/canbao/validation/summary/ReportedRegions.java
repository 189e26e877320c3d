package cn.canbao.validation.summary;

import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.validation.Bin;
import cn.canbao.validation.RawCells;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SummaryRecord;
import cn.canbao.workbook.Row;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The regions that a file has reported so far. Accepted rows wait here for the end of the file, because a later row may contradict
 * them; there are never more of them than regions in the register.
 */
public final class ReportedRegions {

    private static final class ReportedRow {
        private final RowOutcome.Accepted first;
        private final SummaryRow row;
        private final @Nullable LocalDateTime asOf;
        private boolean contradicted;
        private Problem conflict;

        private ReportedRow(RowOutcome.Accepted first, SummaryRow row, @Nullable LocalDateTime asOf) {
            this.first = first;
            this.row = row;
            this.asOf = asOf;
            this.conflict = Problem.of(ProblemCode.CONFLICTING_ROWS, row.place());
        }
    }

    /** By the code of the region and each category; two old regions that were merged into it do not contradict each other. */
    private final Map<String, ReportedRow> reports = new LinkedHashMap<>();

    /**
     * Adds a row that is valid by itself: keeps it, or emits its outcome where it contradicts an earlier one. Of two sheets that say for
     * which moments they stand the later one counts.
     *
     * @param asOf the moment that its sheet says; null when it says none
     */
    void add(RowOutcome.Accepted accepted, SummaryRow row, @Nullable LocalDateTime asOf, Consumer<ReadEvent> outcomes) {
        List<String> keys = keys(accepted.summary());
        ReportedRow earlier = keys.stream()
                .map(reports::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (earlier == null) {
            ReportedRow report = new ReportedRow(accepted, row, asOf);
            keys.forEach(key -> reports.put(key, report));
            return;
        }
        if (!isOfSameSheet(earlier.row, row) && isAddition(earlier, accepted)) {
            addFurther(accepted, row, asOf, outcomes, false);
            return;
        }
        if (isOfAnotherMoment(earlier, row, asOf)
                && keys(earlier.first.summary()).equals(keys)) {
            ReportedRow report = new ReportedRow(accepted, row, asOf);
            boolean isLater = Objects.requireNonNull(asOf).isAfter(earlier.asOf);
            outcomes.accept(isLater ? superseded(earlier, report) : superseded(report, earlier));
            if (isLater) {
                keys.forEach(key -> reports.put(key, report));
            }
            return;
        }
        if (earlier.first.summary().figures().equals(accepted.summary().figures())) {
            outcomes.accept(duplicate(accepted, row, earlier));
            return;
        }
        if (!earlier.contradicted) {
            earlier.contradicted = true;
            earlier.conflict = pointAt(earlier.conflict, earlier.row, row);
        }
        outcomes.accept(rejected(
                accepted, row, pointAt(Problem.of(ProblemCode.CONFLICTING_ROWS, row.place()), row, earlier.row)));
    }

    /**
     * Adds a row of a table below another one of the sheet: it may only add what that one does not say. What both say alike is passed over,
     * and what contradicts the upper table is turned away.
     */
    void addFurther(
            RowOutcome.Accepted accepted, SummaryRow row, @Nullable LocalDateTime asOf, Consumer<ReadEvent> outcomes) {
        addFurther(accepted, row, asOf, outcomes, true);
    }

    /** Whether a row says nothing else than an earlier one, and more: a sheet 低保 beside one that has 低保 among its columns. */
    private static boolean isAddition(ReportedRow earlier, RowOutcome.Accepted accepted) {
        SortedMap<Quantity, Long> known = earlier.first.summary().figures();
        SortedMap<Quantity, Long> figures = accepted.summary().figures();
        return !earlier.contradicted
                && !figures.equals(known)
                && figures.entrySet().stream()
                        .allMatch(figure ->
                                figure.getValue().equals(known.getOrDefault(figure.getKey(), figure.getValue())));
    }

    private void addFurther(
            RowOutcome.Accepted accepted,
            SummaryRow row,
            @Nullable LocalDateTime asOf,
            Consumer<ReadEvent> outcomes,
            boolean isBelow) {
        SortedMap<Quantity, Long> more = new TreeMap<>(accepted.summary().figures());
        ReportedRow earlier = null;
        boolean differs = false;
        for (String key : keys(accepted.summary())) {
            ReportedRow report = reports.get(key);
            if (report != null && isOfSameSheet(report.row, row) == isBelow) {
                earlier = report;
                for (Map.Entry<Quantity, Long> figure :
                        report.first.summary().figures().entrySet()) {
                    Long again = more.remove(figure.getKey());
                    differs |= again != null && !again.equals(figure.getValue());
                }
            }
        }
        if (earlier == null) {
            add(accepted, row, asOf, outcomes);
        } else if (differs) {
            Problem problem = pointAt(Problem.of(ProblemCode.ROW_OF_OTHER_TABLE, row.place()), row, earlier.row);
            outcomes.accept(rejected(accepted, row, problem.with("variant", "differs")));
        } else if (more.keySet().stream().noneMatch(quantity -> quantity.measure() == Measure.ENROLLED)) {
            outcomes.accept(duplicate(accepted, row, earlier));
        } else {
            SummaryRecord summary = accepted.summary();
            add(
                    new RowOutcome.Accepted(
                            accepted.address(),
                            new SummaryRecord(summary.region(), summary.oldRegion(), more, summary.remark()),
                            accepted.problems()),
                    row,
                    asOf,
                    outcomes);
        }
    }

    private static boolean isOfAnotherMoment(ReportedRow earlier, SummaryRow row, @Nullable LocalDateTime asOf) {
        return !earlier.contradicted
                && asOf != null
                && earlier.asOf != null
                && !asOf.equals(earlier.asOf)
                && !isOfSameSheet(earlier.row, row);
    }

    private static RowOutcome.Passed superseded(ReportedRow old, ReportedRow by) {
        return new RowOutcome.Passed(
                old.first.address(),
                Bin.DUPLICATE,
                null,
                null,
                List.of(pointAt(Problem.of(ProblemCode.EARLIER_SHEET, old.row.place()), old.row, by.row)));
    }

    private static boolean isOfSameSheet(SummaryRow one, SummaryRow other) {
        return Objects.equals(one.place().sheet(), other.place().sheet());
    }

    private static RowOutcome.Passed duplicate(RowOutcome.Accepted accepted, SummaryRow row, ReportedRow earlier) {
        return new RowOutcome.Passed(
                accepted.address(),
                Bin.DUPLICATE,
                null,
                null,
                List.of(pointAt(Problem.of(ProblemCode.DUPLICATE_ROW, row.place()), row, earlier.row)));
    }

    private static List<String> keys(SummaryRecord summary) {
        String whom = summary.oldRegion() == null ? summary.region() : summary.region() + "\n" + summary.oldRegion();
        List<String> keys = summary.figures().keySet().stream()
                .map(quantity -> whom + "\n" + quantity.category())
                .distinct()
                .toList();
        return keys.isEmpty() ? List.of(whom) : keys;
    }

    /** Passes on the rows that waited. */
    public void release(Consumer<ReadEvent> outcomes) {
        for (ReportedRow report : new LinkedHashSet<>(reports.values())) {
            outcomes.accept(report.contradicted ? rejected(report.first, report.row, report.conflict) : report.first);
        }
        reports.clear();
    }

    /** Rejects the rows that waited: the file is damaged, so nothing of it may count. */
    public void rejectAll(Consumer<ReadEvent> outcomes) {
        for (ReportedRow report : new LinkedHashSet<>(reports.values())) {
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
