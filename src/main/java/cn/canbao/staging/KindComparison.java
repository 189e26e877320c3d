package cn.canbao.staging;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Counted;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.Register;
import cn.canbao.staging.problems.StagedProblem;
import cn.canbao.staging.problems.StagedProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares progress sheets with rosters of the same regions. Only one kind counts; where the other differs, that is reported. */
final class KindComparison {

    /**
     * Both report a region, and differ in how many of a category are enrolled; of a category that nobody on the roster has, the roster
     * says that there are none.
     */
    private static final String DIFFERENT = """
            SELECT f.submission_id, s.path, f.sheet_no, sh.name AS sheet, f.row_no, f.region_code, f.category, w.people, COALESCE(r.people, 0) AS persons
            FROM current_figure f
            JOIN (
                SELECT region_code, category, SUM(people) AS people
                FROM current_figure
                WHERE kind = 'summary'
                  AND measure = 'enrolled'
                GROUP BY region_code, category
            ) w ON w.region_code = f.region_code AND w.category = f.category
            JOIN (
                SELECT DISTINCT region_code
                FROM current_figure
                WHERE kind = 'roster'
                  AND measure = 'enrolled'
            ) listed ON listed.region_code = f.region_code
            LEFT JOIN (
                SELECT region_code, category, SUM(people) AS people
                FROM current_figure
                WHERE kind = 'roster'
                  AND measure = 'enrolled'
                GROUP BY region_code, category
            ) r ON r.region_code = f.region_code AND r.category = f.category
            JOIN submission s ON s.submission_id = f.submission_id
            JOIN sheet sh ON sh.submission_id = f.submission_id AND sh.sheet_no = f.sheet_no
            WHERE f.kind = 'summary'
              AND f.measure = 'enrolled'
              AND w.people <> COALESCE(r.people, 0)
            ORDER BY f.submission_id, f.sheet_no, f.row_no, f.category
            """;

    /** Regions that handed in only the kind that does not count. */
    private static final String OTHER_KIND_ONLY = """
            SELECT DISTINCT f.submission_id, s.path, f.region_code
            FROM current_figure f
            JOIN submission s ON s.submission_id = f.submission_id
            WHERE f.kind <> :counted
              AND f.measure = 'enrolled'
              AND NOT EXISTS (
                  SELECT 1
                  FROM current_figure c
                  WHERE c.region_code = f.region_code
                    AND c.measure = 'enrolled'
                    AND c.kind = :counted)
            ORDER BY f.submission_id, f.region_code
            """;

    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final StagedProblems staged;

    KindComparison(JdbcClient jdbc, Campaign campaign, Register register, StagedProblems staged) {
        this.jdbc = jdbc;
        this.campaign = campaign;
        this.register = register;
        this.staged = staged;
    }

    /** Records every difference as of a run. */
    void compare(long run) {
        List<StagedProblem> problems = new ArrayList<>();
        addDifferences(problems);
        addOtherKindOnly(problems);
        staged.add(run, problems);
    }

    private void addDifferences(List<StagedProblem> problems) {
        jdbc.sql(DIFFERENT).query(row -> {
            String category = row.getString("category");
            Place place =
                    Place.sheet(row.getString("path"), row.getString("sheet")).atRow(row.getInt("row_no"));
            problems.add(new StagedProblem(
                    row.getLong("submission_id"),
                    row.getInt("sheet_no"),
                    row.getString("region_code"),
                    Problem.of(ProblemCode.ROSTER_DIFFERS, place)
                            .withValue(row.getString("people"))
                            .with(
                                    "region",
                                    register.region(row.getString("region_code"))
                                            .name())
                            .with(
                                    "category",
                                    campaign.category(category)
                                            .map(Category::label)
                                            .orElse(category))
                            .with("persons", row.getLong("persons"))
                            .with("counted", counted())));
        });
    }

    private void addOtherKindOnly(List<StagedProblem> problems) {
        record File(long submission, String path) {}
        Map<Long, File> files = new TreeMap<>();
        Map<Long, List<String>> regions = new TreeMap<>();
        jdbc.sql(OTHER_KIND_ONLY)
                .param("counted", campaign.countedFrom().word())
                .query(row -> {
                    long submission = row.getLong("submission_id");
                    files.put(submission, new File(submission, row.getString("path")));
                    regions.computeIfAbsent(submission, one -> new ArrayList<>())
                            .add(register.region(row.getString("region_code")).name());
                });
        String kind = campaign.countedFrom() == Counted.ROSTER ? "@kind.summary" : "@kind.roster";
        files.forEach((submission, file) -> {
            List<String> names = regions.getOrDefault(submission, List.of());
            problems.add(new StagedProblem(
                    submission,
                    -1,
                    null,
                    Problem.of(ProblemCode.KIND_NOT_COUNTED, Place.file(file.path))
                            .with("count", names.size())
                            .with("regions", String.join("、", names))
                            .with("kind", kind)
                            .with("counted", counted())));
        });
    }

    private String counted() {
        return "@counted." + campaign.countedFrom().word();
    }
}
