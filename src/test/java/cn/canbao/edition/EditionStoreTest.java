package cn.canbao.edition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Counted;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.staging.persons.RosterCounts;
import cn.canbao.staging.persons.RosterMerge;
import cn.canbao.world.StagingTables;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A region is kept in one row; it comes out as it was, in Java and, figure by figure, in SQL. */
class EditionStoreTest {

    private static final LocalDateTime AS_OF = LocalDateTime.of(2024, 1, 1, 18, 0);

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final EditionStore store = new EditionStore(jdbc);

    private final Edition edition = new Edition(
            9,
            "small-2024",
            1,
            AS_OF,
            List.of(
                    region(
                            "东县",
                            Map.of(
                                    Quantity.target("all"),
                                    30L,
                                    Quantity.enrolled("all"),
                                    24L,
                                    new Quantity(Measure.POPULATION, "poor"),
                                    3L),
                            progress()),
                    region("东县/空村", Map.of(), Map.of())),
            Map.of("seen", 30L));

    @BeforeEach
    void freeze() {
        StagingTables.make(database);
        jdbc.update("INSERT INTO run (run_no, campaign_id, as_of) VALUES (1, 'small-2024', ?)", AS_OF);
        new RosterCounts(jdbc)
                .replace(List.of(
                        count("东县/甲村", "all", Measure.TARGET, 20),
                        count("东县/甲村", "all", Measure.ENROLLED, 16),
                        count("东县/乙村", "all", Measure.TARGET, 10)));
        jdbc.update("""
                INSERT INTO current_figure (region_code, category, measure, people, submission_id, sheet_no, row_no, received)
                VALUES ('东县/甲村', 'all', 'enrolled', 7, 3, 0, 5, TIMESTAMP '2024-01-01 00:00:00')
                """);
        store.freeze(edition, Counted.ROSTER);
    }

    @AfterEach
    void dropTables() {
        database.destroy();
    }

    @Test
    void readsAnEditionAsItWasFrozen() {
        assertThat(store.ofRun(1)).contains(edition);
    }

    @Test
    void keepsTheOrderOfCategories() {
        assertThat(store.ofRun(1).orElseThrow().total().categories().keySet()).containsExactly("poor", "all");
    }

    @Test
    void showsEachFigureInSql() {
        assertThat(jdbc.queryForList("SELECT * FROM edition_figure ORDER BY region_no, category, measure").stream()
                        .map(row -> List.copyOf(row.values()))
                        .toList())
                .containsExactly(
                        List.of("small-2024", 9, 0, "all", "enrolled", 24L),
                        List.of("small-2024", 9, 0, "all", "target", 30L),
                        List.of("small-2024", 9, 0, "poor", "population", 3L));
    }

    @Test
    void showsEachCategoryInSql() {
        assertThat(jdbc.queryForList("""
                        SELECT name, category, target, enrolled, missing, c.rank_no, numerator
                        FROM edition_completion c
                        JOIN edition_region r USING (campaign_id, edition_no, region_no)
                        ORDER BY category_no
                        """))
                .extracting(row -> row.values().toString())
                .containsExactly("[东县, poor, 3, null, 1, null, null]", "[东县, all, 30, 24, 0, 2, 20]");
    }

    @Test
    void showsTheRowsBehindEachFigureOfTheKindThatCounts() {
        assertThat(jdbc.queryForList(
                        "SELECT region_code, category, measure, people, submission_id, sheet_no, row_no FROM edition_source"
                                + " WHERE campaign_id = 'small-2024' AND edition_no = 9 ORDER BY 1, 2, 3"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[东县/乙村, all, target, 10, 1, 0, 0]",
                        "[东县/甲村, all, enrolled, 16, 1, 0, 0]",
                        "[东县/甲村, all, target, 20, 1, 0, 0]");
    }

    private static Map<String, Edition.CategoryResult> progress() {
        Map<String, Edition.CategoryResult> progress = new LinkedHashMap<>();
        progress.put("poor", new Edition.CategoryResult(3, null, 1, null));
        progress.put("all", new Edition.CategoryResult(30, 24L, 0, 2, 20L));
        return progress;
    }

    private static Edition.EditionRegion region(
            String code, Map<Quantity, Long> figures, Map<String, Edition.CategoryResult> categories) {
        return new Edition.EditionRegion(code, code, null, null, "now", AS_OF, null, null, null, figures, categories);
    }

    private static RosterMerge.PersonCount count(String region, String category, Measure measure, long people) {
        return new RosterMerge.PersonCount(region, category, measure, people, new RosterMerge.SheetKey(1, 0, AS_OF));
    }
}
