package cn.canbao.staging;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.EarlierRegion;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.region.Succession;
import cn.canbao.staging.problems.StagedProblem;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was reported before a run and is reported no more: because a file says something else now, or because what it says can be placed in
 * no region any more. The latter is told with its figures in every run, as long as the content would count and does not lie in the drop
 * folder, where its own errors tell it.
 */
final class RegionChanges {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Of every path the content that counts, as it was read for it, with the last time that this content was read. */
    private static final String CONTENTS = """
            SELECT content.path, content.sha256, MAX(newest.submission_id) AS newest
            FROM (
                SELECT MAX(s.submission_id) AS submission_id
                FROM submission s
                LEFT JOIN submission original ON original.submission_id = s.original_id
                WHERE s.run_no <= :run
                  AND COALESCE(original.outcome, s.outcome) IN ('accepted', 'partial')
                GROUP BY s.path
            ) counting
            JOIN submission last ON last.submission_id = counting.submission_id
            JOIN submission content ON content.submission_id = COALESCE(last.original_id, last.submission_id)
            JOIN submission newest ON newest.path = content.path AND newest.sha256 = content.sha256 AND newest.run_no <= :run
            GROUP BY content.path, content.sha256
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;

    RegionChanges(JdbcTemplate template, Campaign campaign, Register register) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.campaign = campaign;
        this.register = register;
    }

    /** How many were enrolled, by the row or the sheet of persons that said so. */
    private record Figure(String category, long people, long submission, int sheet, int row) {}

    /** What was reported of a region, in the edition before or in an earlier one. */
    private record Reported(EarlierRegion region, boolean isOfEditionBefore, List<Figure> figures) {}

    private record Content(String path, String sha256) {}

    /** The submission that a figure was taken from. */
    private record Source(Content content, LocalDateTime asOf, String sheet) {}

    /** Records what a run lost. Must be called inside a transaction. */
    void record(long run, List<StagedProblem> problems) {
        jdbc.sql("DELETE FROM run_left_figure WHERE run_no = :run")
                .param("run", run)
                .update();
        List<Reported> before = before(run);
        Succession succession =
                new Succession(register, before.stream().map(Reported::region).toList());
        Set<String> reported = reported();
        Map<Content, Long> contents = null;
        Set<Long> standing = null;
        Map<String, List<EarlierRegion>> gone = new TreeMap<>();
        for (Reported one : before) {
            List<Region> today = succession.of(one.region);
            if (!today.isEmpty() && today.stream().allMatch(region -> reported.contains(region.code()))) {
                continue;
            }
            if (contents == null || standing == null) {
                contents = contents(run);
                standing = standing(run);
            }
            List<Figure> lasting = new ArrayList<>();
            for (Figure figure : one.figures) {
                if (contents.containsKey(source(figure).content)) {
                    lasting.add(figure);
                }
            }
            boolean isTold = !lasting.isEmpty();
            if (isTold) {
                keep(run, one.region, lasting);
                Long newest = contents.get(source(lasting.get(0)).content);
                if (newest == null || !standing.contains(newest) || (today.size() != 1 && !hasErrors(newest))) {
                    problems.add(left(one.region, lasting, today));
                } else {
                    isTold = today.size() != 1;
                }
            }
            if (!isTold && one.isOfEditionBefore && !one.figures.isEmpty()) {
                Figure last = one.figures.get(one.figures.size() - 1);
                gone.computeIfAbsent(source(last).content.path, path -> new ArrayList<>())
                        .add(one.region);
            }
        }
        addNoLongerReported(gone, problems);
    }

    private Set<String> reported() {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT region_code
                        FROM current_figure
                        WHERE measure = 'enrolled'
                          AND kind = :counted
                        """)
                .param("counted", campaign.countedFrom().word())
                .query(String.class)
                .list());
    }

    /** What the edition before counted, and what had left the register by then; in the order of the codes. */
    private List<Reported> before(long run) {
        List<Reported> before = new ArrayList<>();
        jdbc.sql("""
                        SELECT campaign_id, edition_no, run_no
                        FROM edition
                        WHERE run_no < :run
                        ORDER BY run_no DESC
                        FETCH FIRST ROW ONLY
                        """).param("run", run).query(row -> {
            before.addAll(ofEdition(row.getString("campaign_id"), row.getInt("edition_no")));
            before.addAll(carried(row.getLong("run_no")));
        });
        return before;
    }

    private List<Reported> ofEdition(String campaignId, int edition) {
        Map<String, EarlierRegion> regions = EarlierRegions.of(template, campaignId, edition);
        List<Reported> reported = new ArrayList<>();
        template.query(
                """
                SELECT region_code, categories, measures, people, submission_ids, sheet_nos, row_nos
                FROM edition_source_lines
                WHERE campaign_id = ? AND edition_no = ?
                ORDER BY region_code
                """,
                row -> {
                    Object[] categories = ArrayColumn.of(row, "categories");
                    Object[] measures = ArrayColumn.of(row, "measures");
                    Object[] people = ArrayColumn.of(row, "people");
                    Object[] submissions = ArrayColumn.of(row, "submission_ids");
                    Object[] sheets = ArrayColumn.of(row, "sheet_nos");
                    Object[] rows = ArrayColumn.of(row, "row_nos");
                    List<Figure> figures = new ArrayList<>();
                    for (int i = 0; i < people.length; i++) {
                        if (measures[i].equals("enrolled")) {
                            figures.add(new Figure(
                                    (String) categories[i],
                                    (Long) people[i],
                                    (Long) submissions[i],
                                    (Integer) sheets[i],
                                    (Integer) rows[i]));
                        }
                    }
                    EarlierRegion region = regions.get(row.getString("region_code"));
                    if (region != null && !figures.isEmpty()) {
                        reported.add(new Reported(region, true, figures));
                    }
                },
                campaignId,
                edition);
        return reported;
    }

    private List<Reported> carried(long run) {
        Map<EarlierRegion, List<Figure>> figures = new LinkedHashMap<>();
        template.query(
                """
                SELECT region_code, names, category, people, submission_id, sheet_no, row_no
                FROM run_left_figure
                WHERE run_no = ?
                ORDER BY region_code, names, category, submission_id, sheet_no, row_no
                """,
                row -> {
                    Object[] names = ArrayColumn.of(row, "names");
                    EarlierRegion region = new EarlierRegion(
                            row.getString("region_code"),
                            Arrays.stream(names).map(String::valueOf).toList());
                    figures.computeIfAbsent(region, one -> new ArrayList<>())
                            .add(new Figure(
                                    row.getString("category"),
                                    row.getLong("people"),
                                    row.getLong("submission_id"),
                                    row.getInt("sheet_no"),
                                    row.getInt("row_no")));
                },
                run);
        return figures.entrySet().stream()
                .map(one -> new Reported(one.getKey(), false, one.getValue()))
                .toList();
    }

    private Map<Content, Long> contents(long run) {
        Map<Content, Long> contents = new HashMap<>();
        jdbc.sql(CONTENTS).param("run", run).query(row -> {
            contents.put(new Content(row.getString("path"), row.getString("sha256")), row.getLong("newest"));
        });
        return contents;
    }

    private Set<Long> standing(long run) {
        return new HashSet<>(jdbc.sql(CountingVersions.STANDING)
                .param("run", run)
                .query(Long.class)
                .list());
    }

    private boolean hasErrors(long submission) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM problem_lines
                            WHERE submission_id = :submission
                              AND run_no IS NULL
                              AND error_count > 0)
                        """)
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }

    private Source source(Figure figure) {
        return jdbc.sql("""
                        SELECT s.path, s.sha256, sh.as_of, sh.name
                        FROM submission s
                        JOIN sheet sh ON sh.submission_id = s.submission_id
                        WHERE s.submission_id = :submission
                          AND sh.sheet_no = :sheet
                        """)
                .param("submission", figure.submission)
                .param("sheet", figure.sheet)
                .query((row, number) -> new Source(
                        new Content(row.getString("path"), row.getString("sha256")),
                        row.getObject("as_of", LocalDateTime.class),
                        row.getString("name")))
                .single();
    }

    private void keep(long run, EarlierRegion region, List<Figure> figures) {
        template.batchUpdate(
                """
                INSERT INTO run_left_figure (run_no, region_code, names, category, people, submission_id, sheet_no, row_no)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                figures.stream()
                        .map(figure -> new Object[] {
                            run,
                            region.code(),
                            region.names().toArray(),
                            figure.category,
                            figure.people,
                            figure.submission,
                            figure.sheet,
                            figure.row
                        })
                        .toList());
    }

    private StagedProblem left(EarlierRegion region, List<Figure> figures, List<Region> today) {
        Map<String, Long> people = new LinkedHashMap<>();
        for (Category category : campaign.categories()) {
            figures.stream()
                    .filter(figure -> figure.category.equals(category.id()))
                    .forEach(figure -> people.merge(category.label(), figure.people, Long::sum));
        }
        Figure first = figures.get(0);
        Source source = source(first);
        Place sheet = Place.sheet(source.content.path, source.sheet);
        Problem problem = Problem.of(ProblemCode.REGION_LEFT_REGISTER, first.row == 0 ? sheet : sheet.atRow(first.row))
                .with("region", String.join("", region.names()))
                .with("asOf", MOMENT.format(source.asOf))
                .with(
                        "figures",
                        people.entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining("、")))
                .with("into", today.stream().map(Region::name).collect(Collectors.joining("、")));
        return new StagedProblem(
                first.submission,
                first.sheet,
                null,
                today.isEmpty() ? problem : problem.with("variant", variant(region, today)));
    }

    private String variant(EarlierRegion region, List<Region> today) {
        if (today.size() > 1) {
            return "split";
        }
        boolean isNamed = new Succession(register, List.of(new EarlierRegion("", region.names())))
                .of(new EarlierRegion("", region.names()))
                .equals(today);
        return isNamed ? "unplaced" : "code";
    }

    private void addNoLongerReported(Map<String, List<EarlierRegion>> gone, List<StagedProblem> problems) {
        gone.forEach((path, regions) -> problems.add(new StagedProblem(
                latest(path),
                -1,
                null,
                Problem.of(ProblemCode.NO_LONGER_REPORTED, Place.file(path))
                        .with("count", regions.size())
                        .with(
                                "regions",
                                regions.stream().map(EarlierRegion::name).collect(Collectors.joining("、"))))));
    }

    private long latest(String path) {
        return jdbc.sql("SELECT MAX(submission_id) FROM submission WHERE path = :path")
                .param("path", path)
                .query(Long.class)
                .single();
    }
}
