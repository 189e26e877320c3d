package cn.canbao.staging;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.region.RegionReport;
import cn.canbao.region.Register;
import cn.canbao.staging.persons.RosterFigures;
import cn.canbao.staging.problems.StagedProblem;
import cn.canbao.staging.problems.StagedProblems;
import cn.canbao.staging.questions.Questions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which figures count, of progress sheets and of rosters. Of progress sheets, of every path the last content that anything was accepted from, and of all those per region, category and
 * measure the one with the latest as-of, then the one received last.
 */
public final class CurrentFigures {

    private final JdbcClient jdbc;
    private final Register register;
    private final StagedProblems staged;
    private final RosterFigures rosters;
    private final KindComparison comparison;
    private final MergedRegions merged;
    private final RegionChanges changes;
    private final HeaderChanges headers;
    private final String counted;
    private final Questions questions;

    /**
     * Reads and writes the staging database; names regions by the register and says problems in the language of the texts.
     *
     * @param questions what is asked about the figures, and which files are held for it
     */
    public CurrentFigures(
            JdbcTemplate template, Campaign campaign, Register register, ProblemTexts texts, Questions questions) {
        this.questions = questions;
        this.jdbc = JdbcClient.create(template);
        this.register = register;
        this.staged = new StagedProblems(template, texts);
        this.counted = campaign.countedFrom().word();
        this.rosters = new RosterFigures(template, campaign, register, staged);
        this.comparison = new KindComparison(jdbc, campaign, register, staged);
        this.merged = new MergedRegions(template, campaign, register);
        this.changes = new RegionChanges(template, campaign, register);
        this.headers = new HeaderChanges(jdbc, register.root().code());
    }

    /** Recomputes the current figures as of a run and records problems for what was superseded or contradicts. Must be called inside a transaction. */
    public void merge(long run) {
        List<StagedProblem> problems = new ArrayList<>();
        Questions.Asking asking = questions.begin(run);
        do {
            problems.clear();
            decide(run, problems);
        } while (asking.holdsMore());
        asking.write();
        comparison.compare(run);
        addSuperseded(run, problems);
        addConflicts(run, problems);
        changes.record(run, problems);
        headers.tell(run, problems);
        staged.add(run, problems);
    }

    /** Decides what counts, by the files that are not held. */
    private void decide(long run, List<StagedProblem> problems) {
        jdbc.sql("DELETE FROM current_figure WHERE kind = 'summary'").update();
        staged.deleteOfRun(run);
        jdbc.sql("""
                        INSERT INTO current_figure (region_code, old_region, category, measure, people, submission_id, sheet_no, row_no, received)
                        SELECT region_code, old_region, category, measure, people, submission_id, sheet_no, row_no, received
                        FROM (
                            SELECT f.region_code, COALESCE(f.old_region, '') AS old_region, f.category, f.measure, f.people,
                                f.submission_id, f.sheet_no, f.row_no, s.received,
                                ROW_NUMBER() OVER (
                                    PARTITION BY f.region_code, COALESCE(f.old_region, ''), f.category, f.measure
                                    ORDER BY sh.as_of DESC, s.received DESC, f.submission_id DESC, f.sheet_no DESC, f.row_no DESC) AS place
                            FROM summary_figure f
                            JOIN sheet sh ON sh.submission_id = f.submission_id AND sh.sheet_no = f.sheet_no
                            JOIN submission s ON s.submission_id = f.submission_id
                            WHERE f.submission_id IN (%s)
                        ) ranked
                        WHERE place = 1
                        """.formatted(CountingVersions.COUNTING)).param("run", run).update();
        dropUnknownRegions();
        merged.decide(run, problems);
        rosters.merge(run);
    }

    /** What counts, by code of the reporting region. */
    public Map<String, RegionReport> reports() {
        Map<String, Map<Quantity, Long>> figures = new LinkedHashMap<>();
        Map<String, LocalDateTime> latest = new HashMap<>();
        jdbc.sql("""
                        SELECT region_code, category, measure, people, received
                        FROM current_figure
                        WHERE kind = :counted
                        ORDER BY region_code, category, measure
                        """).param("counted", counted).query(row -> {
            Quantity quantity = new Quantity(Measure.of(row.getString("measure")), row.getString("category"));
            figures.computeIfAbsent(row.getString("region_code"), code -> new HashMap<>())
                    .merge(quantity, row.getLong("people"), Long::sum);
            latest.merge(
                    row.getString("region_code"),
                    row.getObject("received", LocalDateTime.class),
                    (one, other) -> one.isBefore(other) ? other : one);
        });
        Map<String, RegionReport> reports = new LinkedHashMap<>();
        figures.forEach((region, counts) ->
                reports.put(region, new RegionReport(counts, Objects.requireNonNull(latest.get(region)))));
        return reports;
    }

    /** The latest moment that the people enrolled of each reporting region stand for, by its code. */
    public Map<String, LocalDateTime> moments() {
        Map<String, LocalDateTime> moments = new HashMap<>();
        jdbc.sql("""
                        SELECT c.region_code, MAX(sh.as_of) AS as_of
                        FROM current_figure c
                        JOIN sheet sh ON sh.submission_id = c.submission_id AND sh.sheet_no = c.sheet_no
                        WHERE c.kind = :counted
                          AND c.measure = 'enrolled'
                        GROUP BY c.region_code
                        """).param("counted", counted).query(row -> {
            moments.put(row.getString("region_code"), row.getObject("as_of", LocalDateTime.class));
        });
        return moments;
    }

