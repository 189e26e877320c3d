package cn.canbao.staging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.questions.Questions;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Registers;
import cn.canbao.world.StagingTables;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Of figures of one file that stand for one moment the one counts that stands last in the file, in whatever order they were staged. */
class CurrentFiguresTest {

    private static final LocalDateTime AS_OF = LocalDateTime.of(2021, 2, 1, 23, 59);
    private static final String VILLAGE = "测试区/东镇/乙村";

    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final ProblemTexts texts = new ProblemTexts(Locale.CHINESE);
    private final CurrentFigures figures = new CurrentFigures(
            jdbc,
            Campaigns.small(),
            Registers.small(),
            texts,
            new Questions(jdbc, Campaigns.small(), Registers.small(), texts, List.of()));

    @BeforeEach
    void handInOneFileOfTwoSheets() {
        StagingTables.make(database);
        jdbc.update("INSERT INTO run (run_no, campaign_id, as_of) VALUES (1, 'small-2021', ?)", AS_OF);
        jdbc.update("""
                INSERT INTO submission (submission_id, run_no, path, sha256, size, received, rules, outcome)
                VALUES (1, 1, '东镇.xlsx', ?, 1, ?, ?, 'accepted')
                """, "a".repeat(64), AS_OF, "b".repeat(64));
        for (int sheet = 0; sheet < 2; sheet++) {
            jdbc.update("""
                    INSERT INTO sheet (submission_id, sheet_no, name, kind, home_code, as_of, rows_read)
                    VALUES (1, ?, '进度表', 'summary', '测试区/东镇', ?, 2)
                    """, sheet, AS_OF);
        }
    }

    @AfterEach
    void dropTables() {
        database.destroy();
    }

    @Test
    void letsTheLastRowOfTheLastSheetCount() {
        stage(0, 2, 80);
        stage(1, 2, 90);
        stage(1, 4, 95);
        stage(1, 3, 92);
        stage(0, 5, 85);

        figures.merge(1);

        assertThat(enrolled()).isEqualTo(95);
    }

    @Test
    void letsTheLastRowOfTheLastSheetCountThatWasStagedFirst() {
        stage(1, 4, 95);
        stage(1, 3, 92);
        stage(0, 5, 85);

        figures.merge(1);

        assertThat(enrolled()).isEqualTo(95);
    }

    private long enrolled() {
        return Objects.requireNonNull(figures.reports().get(VILLAGE)).figures().get(Quantity.enrolled("all"));
    }

    private void stage(int sheet, int row, long people) {
        jdbc.update(
                "INSERT INTO summary_row (submission_id, sheet_no, row_no, region_code, warned) VALUES (1, ?, ?, ?, FALSE)",
                sheet,
                row,
                VILLAGE);
        jdbc.update("""
                INSERT INTO summary_figure (submission_id, sheet_no, row_no, region_code, category, measure, people)
                VALUES (1, ?, ?, ?, 'all', 'enrolled', ?)
                """, sheet, row, VILLAGE, people);
    }
}
