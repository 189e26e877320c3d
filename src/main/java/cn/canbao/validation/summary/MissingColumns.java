package cn.canbao.validation.summary;

import cn.canbao.campaign.Category;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.RowSubjects;
import cn.canbao.recognition.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the rows in which a category is missing that the register has people of, or the denominator of its rate. Where a category has rows of its own, it is missing for
 * a region when none of that region's rows is about it; a sheet about one category misses no other.
 */
final class MissingColumns {

    private final Table table;
    private final SummaryRules rules;
    private final Map<Category, Integer> rows = new LinkedHashMap<>();
    private final Map<Category, Integer> withoutDenominator = new LinkedHashMap<>();
    private final Map<String, Set<Category>> missing = new LinkedHashMap<>();

    MissingColumns(Table table, SummaryRules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** Takes a row that counts into account. */
    void add(SummaryRow line, String region, RowSubjects.Found about) {
        rules.withoutDenominator(line).forEach(category -> withoutDenominator.merge(category, 1, Integer::sum));
        if (table.isOfOneCategory()) {
            return;
        }
        List<Category> without = rules.withoutColumn(line);
        boolean isOfAll = about.reading() == RowSubjects.Reading.AS_LABELLED;
        if (table.subjects().isEmpty() && isOfAll) {
            without.forEach(category -> rows.merge(category, 1, Integer::sum));
        } else {
            missing.merge(region, new HashSet<>(without), MissingColumns::both);
        }
    }

    private static Set<Category> both(Set<Category> one, Set<Category> other) {
        Set<Category> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** What a sheet misses, with how many rows or regions miss it. */
    List<Problem> problems(Place sheet) {
        List<Problem> problems = new ArrayList<>();
        counts().forEach((category, count) -> problems.add(problem(sheet, category, count)));
        withoutDenominator.forEach((category, count) -> problems.add(problem(sheet, category, count)
                .with("variant", "denominator")
                .with("over", "@measure." + category.rate().over().measure().word())
                .with("of", rules.label(category.rate().over().category()))));
        return problems;
    }

    private static Problem problem(Place sheet, Category category, int count) {
        return Problem.of(ProblemCode.MISSING_COLUMN, sheet)
                .with("category", category.label())
                .with("count", count);
    }

    private Map<Category, Integer> counts() {
        Map<Category, Integer> counts = new LinkedHashMap<>(rows);
        Map<Category, Integer> ofRegions = new HashMap<>();
        missing.values().forEach(set -> set.forEach(category -> ofRegions.merge(category, 1, Integer::sum)));
        rules.rated().stream()
                .filter(ofRegions::containsKey)
                .forEach(category -> counts.put(category, ofRegions.get(category)));
        return counts;
    }
}