    /** Counts of persons from the rosters, by the names that an edition has for them; empty when none were handed in. */
    public Map<String, Long> persons() {
        Map<String, Long> persons = new TreeMap<>();
        jdbc.sql("SELECT name, people FROM current_persons").query(row -> {
            persons.put(row.getString("name"), row.getLong("people"));
        });
        return persons.getOrDefault("seen", 0L) == 0 ? Map.of() : persons;
    }

    /** The remark that counts for a region, by its code: of its own line, or of the total of its sheet; the latest as-of wins. */
    public Map<String, String> remarks(long run) {
        Map<String, String> remarks = new HashMap<>();
        jdbc.sql("""
                        SELECT r.region_code, r.remark
                        FROM (
                            SELECT submission_id, sheet_no, row_no, region_code, remark FROM summary_row
                            UNION ALL
                            SELECT submission_id, sheet_no, row_no, region_code, remark FROM passed_row
                        ) r
                        JOIN sheet sh ON sh.submission_id = r.submission_id AND sh.sheet_no = r.sheet_no
                        WHERE r.remark IS NOT NULL
                          AND r.region_code IS NOT NULL
                          AND r.submission_id IN (%s)
                        ORDER BY sh.as_of, r.submission_id, r.sheet_no, r.row_no
                        """.formatted(CountingVersions.COUNTING)).param("run", run).query(row -> {
            remarks.put(row.getString("region_code"), row.getString("remark"));
        });
        return remarks;
    }

    private void addSuperseded(long run, List<StagedProblem> problems) {
        jdbc.sql("""
                        SELECT f.submission_id, s.path, w.path AS by_path, COUNT(DISTINCT CAST(f.sheet_no AS BIGINT) * 10000000 + f.row_no) AS row_count
                        FROM summary_figure f
                        JOIN submission s ON s.submission_id = f.submission_id
                        JOIN current_figure c
                            ON c.region_code = f.region_code AND c.category = f.category AND c.measure = f.measure
                                AND c.old_region = COALESCE(f.old_region, '')
                        JOIN submission w ON w.submission_id = c.submission_id
                        WHERE f.measure = 'enrolled'
                          AND c.kind = 'summary'
                          AND c.submission_id <> f.submission_id
                          AND f.submission_id IN (%s)
                        GROUP BY f.submission_id, s.path, w.path
                        ORDER BY f.submission_id, w.path
                        """.formatted(CountingVersions.COUNTING)).param("run", run).query(row -> {
            String path = row.getString("path");
            problems.add(new StagedProblem(
                    row.getLong("submission_id"),
                    -1,
                    null,
                    Problem.of(ProblemCode.SUPERSEDED, Place.file(path))
                            .with("count", row.getLong("row_count"))
                            .with("by", row.getString("by_path"))));
        });
    }

    /** What was read by rules before and could not be read again may speak of regions that have left the register; they count no more. */
    private void dropUnknownRegions() {
        jdbc.sql("SELECT DISTINCT region_code FROM current_figure").query(String.class).list().stream()
                .filter(code -> !register.contains(code))
                .forEach(code -> jdbc.sql("DELETE FROM current_figure WHERE region_code = :code")
                        .param("code", code)
                        .update());
    }

    private String name(String code) {
        return register.contains(code) ? register.region(code).name() : code;
    }

    private void addConflicts(long run, List<StagedProblem> problems) {
        jdbc.sql("""
                        SELECT f.submission_id, f.sheet_no, f.row_no, f.region_code, f.people, s.path, sh.name,
                            w.submission_id AS winner_id, w.path AS winner_path, c.sheet_no AS winner_sheet_no,
                            c.row_no AS winner_row_no, wsh.name AS winner_sheet, c.people AS winner_people
                        FROM summary_figure f
                        JOIN submission s ON s.submission_id = f.submission_id
                        JOIN sheet sh ON sh.submission_id = f.submission_id AND sh.sheet_no = f.sheet_no
                        JOIN current_figure c
                            ON c.region_code = f.region_code AND c.category = f.category AND c.measure = f.measure
                                AND c.old_region = COALESCE(f.old_region, '')
                        JOIN submission w ON w.submission_id = c.submission_id
                        JOIN sheet wsh ON wsh.submission_id = c.submission_id AND wsh.sheet_no = c.sheet_no
                        WHERE f.measure = 'enrolled'
                          AND c.submission_id <> f.submission_id
                          AND c.people <> f.people
                          AND c.kind = 'summary'
                          AND wsh.as_of = sh.as_of
                          AND f.submission_id IN (%s)
                        ORDER BY f.submission_id, f.sheet_no, f.row_no, f.category
                        """.formatted(CountingVersions.COUNTING)).param("run", run).query(row -> {
            String winner = row.getString("winner_path");
            String path = row.getString("path");
            String region = name(row.getString("region_code"));
            Place loserPlace = Place.sheet(path, row.getString("name")).atRow(row.getInt("row_no"));
            Place winnerPlace =
                    Place.sheet(winner, row.getString("winner_sheet")).atRow(row.getInt("winner_row_no"));
            problems.add(new StagedProblem(
                    row.getLong("submission_id"),
                    row.getInt("sheet_no"),
                    row.getString("region_code"),
                    conflict(loserPlace, row.getLong("people"), region, winner, winner)));
            problems.add(new StagedProblem(
                    row.getLong("winner_id"),
                    row.getInt("winner_sheet_no"),
                    row.getString("region_code"),
                    conflict(winnerPlace, row.getLong("winner_people"), region, path, winner)));
        });
    }

    private static Problem conflict(Place place, long people, String region, String other, String counted) {
        return Problem.of(ProblemCode.CONFLICTING_SUBMISSIONS, place)
                .withValue(Long.toString(people))
                .with("region", region)
                .with("other", other)
                .with("counted", counted);
    }
}
