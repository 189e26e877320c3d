package cn.canbao.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rosters of Linjiang have to come to. A person counts once: by the list that stands for the latest moment, then by the first
 * path, sheet and line; all were received together.
 */
public final class RosterAnswer {

    /** How many people of a group a village lists, and how many of them are enrolled. */
    public record HeadCount(long listed, long enrolled) {
        private HeadCount plus(boolean isEnrolled) {
            return new HeadCount(listed + 1, enrolled + (isEnrolled ? 1 : 0));
        }
    }

    private record Place(RosterForm form, int sheet, int line) {}

    private record Entry(Place place, RosterLine what) {}

    private static final LocalDate OLDEST_BIRTH = LocalDate.of(1902, 12, 15);
    private static final HeadCount NOBODY = new HeadCount(0, 0);

    private final Map<RosterPerson, Place> counted = new HashMap<>();
    private final SortedMap<String, Long> problems = new TreeMap<>();
    private final SortedMap<String, Long> standings = new TreeMap<>();
    private final SortedMap<String, Long> unknownGroups = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, HeadCount>> villages = new TreeMap<>();
    private long rejected;
    private long within;
    private long across;

    RosterAnswer(List<RosterForm> forms, Map<RosterForm, List<List<RosterLine>>> lines) {
        var entries = new ArrayList<Entry>();
        for (var form : forms) {
            villages.put(form.village(), new TreeMap<>());
            var sheets = lines.get(form);
            for (int sheet = 0; sheet < sheets.size(); sheet++) {
                addSheet(form, sheets.get(sheet));
                for (int line = 0; line < sheets.get(sheet).size(); line++) {
                    entries.add(new Entry(
                            new Place(form, sheet, line), sheets.get(sheet).get(line)));
                }
            }
        }
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.place.form.asOf().moment(), Comparator.reverseOrder())
                        .thenComparing(entry -> entry.place.form.path())
                        .thenComparing(entry -> entry.place.sheet)
                        .thenComparing(entry -> entry.place.line));
        entries.forEach(entry -> add(entry.place, entry.what));
    }

    /** Lines that name a person validly. */
    public long seen() {
        return distinct() + within + across;
    }

    /** Persons. */
    public long distinct() {
        return counted.size();
    }

    /** Lines that repeat a person of their own village. */
    public long duplicatesWithin() {
        return within;
    }

    /** Lines that repeat a person of another village. */
    public long duplicatesAcross() {
        return across;
    }

    /** Lines that are turned away. */
    public long rejected() {
        return rejected;
    }

    /** Problems by code, notes included. */
    public SortedMap<String, Long> problems() {
        return problems;
    }

    /** Persons by what is known about their enrolment. */
    public SortedMap<String, Long> standings() {
        return standings;
    }

    /** Lines by text that no category is called by. */
    public SortedMap<String, Long> unknownGroups() {
        return unknownGroups;
    }

    /** Head counts by village, then by id of category; everybody is {@code all}. */
    public SortedMap<String, SortedMap<String, HeadCount>> villages() {
        return villages;
    }

    /** Notes that a sheet gets once. */
    private void addSheet(RosterForm form, List<RosterLine> lines) {
        addProblem("as-of-missing", form.asOf().text().isEmpty() ? 1 : 0);
        addProblem(
                "id-number-normalised",
                lines.stream().anyMatch(line -> line.slip().isNormalised()) ? 1 : 0);
        addProblem("category-not-counted", lines.stream().anyMatch(line -> line.slip() == Slip.STUDENT) ? 1 : 0);
    }

    private void add(Place place, RosterLine line) {
        addProblem(line.slip().code(), line.slip().code().isEmpty() ? 0 : 1);
        if (line.slip().isRejected()) {
            rejected++;
            return;
        }
        addProblem("age-implausible", line.person().birth().isBefore(OLDEST_BIRTH) ? 1 : 0);
        if (line.slip() == Slip.UNKNOWN_GROUP) {
            unknownGroups.merge(RosterCells.unknownGroup(line.person()), 1L, Long::sum);
        }
        var other = counted.putIfAbsent(line.person(), place);
        if (other == null) {
            count(place.form.village(), line);
        } else if (other.form.equals(place.form)) {
            within++;
            addProblem("duplicate-person", 1);
        } else {
            across++;
            // both lines are told of each other
            addProblem("person-in-other-region", 2);
        }
    }

    private void count(String village, RosterLine line) {
        var isEnrolled = line.standing() == Standing.ENROLLED;
        standings.merge(line.standing().word(), 1L, Long::sum);
        count(village, "all", isEnrolled);
        line.person().groups().forEach(group -> count(village, group.id(), isEnrolled));
    }

    private void count(String village, String category, boolean isEnrolled) {
        villages.get(village).merge(category, NOBODY.plus(isEnrolled), (before, one) -> before.plus(isEnrolled));
    }

    private void addProblem(String code, long count) {
        if (count > 0) {
            problems.merge(code, count, Long::sum);
        }
    }
}
