package cn.canbao.validation.sheet;

import cn.canbao.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A check of one row.
 *
 * @param <R> the kind of row
 */
@FunctionalInterface
public interface RowRule<R> {

    /** What is wrong with the row; empty when nothing is. */
    List<Problem> check(R row);

    /** Reports everything that several rules find. */
    @SafeVarargs
    static <R> RowRule<R> all(RowRule<R>... rules) {
        return row -> {
            List<Problem> problems = List.of();
            for (RowRule<R> rule : rules) {
                problems = both(problems, rule.check(row));
            }
            return problems;
        };
    }

    /** Stops at the first rule that finds an error: what follows would be noise. */
    @SafeVarargs
    static <R> RowRule<R> seq(RowRule<R>... rules) {
        return row -> {
            List<Problem> problems = List.of();
            for (RowRule<R> rule : rules) {
                problems = both(problems, rule.check(row));
                if (!problems.isEmpty() && problems.stream().anyMatch(Problem::isError)) {
                    break;
                }
            }
            return problems;
        };
    }

    /** Most rows are right: nothing is copied for them. */
    private static List<Problem> both(List<Problem> first, List<Problem> second) {
        if (first.isEmpty()) {
            return second;
        }
        if (second.isEmpty()) {
            return first;
        }
        List<Problem> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
