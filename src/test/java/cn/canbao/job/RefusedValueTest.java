package cn.canbao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.canbao.intake.Submission;
import cn.canbao.job.batch.RowBatch;
import cn.canbao.job.batch.RowBatchWriter;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.Bin;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowAddress;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.validation.SummaryRecord;
import cn.canbao.validation.Unforeseen;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A value that the database refuses turns away its row, or its file, and nothing else. */
class RefusedValueTest {

    private static final LocalDateTime AS_OF = LocalDateTime.of(2021, 2, 1, 23, 59);

    /** Longer than the column of codes of regions. */
    private static final String TOO_LONG = "甲".repeat(500);

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Unforeseen.class);

    private JdbcTemplate jdbc;
    private TransactionTemplate chunk;
    private TransactionTemplate nested;
    private final List<Submission> submissions = new ArrayList<>();

    @BeforeAll
    static void keepTracesOutOfTheConsole() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    @BeforeEach
    void register(TestInfo test) {
        StagingDatabase database = new StagingDatabase("RefusedValueTest"
                + test.getTestMethod().orElseThrow().getName()
                + test.getDisplayName().replaceAll("\\W", ""));
        jdbc = database.jdbc();
        database.register(1, "东镇.xlsx", 1000, "registered");
        database.register(2, "西镇.xlsx", 1000, "registered");
        submissions.addAll(database.submissions().unread());
        var transactions = new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource()));
        chunk = new TransactionTemplate(transactions);
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Test
    void turnsAwayTheRowAndKeepsTheOthers() {
        write(
                writer(staged()),
                item(1, title(1), accepted(2, "甲"), accepted(3, TOO_LONG), accepted(4, "丙"), sheet("进度", 4), end()),
                item(2, title(1), accepted(2, "乙"), sheet("进度", 2), end()));

        assertThat(outcomes()).containsExactly("partial", "accepted");
        assertThat(jdbc.queryForList(
                        "SELECT row_no FROM summary_row WHERE submission_id = 1 ORDER BY 1", Integer.class))
                .containsExactly(2, 4);
        assertThat(jdbc.queryForList("SELECT row_no || ' ' || codes FROM rejected_row", String.class))
                .containsExactly("3 row-not-processable");
        assertThat(problem()).startsWith("处理第 3 行时程序出了意外（DataIntegrityViolationException）");
        assertConserved();
    }

    @Test
    void keepsTheCellsOfARowThatWasTurnedAwayAlready() {
        RowOutcome.Rejected rejected =
                new RowOutcome.Rejected(new RowAddress(0, 2), TOO_LONG, new TreeMap<>(Map.of("A", "甲村")), List.of());

        write(writer(staged()), item(1, title(1), rejected, accepted(3, "丙"), sheet("进度", 3), end()));

        assertThat(outcomes()).first().isEqualTo("partial");
        assertThat(jdbc.queryForList("SELECT row_no || ' ' || codes FROM rejected_row", String.class))
                .containsExactly("2 row-not-processable");
        assertThat(jdbc.queryForObject("SELECT cells FROM rejected_row", String.class))
                .isEqualTo("{\"A\":\"甲村\"}");
        assertConserved();
    }

    @Test
    void turnsAwayTheFileWhereNoRowIsAtFaultAndStagesNothingMoreOfIt() {
        SheetOutcome refused = new SheetOutcome(0, "进度", null, TOO_LONG, AS_OF, 2, List.of(), List.of());
        RowBatchWriter writer = writer(staged());

        write(writer, item(1, title(1), accepted(2, "甲"), refused));
        write(writer, item(1, accepted(3, "丙"), end()), item(2, title(1), accepted(2, "乙"), sheet("进度", 2), end()));

        assertThat(outcomes()).containsExactly("rejected", "accepted");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM summary_row WHERE submission_id = 1", Integer.class))
                .isZero();
        assertThat(problem()).startsWith("处理“东镇.xlsx”时程序出了意外");
        assertConserved();
    }

    /** The handful is read again behind a restart: what was turned away before is gone with its transaction. */
    @Test
    void stagesASubmissionThatIsReadAgain() {
        SheetOutcome refused = new SheetOutcome(0, "进度", null, TOO_LONG, AS_OF, 1, List.of(), List.of());
        RowBatchWriter writer = writer(staged());
        chunk.executeWithoutResult(status -> {
            writer.write(new Chunk<>(item(1, title(1), refused)));
            status.setRollbackOnly();
        });
        Submission again = new Submission(
                1,
                "东镇.xlsx",
                StagingDatabase.sha256(1),
                submissions.get(0).received(),
                StagingDatabase.sha256(0),
                1000);

        chunk.executeWithoutResult(status -> writer.write(
                new Chunk<>(new RowBatch(again, List.of(title(1), accepted(2, "甲"), sheet("进度", 2), end())))));

        assertThat(outcomes()).first().isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesWhatTheDatabaseFailsWithToOthers(boolean isFull) {
        StagedSubmissions failing = new StagedSubmissions(
                new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource())) {
                    @Override
                    public int[] batchUpdate(String sql, List<? extends Object[]> rows) {
                        throw isFull
                                ? new IllegalStateException(new java.io.IOException("No space left on device"))
                                : new DataAccessResourceFailureException("connection lost");
                    }
                },
                new ProblemTexts(Locale.CHINESE));

        assertThatThrownBy(() -> write(writer(failing), item(1, title(1), sheet("进度", 1), end())))
                .isInstanceOf(RuntimeException.class);
        assertThat(outcomes()).containsExactly("registered", "registered");
    }

    @Test
    void doesNotTakeARefusedValueForAFullDisk() {
        write(
                writer(staged()),
                item(1, title(1), accepted(2, "no space left on device, disk full" + TOO_LONG), sheet("进度", 2), end()));

        assertThat(outcomes()).first().isEqualTo("rejected");
        assertConserved();
    }

    private StagedSubmissions staged() {
        return new StagedSubmissions(jdbc, new ProblemTexts(Locale.CHINESE));
    }

    private RowBatchWriter writer(StagedSubmissions staged) {
        return new RowBatchWriter(staged, nested);
    }

    private void write(RowBatchWriter writer, RowBatch... items) {
        chunk.executeWithoutResult(status -> writer.write(new Chunk<>(List.of(items))));
    }

    private RowBatch item(int submission, ReadEvent... readings) {
        return new RowBatch(submissions.get(submission - 1), List.of(readings));
    }

    private List<String> outcomes() {
        return jdbc.queryForList("SELECT outcome FROM submission ORDER BY submission_id", String.class);
    }

    private String problem() {
        return jdbc.queryForObject("SELECT message FROM problem", String.class);
    }

    private void assertConserved() {
        int read = jdbc.queryForObject("SELECT COALESCE(SUM(rows_read), 0) FROM sheet", Integer.class);
        int binned = List.of("passed_row", "summary_row", "rejected_row").stream()
                .mapToInt(table -> jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                .sum();
        assertThat(binned).isEqualTo(read);
    }

    private static RowOutcome title(int row) {
        return new RowOutcome.Passed(new RowAddress(0, row), Bin.TITLE, null, null, List.of());
    }

    private static RowOutcome accepted(int row, String region) {
        return new RowOutcome.Accepted(
                new RowAddress(0, row), new SummaryRecord(region, null, new TreeMap<>(), null), List.of());
    }

    private static SheetOutcome sheet(String name, int rows) {
        return new SheetOutcome(0, name, null, null, AS_OF, rows, List.of(), List.of());
    }

    private static FileOutcome end() {
        return new FileOutcome(List.of());
    }
}
