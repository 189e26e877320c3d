package cn.canbao.county;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what the rows of a village come to while they are written. */
final class Tally {

    static final String EVERYBODY = "all";

    private static final HeadCount NOBODY = new HeadCount(0, 0);

    private final Village village;
    private final Map<Oddity, Long> problems = new EnumMap<>(Oddity.class);
    private final Map<String, HeadCount> categories = new TreeMap<>();
    private final Map<String, Long> unknownCategories = new TreeMap<>();
    private long rows;
    private long cells;
    private long duplicatesWithin;
    private long duplicatesAcross;
    private long rejected;

    Tally(Village village) {
        this.village = village;
    }

    void add(@Nullable Oddity oddity, Group group, boolean enrolled) {
        rows++;
        if (oddity != null) {
            problems.merge(oddity, 1L, Long::sum);
        }
        if (oddity != null && oddity.isRejected()) {
            rejected++;
        } else if (oddity == Oddity.AGAIN_IN_VILLAGE) {
            duplicatesWithin++;
        } else if (oddity == Oddity.ALSO_ELSEWHERE && village.isSecondOfPair()) {
            duplicatesAcross++;
        } else {
            var one = new HeadCount(1, enrolled ? 1 : 0);
            categories.merge(EVERYBODY, one, HeadCount::plus);
            group.categories().forEach(category -> categories.merge(category, one, HeadCount::plus));
        }
    }

    void addCells(RosterRow row) {
        cells += row.filledCells();
    }

    void addUnknownCategory(String text) {
        unknownCategories.merge(text, 1L, Long::sum);
    }

    String name() {
        return village.path();
    }

    Map<Oddity, Long> problems() {
        return problems;
    }

    Map<String, HeadCount> categories() {
        return categories;
    }

    Map<String, Long> unknownCategories() {
        return unknownCategories;
    }

    long rows() {
        return rows;
    }

    long cells() {
        return cells;
    }

    long enrolled() {
        return categories.getOrDefault(EVERYBODY, NOBODY).enrolled();
    }

    long duplicatesWithin() {
        return duplicatesWithin;
    }

    long duplicatesAcross() {
        return duplicatesAcross;
    }

    long rejected() {
        return rejected;
    }
}
