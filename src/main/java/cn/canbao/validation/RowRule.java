package cn.canbao.validation;

import cn.canbao.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A check of one row. */
@FunctionalInterface
interface RowRule {

    /** What is wrong with the row; empty when nothing is. */
    List<Problem> check(SummaryRow row);

    /** Reports everything that several rules find. */
    static RowRule all(RowRule... rules) {
        return row -> {
            List<Problem> problems = new ArrayList<>();
            for (RowRule rule : rules) {
                problems.addAll(rule.check(row));
            }
            return problems;
        };
    }

    /** Stops at the first rule that finds an error: what follows would be noise. */
    static RowRule seq(RowRule... rules) {
        return row -> {
            List<Problem> problems = new ArrayList<>();
            for (RowRule rule : rules) {
                problems.addAll(rule.check(row));
                if (problems.stream().anyMatch(Problem::isError)) {
                    break;
                }
            }
            return problems;
        };
    }
}
