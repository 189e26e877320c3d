package cn.canbao.validation.summary;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Table;
import cn.canbao.validation.HeadCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the totals of one sheet against the sums of its rows. A total may stand above, below or between its rows and may sum all of
 * them or those since the total before it; it is held against the sum that it comes closest to.
 */
public final class TotalCheck {

    private static final class Total {
        private final SummaryRow row;
        private final long[] sumsBefore;
        private final int linesBefore;

        private Total(SummaryRow row, long[] sumsBefore, int linesBefore) {
            this.row = row;
            this.sumsBefore = sumsBefore;
            this.linesBefore = linesBefore;
        }
    }

    private final List<Column> columns;
    private final long[] sums;
    private final Set<Integer> unreliable = new HashSet<>();
    private final List<Total> totals = new ArrayList<>();
    private int lines;

    public TotalCheck(Table table) {
        columns = table.figures().stream()
                .filter(column -> Table.quantity(column).measure().isHeadCount())
                .toList();
        sums = new long[columns.size()];
    }

    /** Adds a line of data, accepted or not: a total sums what stands in the sheet. */
    public void add(SummaryRow row) {
        lines++;
        for (int i = 0; i < sums.length; i++) {
            HeadCount count = row.count(columns.get(i));
            if (count instanceof HeadCount.Count people) {
                sums[i] += people.people();
            } else if (count instanceof HeadCount.Wrong) {
                unreliable.add(i);
            }
        }
    }

    /** Remembers a total at its place between the lines, and says which of the totals it is. */
    public int addTotal(SummaryRow row) {
        totals.add(new Total(row, sums.clone(), lines));
        return totals.size() - 1;
    }

    /** The problems of the n-th total; to be asked when all lines were added. */
    public List<Problem> problems(int n) {
        Total total = totals.get(n);
        long[] before = total.sumsBefore;
        long[] sinceTotal = n == 0 ? before : minus(before, totals.get(n - 1).sumsBefore);
        long[] untilTotal = minus(n + 1 < totals.size() ? totals.get(n + 1).sumsBefore : sums, before);
        int linesSince = total.linesBefore - (n == 0 ? 0 : totals.get(n - 1).linesBefore);
        int linesUntil = (n + 1 < totals.size() ? totals.get(n + 1).linesBefore : lines) - total.linesBefore;
        List<Problem> least = differences(total.row, sums);
        least = least(least, total, before, total.linesBefore);
        least = least(least, total, sinceTotal, linesSince);
        return least(least, total, untilTotal, linesUntil);
    }

    /** No lines have no sum: a total of 0 is not theirs. */
    private List<Problem> least(List<Problem> least, Total total, long[] candidate, int ofLines) {
        if (ofLines == 0) {
            return least;
        }
        List<Problem> problems = differences(total.row, candidate);
        return problems.size() < least.size() ? problems : least;
    }

    private static long[] minus(long[] all, long[] before) {
        long[] rest = all.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= before[i];
        }
        return rest;
    }

    private List<Problem> differences(SummaryRow total, long[] expected) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            Column column = columns.get(i);
            HeadCount written = total.count(column);
            boolean saysNothing = written instanceof HeadCount.Blank
                    || (written instanceof HeadCount.Wrong wrong && wrong.code() == ProblemCode.FORMULA_WITHOUT_VALUE);
            boolean agrees = saysNothing || (written instanceof HeadCount.Count count && count.people() == expected[i]);
            if (!agrees && !unreliable.contains(i)) {
                problems.add(Problem.of(ProblemCode.TOTAL_DIFFERS, total.at(column))
                        .withValue(total.shown(column))
                        .with("sum", expected[i]));
            }
        }
        return problems;
    }
}
