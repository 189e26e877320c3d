package cn.canbao.staging.persons;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Measure;
import cn.canbao.world.StagingTables;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RosterCountsTest {

    private static final RosterMerge.SheetKey FIRST = sheet(1);
    private static final RosterMerge.SheetKey SECOND = sheet(2);

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final RosterCounts counts = new RosterCounts(jdbc);

    @BeforeEach
    void begin() {
        StagingTables.make(database);
        counts.replace(List.of(
                count("甲村", "all", Measure.TARGET, 10, FIRST),
                count("甲村", "all", Measure.ENROLLED, 8, FIRST),
                count("乙村", "all", Measure.TARGET, 20, FIRST),
                count("乙村", "poor", Measure.TARGET, 5, FIRST),
                count("丙村", "all", Measure.TARGET, 30, FIRST)));
    }

    @AfterEach
    void dropTables() {
        database.destroy();
    }

    @Test
    void replacesARegionOfWhichAnyCountChanged() {
        counts.replace(List.of(
                count("甲村", "all", Measure.TARGET, 10, FIRST),
                count("甲村", "all", Measure.ENROLLED, 9, FIRST),
                count("乙村", "all", Measure.TARGET, 20, FIRST),
                count("丙村", "all", Measure.TARGET, 30, SECOND),
                count("丁村", "all", Measure.TARGET, 40, SECOND)));

        assertThat(lines())
                .containsExactly(
                        "丁村 all target 40 of 2",
                        "丙村 all target 30 of 2",
                        "乙村 all target 20 of 1",
                        "甲村 all enrolled 9 of 1",
                        "甲村 all target 10 of 1");
    }

    @Test
    void removesWhatNoRosterListsAnyMore() {
        counts.replace(List.of());

        assertThat(lines()).isEmpty();
    }

    @Test
    void keepsRowsOfRegionsThatDidNotChangeWhateverOrderTheyComeIn() {
        List<Map<String, Object>> before = jdbc.queryForList("SELECT _ROWID_, * FROM current_figure ORDER BY 1");

        counts.replace(List.of(
                count("丙村", "all", Measure.TARGET, 30, FIRST),
                count("乙村", "poor", Measure.TARGET, 5, FIRST),
                count("乙村", "all", Measure.TARGET, 20, FIRST),
                count("甲村", "all", Measure.ENROLLED, 8, FIRST),
                count("甲村", "all", Measure.TARGET, 10, FIRST)));

        assertThat(jdbc.queryForList("SELECT _ROWID_, * FROM current_figure ORDER BY 1"))
                .isEqualTo(before);
    }

    @Test
    void leavesFiguresOfProgressSheetsAlone() {
        jdbc.update("""
                INSERT INTO current_figure (region_code, category, measure, people, submission_id, sheet_no, row_no, received)
                VALUES ('甲村', 'all', 'enrolled', 7, 3, 0, 5, TIMESTAMP '2024-01-01 00:00:00')
                """);

        counts.replace(List.of());

        assertThat(lines()).containsExactly("甲村 all enrolled 7 of 3");
    }

    private List<String> lines() {
        return jdbc.query(
                "SELECT * FROM current_figure ORDER BY region_code, category, measure",
                (row, number) ->
                        row.getString("region_code") + " " + row.getString("category") + " " + row.getString("measure")
                                + " " + row.getLong("people") + " of " + row.getLong("submission_id"));
    }

    private static RosterMerge.PersonCount count(
            String region, String category, Measure measure, long people, RosterMerge.SheetKey sheet) {
        return new RosterMerge.PersonCount(region, category, measure, people, sheet);
    }

    private static RosterMerge.SheetKey sheet(long submission) {
        return new RosterMerge.SheetKey(submission, 0, LocalDateTime.of(2024, 1, 1, 18, 0));
    }
}
