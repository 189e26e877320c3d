package cn.canbao.staging;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.staging.problems.StagedProblem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Decides what counts of a region that was reported under the names of old regions, one of them or several. Old regions add up until the
 * new one reports as a whole; two names of the same region never do.
 *
 * <p>That names are those of different old regions is certain where the register says so (原名称) or an earlier edition had them side by
 * side. Where there are only aliases, full names of different cores are added up as long as their sum is possible, and the clerk is told.
 */
final class MergedRegions {

    private static final Comparator<Row> LATEST = Comparator.comparing(Row::asOf)
            .thenComparing(Row::received)
            .thenComparingLong(Row::submission)
            .thenComparingInt(Row::sheet)
            .thenComparingInt(Row::row);

    private final JdbcTemplate template;
    private final Campaign campaign;
    private final Register register;

    MergedRegions(JdbcTemplate template, Campaign campaign, Register register) {
        this.template = template;
        this.campaign = campaign;
        this.register = register;
    }

    /** A current figure, with the sheet that it was taken from. */
    private record Row(
            String region,
            String oldRegion,
            Quantity quantity,
            long people,
            long submission,
            int sheet,
            int row,
            LocalDateTime received,
            LocalDateTime asOf,
            String path,
            String sheetName) {}

    /** What was reported under one name; an empty name is that of the region as a whole. */
    private record Group(String name, List<Row> rows) {

        LocalDateTime asOf() {
            return rows.stream().map(Row::asOf).max(Comparator.naturalOrder()).orElseThrow();
        }

        Row latest() {
            return rows.stream().max(LATEST).orElseThrow();
        }

        long people(Quantity quantity) {
            return rows.stream()
                    .filter(row -> row.quantity.equals(quantity))
                    .mapToLong(Row::people)
                    .sum();
        }
    }

    /** Takes from the current figures what does not count, and adds what must be told. */
    void decide(long run, List<StagedProblem> problems) {
        Map<String, Map<String, List<Row>>> regions = new TreeMap<>();
        for (Row row : rows()) {
            regions.computeIfAbsent(row.region, code -> new TreeMap<>())
                    .computeIfAbsent(row.oldRegion, name -> new ArrayList<>())
                    .add(row);
        }
        if (regions.isEmpty()) {
            return;
        }
        DistinctEarlierRegions distinct = new DistinctEarlierRegions(template, campaign, register, run);
        regions.forEach((code, byName) -> {
            List<Group> groups = byName.entrySet().stream()
                    .map(named -> new Group(named.getKey(), named.getValue()))
                    .toList();
            decide(register.region(code), groups, distinct, problems);
        });
    }

