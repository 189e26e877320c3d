package cn.canbao.staging.persons;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Enrolment;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.staging.problems.StagedProblems;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Registers;
import cn.canbao.world.StagingTables;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Pages are asked for many at once; each must be read, once and as a page of its own sheet. */
class RosterFiguresTest {

    private static final String VILLAGE = "测试区/东镇/甲村";
    private static final int PAGES = 130;

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void stage() {
        StagingTables.make(database);
        jdbc.update("INSERT INTO run (run_no, campaign_id, as_of) VALUES (1, 'c', TIMESTAMP '2024-01-01 00:00:00')");
        submission(1, "甲.xlsx", "09:00");
        sheet(1, 0, "一");
        for (int page = 0; page < PAGES; page++) {
            page(1, 0, 1 + page * 1000, page);
        }
        sheet(1, 1, "二");
        page(1, 1, 1, PAGES);
        submission(2, "乙.xlsx", "10:00");
        sheet(2, 0, "三");
        page(2, 0, 7, PAGES - 1);
    }

    @AfterEach
    void dropTables() {
        database.destroy();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 40})
    void countsThePersonsOfEveryPageOnceHoweverFewFitIntoMemory(long atOnce) {
        merge(atOnce);

        assertThat(jdbc.queryForMap("SELECT * FROM current_persons WHERE name = 'seen'"))
                .containsEntry("people", PAGES + 2L);
        assertThat(jdbc.queryForMap("SELECT * FROM current_persons WHERE name = 'distinct'"))
                .containsEntry("people", PAGES + 1L);
        assertThat(jdbc.queryForList(
                        "SELECT submission_id, sheet_no, people FROM current_figure WHERE measure = 'target'"
                                + " ORDER BY 1, 2"))
                .extracting(row -> row.values().toString())
                .containsExactly("[1, 0, " + (PAGES - 1) + "]", "[1, 1, 1]", "[2, 0, 1]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000, 40})
    void namesTheFileAndTheSheetOfTheLineThatCounts(long atOnce) {
        merge(atOnce);

        assertThat(jdbc.queryForList("SELECT submission_id, sheet_name, message FROM problem"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem).containsEntry("submission_id", 1L).containsEntry("sheet_name", "一");
                    assertThat(String.valueOf(problem.get("message"))).contains("乙.xlsx", "三");
                });
    }

    private void merge(long atOnce) {
        new RosterFigures(
                        jdbc,
                        Campaigns.ofRosters(),
                        Registers.small(),
                        new StagedProblems(jdbc, new ProblemTexts(Locale.CHINESE)),
                        atOnce)
                .merge(1);
    }

    private void submission(long id, String path, String received) {
        jdbc.update("""
            INSERT INTO submission (submission_id, run_no, path, sha256, size, received, rules, outcome)
            VALUES (?, 1, ?, REPEAT('0', 64), 1, CAST(? AS TIMESTAMP), REPEAT('0', 64), 'accepted')
            """, id, path, "2024-01-01 " + received + ":00");
    }

    private void sheet(long submission, int sheet, String name) {
        jdbc.update("""
            INSERT INTO sheet (submission_id, sheet_no, name, kind, as_of, rows_read)
            VALUES (?, ?, ?, 'roster', TIMESTAMP '2024-01-01 00:00:00', 1)
            """, submission, sheet, name);
    }

    private void page(long submission, int sheet, int firstRow, int person) {
        jdbc.update(
                "INSERT INTO person_page (first_address, submission_id, sheet_no, persons, warned, content,"
                        + " lines_check) VALUES (?, ?, ?, 1, 0, ?, 0)",
                PackedRowAddress.of(submission, sheet, firstRow),
                submission,
                sheet,
                new Persons().line(VILLAGE, person, "张三", Enrolment.YES).page());
    }
}
