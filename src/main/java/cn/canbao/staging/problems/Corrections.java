package cn.canbao.staging.problems;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files have reported a region since one of its rows was rejected. Only progress sheets put a row right by reporting the region again. */
final class Corrections {

    private record Reported(LocalDateTime asOf, long submission, String path) {}

    private final Map<String, List<Reported>> byRegion = new HashMap<>();

    private Corrections() {}

    /** What counted when a run froze its edition. */
    static Corrections of(JdbcClient jdbc, long run) {
        Corrections corrections = new Corrections();
        jdbc.sql("""
                        SELECT r.region_code, r.as_of, r.submission_id, s.path
                        FROM run_report r
                        JOIN submission s ON s.submission_id = r.submission_id
                        WHERE r.run_no = :run
                        """).param("run", run).query(row -> {
            corrections
                    .byRegion
                    .computeIfAbsent(row.getString("region_code"), region -> new ArrayList<>())
                    .add(new Reported(
                            row.getObject("as_of", LocalDateTime.class),
                            row.getLong("submission_id"),
                            row.getString("path")));
        });
        return corrections;
    }

    /**
     * The path of a file that has reported a region since; the last by name when there are several, null when there is none.
     *
     * @param asOf the moment of the sheet with the rejected row
     * @param submission its submission
     */
    @Nullable
    String of(String region, LocalDateTime asOf, long submission) {
        return byRegion.getOrDefault(region, List.of()).stream()
                .filter(reported ->
                        reported.asOf.isAfter(asOf) || (reported.asOf.equals(asOf) && reported.submission > submission))
                .map(Reported::path)
                .max(String::compareTo)
                .orElse(null);
    }
}