    private List<Row> rows() {
        return template.query(
                """
                SELECT c.region_code, c.old_region, c.category, c.measure, c.people, c.submission_id, c.sheet_no, c.row_no, c.received,
                    sh.as_of, s.path, sh.name
                FROM current_figure c
                JOIN sheet sh ON sh.submission_id = c.submission_id AND sh.sheet_no = c.sheet_no
                JOIN submission s ON s.submission_id = c.submission_id
                WHERE c.kind = 'summary'
                  AND c.region_code IN (SELECT region_code FROM current_figure WHERE kind = 'summary' AND old_region <> '')
                ORDER BY c.region_code, c.old_region, c.category, c.measure
                """,
                (row, number) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        new Quantity(Measure.of(row.getString(4)), row.getString(3)),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getObject(9, LocalDateTime.class),
                        row.getObject(10, LocalDateTime.class),
                        row.getString(11),
                        row.getString(12)));
    }

    private void decide(
            Region region, List<Group> groups, DistinctEarlierRegions distinct, List<StagedProblem> problems) {
        Optional<Group> named =
                groups.stream().filter(group -> group.name.isEmpty()).findFirst();
        List<Group> old = new ArrayList<>(
                groups.stream().filter(group -> !group.name.isEmpty()).toList());
        List<String> merged = register.history().mergedOf(region);
        List<String> names = old.stream().map(Group::name).collect(Collectors.toCollection(ArrayList::new));
        named.ifPresent(group -> names.add(region.name()));
        Optional<LocalDateTime> apart = distinct.last(region, names);
        boolean keepsName = merged.contains(region.name());
        boolean isOldSelf = named.isPresent()
                && (keepsName
                        ? named.get()
                                .asOf()
                                .isBefore(register.history()
                                        .changed(region)
                                        .orElseThrow()
                                        .atStartOfDay())
                        : apart.isPresent() && !named.get().asOf().isAfter(apart.get()));
        if (isOldSelf) {
            old.add(0, named.orElseThrow());
        } else if (named.isPresent()) {
            Group whole = named.get();
            boolean areAllLater = !merged.isEmpty()
                    && names.containsAll(merged)
                    && old.stream().allMatch(group -> group.asOf().isAfter(whole.asOf()));
            if (areAllLater) {
                count(old.get(0), List.of(whole));
                problems.add(
                        superseded(whole.latest(), whole.rows.size(), old.get(0).latest()));
                add(region, old, merged, true, problems);
            } else if (old.size() == 1 && merged.isEmpty() && apart.isEmpty()) {
                // another name and no other region: the latest counts, whichever it was reported under
                countLatest(groups, problems);
            } else {
                count(whole, old);
                old.forEach(group -> problems.add(
                        group.asOf().isAfter(whole.asOf())
                                ? inDoubt(region, groups, whole, group.latest())
                                : superseded(group.latest(), group.rows.size(), whole.latest())));
            }
            return;
        }
        add(region, old, merged, apart.isPresent(), problems);
    }

    /** No report of the whole: what the old regions reported adds up, unless they may be one region under two names. */
    private void add(
            Region region, List<Group> old, List<String> merged, boolean isCertain, List<StagedProblem> problems) {
        List<String> present = old.stream().map(group -> name(region, group)).toList();
        List<String> missing =
                merged.stream().filter(name -> !present.contains(name)).toList();
        boolean areMerged = isCertain || (merged.containsAll(present) && !merged.isEmpty());
        if (old.size() == 1 && missing.isEmpty()) {
            return;
        }
        Quantity everybody = campaign.everybody().rate().enrolled();
        long sum = old.stream().mapToLong(group -> group.people(everybody)).sum();
        OptionalLong target =
                register.figure(region, campaign.everybody().rate().over());
        if (!areMerged && target.isPresent() && sum > target.getAsLong()) {
            Group latest = old.stream()
                    .max(Comparator.comparing(Group::latest, LATEST))
                    .orElseThrow();
            count(latest, old.stream().filter(group -> !group.equals(latest)).toList());
            problems.add(inDoubt(region, old, latest, latest.latest()));
            return;
        }
        String terms = old.stream()
                .map(group -> name(region, group) + " " + group.people(everybody))
                .collect(Collectors.joining(" + "));
        Row last = old.stream().map(Group::latest).max(LATEST).orElseThrow();
        Problem problem = at(ProblemCode.MERGED_REGIONS_ADDED, last)
                .with("region", region.name())
                .with("of", String.join("、", merged.isEmpty() ? present : merged))
                .with("sum", old.size() == 1 ? terms : terms + " = " + sum)
                .with("missing", String.join("、", missing));
        problems.add(staged(
                last,
                !missing.isEmpty()
                        ? problem.with("variant", "incomplete")
                        : areMerged ? problem : problem.with("variant", "alias")));
    }

    private static String name(Region region, Group group) {
        return group.name.isEmpty() ? region.name() : group.name;
    }

    /** Of each figure the one that is the latest, whatever name it was reported under. */
    private void countLatest(List<Group> groups, List<StagedProblem> problems) {
        Map<Quantity, Row> latest = new LinkedHashMap<>();
        groups.forEach(group -> group.rows.forEach(row ->
                latest.merge(row.quantity, row, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b)));
        for (Group group : groups) {
            List<Row> others = group.rows.stream()
                    .filter(row -> !row.equals(latest.get(row.quantity)))
                    .toList();
            others.forEach(this::remove);
            others.stream()
                    .max(LATEST)
                    .ifPresent(row -> problems.add(superseded(row, 1, latest.getOrDefault(row.quantity, row))));
        }
    }

    private void count(Group counted, List<Group> others) {
        others.stream()
                .filter(group -> !group.equals(counted))
                .flatMap(group -> group.rows.stream())
                .forEach(this::remove);
    }

    private void remove(Row row) {
        template.update(
                """
                DELETE FROM current_figure
                WHERE region_code = ? AND old_region = ? AND category = ? AND measure = ? AND kind = 'summary'
                """,
                row.region,
                row.oldRegion,
                row.quantity.category(),
                row.quantity.measure().word());
    }

    private StagedProblem inDoubt(Region region, List<Group> groups, Group counted, Row at) {
        Quantity everybody = campaign.everybody().rate().enrolled();
        return staged(
                at,
                at(ProblemCode.MERGED_REGIONS_IN_DOUBT, at)
                        .with("region", region.name())
                        .with(
                                "of",
                                groups.stream()
                                        .map(group -> name(region, group))
                                        .collect(Collectors.joining("、")))
                        .with(
                                "figures",
                                groups.stream()
                                        .map(group -> name(region, group) + " " + group.people(everybody))
                                        .collect(Collectors.joining("、")))
                        .with("counted", name(region, counted)));
    }

    private static StagedProblem superseded(Row row, int count, Row by) {
        return new StagedProblem(
                row.submission,
                -1,
                null,
                Problem.of(ProblemCode.SUPERSEDED, Place.file(row.path))
                        .with("count", count)
                        .with("by", by.path));
    }

    private static Problem at(ProblemCode code, Row row) {
        return Problem.of(code, Place.sheet(row.path, row.sheetName).atRow(row.row));
    }

    private static StagedProblem staged(Row row, Problem problem) {
        return new StagedProblem(row.submission, row.sheet, row.region, problem);
    }
}
