package cn.canbao.validation.summary;

import cn.canbao.problem.Problem;
import cn.canbao.recognition.RowSubjects;
import cn.canbao.recognition.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the totals of a sheet against its rows. Where rows are about different people, a total of one category is held against the rows of
 * that category, and one that does not say whose it is against nothing: it may sum all of them or some.
 */
final class SheetTotals {

    private static final String AS_LABELLED = "";

    private record Held(TotalCheck check, int place) {}

    private final Table table;
    private final Map<String, TotalCheck> checks = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private boolean isMixed;

    SheetTotals(Table table) {
        this.table = table;
    }

    /** Adds a line of data, accepted or not: a total sums what stands in the sheet. */
    void add(RowSubjects.Found about, SummaryRow row) {
        isMixed |= about.reading() != RowSubjects.Reading.AS_LABELLED;
        check(about).add(row);
    }

    /** Remembers a total at its place between the lines. */
    void addTotal(RowSubjects.Found about, SummaryRow row) {
        TotalCheck check = check(about);
        held.add(new Held(check, check.addTotal(row)));
    }

    /** The problems of the n-th total; to be asked when all lines were added. */
    List<Problem> problems(int n) {
        Held total = held.get(n);
        boolean isOfUnknown = isMixed && total.check.equals(checks.get(AS_LABELLED));
        return isOfUnknown ? List.of() : total.check.problems(total.place);
    }

    private TotalCheck check(RowSubjects.Found about) {
        return switch (about.reading()) {
            case AS_LABELLED, TOTAL -> checks.computeIfAbsent(AS_LABELLED, key -> new TotalCheck(table));
            case OF_CATEGORY, OF_OTHERS, OF_A_PART, UNCLEAR ->
                checks.computeIfAbsent(about.reading() + " " + about.text(), key -> new TotalCheck(table));
        };
    }
}
