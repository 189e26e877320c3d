package cn.canbao.job.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.intake.HeldSubmissions;
import cn.canbao.intake.Retries;
import cn.canbao.intake.Submission;
import cn.canbao.job.SilentProgress;
import cn.canbao.job.StagingDatabase;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.StagedSubmissions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class SubmissionPartitionerTest {

    private static final long MEGABYTE = 1 << 20;

    private final List<Integer> told = new ArrayList<>();
    private final StagingDatabase database;
    private Path marks;
    private ReadingLog log;

    SubmissionPartitionerTest(TestInfo test) {
        database = new StagingDatabase(test.getTestMethod().orElseThrow().getName());
    }

    @BeforeEach
    void logInto(@TempDir Path folder) {
        marks = folder.resolve("canbao.reading");
        log = new ReadingLog(marks);
    }

    @Test
    void letsSmallFilesShareAPartition() {
        register(1, 1000);
        register(2, 1000);
        register(3, 1000);

        assertThat(partitions()).containsExactly(List.of(1L, 2L, 3L));
        assertThat(told).containsExactly(3);
    }

    @Test
    void givesALargeFileAPartitionOfItsOwn() {
        register(1, 1000);
        register(2, 5 * MEGABYTE);
        register(3, 3 * MEGABYTE);
        register(4, MEGABYTE);
        register(5, 1);

        assertThat(partitions()).containsExactly(List.of(1L), List.of(2L), List.of(3L, 4L), List.of(5L));
    }

    @Test
    void putsNoMoreThanTwoHundredFilesTogether() {
        for (int id = 1; id <= 201; id++) {
            register(id, 1);
        }

        assertThat(partitions()).extracting(List::size).containsExactly(200, 1);
    }

    @Test
    void passesOverWhatWasRead() {
        database.register(1, "东镇1.xlsx", 1000, "accepted");
        database.register(2, "东镇2.xlsx", 1000, "registered");
        database.register(3, "东镇3.xlsx", 1000, "duplicate");
        database.register(4, "东镇4.xlsx", 1000, "rejected");

        assertThat(partitions()).containsExactly(List.of(2L));
    }

    @Test
    void namesAPartitionByItsFirstFileTheNumberOfOthersAndTheExecution() {
        register(1, 5 * MEGABYTE);
        register(2, 1000);
        register(3, 1000);

        assertThat(partitioner(2).partition(1).keySet())
                .containsExactlyInAnyOrder(StagingDatabase.sha256(1) + "-1@7", StagingDatabase.sha256(2) + "-2+1@7");
    }

    @Test
    void helpsAPartitionThatIsAloneWhereThereIsAThreadForIt() {
        register(1, 5 * MEGABYTE);

        assertThat(isAlone(2)).containsExactly(true);
        assertThat(isAlone(1)).containsExactly(false);

        register(2, 5 * MEGABYTE);

        assertThat(isAlone(2)).containsExactly(false, false);
    }

    /** The first three were opened when the program was killed, the first of them was committed. */
    @Test
    void readsWhatMayHaveBrokenTheProgramOffByItself() {
        for (int id = 1; id <= 5; id++) {
            register(id, 1000);
        }
        breakOffReading(1, 2, 3);
        database.jdbc().update("UPDATE submission SET outcome = 'accepted' WHERE submission_id = 1");

        assertThat(suspected()).containsExactly(List.of(2L), List.of(3L));
        assertThat(partitions()).containsExactly(List.of(2L), List.of(3L), List.of(4L, 5L));
    }

    @Test
    void holdsWhatBrokeTheProgramOffWhileItWasReadAloneAndGoesOnSuspectingTheOthers() {
        for (int id = 1; id <= 4; id++) {
            register(id, 1000);
        }
        breakOffReading(1, 2);
        partitions();
        breakOffReading(2);

        assertThat(suspected()).containsExactly(List.of(1L));
        assertThat(partitions()).containsExactly(List.of(1L), List.of(3L, 4L));
        assertThat(database.jdbc().queryForList("SELECT path FROM submission WHERE outcome = 'held'", String.class))
                .containsExactly("东镇2.xlsx");
    }

    @Test
    void suspectsNothingMoreWhenItIsStoppedByASignal() {
        register(1, 1000);
        register(2, 1000);
        breakOffReading(2);
        partitions();
        log.reads(submission(2));
        log.close();

        log = new ReadingLog(marks);

        assertThat(suspected()).containsExactly(List.of(2L));
        assertThat(database.jdbc().queryForList("SELECT outcome FROM submission", String.class))
                .containsOnly("registered");
    }

    /** Without a word: as when the process is killed. */
    private void breakOffReading(long... ids) {
        if (ids.length > 0 && suspected().isEmpty()) {
            partitions();
        }
        for (long id : ids) {
            log.reads(submission(id));
        }
        log = new ReadingLog(marks);
    }

    private Submission submission(long id) {
        return database.submissions().unread(List.of(id)).get(0);
    }

    private List<List<Long>> suspected() {
        Map<String, ExecutionContext> partitions = partitioner(2).partition(1);
        return partitions.values().stream()
                .map(SubmissionPartition::of)
                .filter(SubmissionPartition::isSuspected)
                .map(SubmissionPartition::submissions)
                .sorted(Comparator.comparing(group -> group.get(0)))
                .toList();
    }

    private List<Boolean> isAlone(int threads) {
        return partitioner(threads).partition(1).values().stream()
                .map(context -> SubmissionPartition.of(context).isAlone())
                .toList();
    }

    private void register(long id, long size) {
        database.register(id, "东镇" + id + ".xlsx", size, "registered");
    }

    private List<List<Long>> partitions() {
        return partitioner(2).partition(1).values().stream()
                .map(context -> SubmissionPartition.of(context).submissions())
                .sorted(Comparator.comparing(group -> group.get(0)))
                .toList();
    }

    private SubmissionPartitioner partitioner(int threads) {
        return new SubmissionPartitioner(
                database.submissions(),
                submissionHolding(),
                log,
                new SilentProgress() {
                    @Override
                    public void filesToRead(int count) {
                        told.add(count);
                    }
                },
                7,
                threads);
    }

    private SubmissionHolding submissionHolding() {
        ProblemTexts texts = new ProblemTexts(Locale.CHINESE);
        return new SubmissionHolding(
                new HeldSubmissions(JdbcClient.create(database.jdbc()), texts),
                Retries.NONE,
                new StagedSubmissions(database.jdbc(), texts),
                TransactionOperations.withoutTransaction(),
                new SilentProgress());
    }
}
