package cn.canbao.staging.questions;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Counted;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.Register;
import cn.canbao.staging.CountingVersions;
import cn.canbao.staging.RegionLabel;
import cn.canbao.staging.questions.EnrolledFigures.Figure;
import cn.canbao.staging.questions.EnrolledFigures.RegionCategory;
import cn.canbao.staging.questions.EnrolledFigures.Source;
import cn.canbao.staging.questions.PathContents.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks about the people enrolled of a region and category who become fewer, or more by too much. */
final class FigureQuestions {

    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final ChangesSinceEdition since;
    private final SheetMoments sheets;
    private final Map<RegionCategory, Figure> now;
    private final Map<RegionCategory, Figure> then;
    private final Map<RegionCategory, Long> moved;
    private final Set<RegionCategory> told = new HashSet<>();
    private final List<UnconfirmedQuestion> findings = new ArrayList<>();

    /**
     * @param now what counts
     * @param then what counted in the edition before; empty when there is none
     * @param moved how many of the people enrolled are enrolled in another region now
     */
    FigureQuestions(
            JdbcClient jdbc,
            Campaign campaign,
            Register register,
            ChangesSinceEdition since,
            SheetMoments sheets,
            Map<RegionCategory, Figure> now,
            Map<RegionCategory, Figure> then,
            Map<RegionCategory, Long> moved) {
        this.jdbc = jdbc;
        this.campaign = campaign;
        this.register = register;
        this.since = since;
        this.sheets = sheets;
        this.now = now;
        this.then = then;
        this.moved = moved;
    }

    /** In the order of regions and categories. */
    List<UnconfirmedQuestion> find() {
        prepareSheets();
        Set<String> reported = now.keySet().stream().map(RegionCategory::region).collect(Collectors.toSet());
        for (Map.Entry<RegionCategory, Figure> entry : then.entrySet()) {
            RegionCategory key = entry.getKey();
            if (register.contains(key.region())) {
                Figure before = entry.getValue();
                Figure after = now.get(key);
                if (after != null) {
                    compare(key, before, after);
                } else if (reported.contains(key.region()) || isEverybody(key)) {
                    addGone(key, before, !reported.contains(key.region()));
                }
            }
        }
        addReplaced();
        if (campaign.countedFrom() == Counted.SUMMARY) {
            addSuperseded();
        }
        return findings;
    }

    /** Looks up together what the figures that differ were taken from. */
    private void prepareSheets() {
        Set<Long> differing = new HashSet<>();
        then.forEach((key, before) -> {
            Figure after = now.get(key);
            if (after == null || after.people() != before.people()) {
                differing.addAll(submissions(before));
                differing.addAll(after == null ? Set.of() : submissions(after));
            }
        });
        sheets.prepare(differing);
    }

    private boolean isEverybody(RegionCategory key) {
        return key.category().equals(campaign.everybody().id());
    }

    private void compare(RegionCategory key, Figure before, Figure after) {
        if (after.people() < before.people()) {
            addFall(key, before, after, blamedForFall(before, after));
        } else if (campaign.plausibility().isJump(before.people(), after.people())) {
            add(ProblemCode.ENROLLED_JUMPED, key, before, after, since.addedWith(submissions(after)), null);
        }
    }

    private void addFall(RegionCategory key, Figure before, Figure after, List<Content> blamed) {
        if (campaign.plausibility().asks(ProblemCode.ENROLLED_FELL) && told.add(key)) {
            long elsewhere = moved.getOrDefault(key, 0L);
            if (elsewhere >= before.people() - after.people()) {
                add(ProblemCode.ENROLLED_MOVED, key, before, after, List.of(), null);
            } else {
                add(ProblemCode.ENROLLED_FELL, key, before, after, blamed, elsewhere > 0 ? "moved" : null);
            }
        }
    }

    /** A region or category that was reported and is no more: its figure falls to nothing. */
    private void addGone(RegionCategory key, Figure before, boolean isWhole) {
        if (!campaign.plausibility().asks(ProblemCode.ENROLLED_FELL)
                || moved.getOrDefault(key, 0L) >= before.people()) {
            return;
        }
        List<Content> blamed = since.addedAt(paths(before));
        Question.Side side = side(before);
        Question.Side nothing = blamed.isEmpty()
                ? new Question.Side(side.path(), null, null, 0, null, null)
                : new Question.Side(
                        blamed.get(0).path(),
                        blamed.get(0).sha256(),
                        null,
                        0,
                        sheets.latest(blamed.get(0).original()).orElse(null),
                        null);
        findings.add(new UnconfirmedQuestion(
                problem(ProblemCode.ENROLLED_FELL, key, nothing, side).with("variant", "gone"),
                blamed,
                isWhole,
                key.region(),
                key.category(),
                nothing,
                side,
                null));
    }

    /** Of a roster the list that people are missing from is to blame, of a progress sheet the one that says less. */
    private List<Content> blamedForFall(Figure before, Figure after) {
        List<Content> saying = since.addedWith(submissions(after));
        List<Content> replacing = since.addedAt(paths(before));
        boolean isRoster = campaign.countedFrom() == Counted.ROSTER;
        List<Content> first = isRoster ? replacing : saying;
        return first.isEmpty() ? (isRoster ? saying : replacing) : first;
    }

