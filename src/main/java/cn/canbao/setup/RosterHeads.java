package cn.canbao.setup;

import cn.canbao.validation.person.IdNumber;
import cn.canbao.workbook.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the persons of rosters by region, each ID number once. */
final class RosterHeads {

    private final Map<List<String>, Long> heads = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int uncounted;

    /** Adds a line; without a valid number it only says that the region is there. */
    void add(List<String> region, @Nullable Cell number) {
        IdNumber read = IdNumber.of(number, LocalDate.MAX);
        boolean isValid = read instanceof IdNumber.Valid;
        boolean isNew = read instanceof IdNumber.Valid valid && seen.add(valid.number());
        heads.merge(region, isNew ? 1L : 0L, Long::sum);
        uncounted += isValid ? 0 : 1;
    }

    /** The regions in the order in which they came. */
    List<RegisterLine> lines(String everybody) {
        List<RegisterLine> lines = new ArrayList<>();
        heads.forEach((region, people) -> lines.add(new RegisterLine(region, "", "", Map.of(everybody, people))));
        return lines;
    }

    /** How many lines had no valid number. */
    int uncounted() {
        return uncounted;
    }
}