    /** What a path said since the edition before, and says no more. */
    private void addReplaced() {
        for (Content content : since.added()) {
            since.replaced(content)
                    .ifPresent(before -> EnrolledFigures.saidBy(jdbc, before.original())
                            .forEach((key, said) -> {
                                Figure after = now.get(key);
                                if (after != null
                                        && submissions(after).contains(content.original())
                                        && after.people() < said.people()) {
                                    addFall(key, said, after, List.of(content));
                                }
                            }));
        }
    }

    /** What another file of the same time says for an earlier moment. */
    private void addSuperseded() {
        List<Content> added = since.added();
        if (added.isEmpty()) {
            return;
        }
        Set<Long> originals = added.stream().map(Content::original).collect(Collectors.toSet());
        Map<RegionCategory, Figure> higher = new HashMap<>();
        jdbc.sql("""
                        SELECT f.region_code, f.category, f.people, f.submission_id, f.sheet_no, f.row_no, c.submission_id AS counted
                        FROM current_figure c
                        JOIN sheet csh ON csh.submission_id = c.submission_id AND csh.sheet_no = c.sheet_no
                        JOIN summary_figure f
                          ON f.region_code = c.region_code AND f.category = c.category AND f.measure = c.measure
                        JOIN sheet sh ON sh.submission_id = f.submission_id AND sh.sheet_no = f.sheet_no
                        WHERE c.measure = 'enrolled'
                          AND c.kind = 'summary'
                          AND f.people > c.people
                          AND sh.as_of < csh.as_of
                          AND f.submission_id IN (%s)
                        ORDER BY f.region_code, f.category, sh.as_of, f.submission_id, f.sheet_no, f.row_no
                        """.formatted(CountingVersions.COUNTING))
                .param("run", since.run())
                .query(row -> {
                    if (originals.contains(row.getLong(4)) || originals.contains(row.getLong(7))) {
                        higher.put(
                                new RegionCategory(row.getString(1), row.getString(2)),
                                new Figure(
                                        row.getLong(3),
                                        List.of(new Source(row.getLong(4), row.getInt(5), row.getInt(6)))));
                    }
                });
        new TreeSet<>(higher.keySet()).forEach(key -> {
            Figure after = now.get(key);
            Figure before = higher.get(key);
            if (after != null && before != null) {
                addFall(key, before, after, since.addedWith(submissions(after)));
            }
        });
    }

    private void add(
            ProblemCode code,
            RegionCategory key,
            Figure before,
            Figure after,
            List<Content> blamed,
            @Nullable String variant) {
        Question.Side said = side(after);
        Question.Side nowSaid = blamed.isEmpty()
                ? said
                : new Question.Side(
                        blamed.get(0).path(),
                        blamed.get(0).sha256(),
                        submissions(after).contains(blamed.get(0).original()) ? said.sheet() : null,
                        submissions(after).contains(blamed.get(0).original()) ? said.row() : 0,
                        said.asOf(),
                        after.people());
        Question.Side beforeSaid = side(before);
        Problem problem = problem(code, key, nowSaid, beforeSaid)
                .with("moved", moved.getOrDefault(key, 0L))
                .with("fall", before.people() - after.people());
        findings.add(new UnconfirmedQuestion(
                variant == null ? problem : problem.with("variant", variant),
                blamed,
                false,
                key.region(),
                key.category(),
                nowSaid,
                beforeSaid,
                null));
    }

    private Problem problem(ProblemCode code, RegionCategory key, Question.Side after, Question.Side before) {
        Place place = after.sheet() == null
                ? Place.file(after.path())
                : Place.sheet(after.path(), after.sheet()).atRow(after.row());
        return Problem.of(code, place)
                .withValue(after.people() == null ? "—" : Long.toString(after.people()))
                .with("region", name(key.region()))
                .with(
                        "category",
                        campaign.category(key.category()).map(Category::label).orElse(key.category()))
                .with("before", String.valueOf(before.people()))
                .with("fileBefore", before.path())
                .with("asOfBefore", AsOfTexts.shown(before.asOf()))
                .with("asOf", AsOfTexts.shown(after.asOf()));
    }

    /** The first of the sheets that say a figure stands for all. */
    private Question.Side side(Figure figure) {
        Source source = figure.sources().get(0);
        SheetMoments.Sheet sheet = sheets.of(source);
        return new Question.Side(
                sheet.path(), sheet.sha256(), sheet.name(), source.row(), sheet.asOf(), figure.people());
    }

    private static Set<Long> submissions(Figure figure) {
        return figure.sources().stream().map(Source::submission).collect(Collectors.toSet());
    }

    private Collection<String> paths(Figure figure) {
        return figure.sources().stream().map(source -> sheets.of(source).path()).collect(Collectors.toSet());
    }

    private String name(String code) {
        return RegionLabel.of(register, code);
    }
}
