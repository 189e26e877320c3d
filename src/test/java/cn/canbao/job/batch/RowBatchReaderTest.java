package cn.canbao.job.batch;

import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.intake.Archive;
import cn.canbao.job.SilentProgress;
import cn.canbao.job.StagingDatabase;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SubmissionReader;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A partition of three rosters, of which an earlier attempt read some. */
class RowBatchReaderTest {

    @TempDir
    private Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private StagingDatabase database;
    private Archive archive;
    private StagedSubmissions staged;

    @BeforeEach
    void keepThreeRosters(TestInfo test) {
        database = new StagingDatabase(test.getTestMethod().orElseThrow().getName()
                + test.getDisplayName().replaceAll("\\W", ""));
        archive = new Archive(folder);
        staged = new StagedSubmissions(database.jdbc(), new ProblemTexts(Locale.CHINESE));
        for (int number = 1; number <= 3; number++) {
            database.register(number, "东镇" + number + ".xlsx", 1000, "registered");
            roster().row("甲村", "张三", id(number), null, "是").writeTo(archive.file(StagingDatabase.sha256(number)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsTheFilesOfAPartitionOneAfterTheOther(boolean isAlone) {
        List<RowBatch> items = readAll(isAlone);

        assertThat(personsOf(items)).containsExactly(1L, 2L, 3L);
        assertThat(items).extracting(item -> item.submission().id()).isSorted();
        assertThat(read).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsOnlyWhatIsLeftAfterARestart(boolean isAlone) {
        List<RowBatch> items = readAll(isAlone);
        staged.add(
                1,
                items.stream()
                        .filter(item -> item.submission().id() == 1)
                        .flatMap(item -> item.readings().stream())
                        .toList());
        // the second file broke off before its end was written
        staged.add(
                2,
                List.of(items.stream()
                        .filter(item -> item.submission().id() == 2)
                        .flatMap(item -> item.readings().stream())
                        .filter(RowOutcome.AcceptedPerson.class::isInstance)
                        .findFirst()
                        .orElseThrow()));
        assertThat(count("roster_row")).isEqualTo(2);

        List<RowBatch> again = readAll(isAlone);

        assertThat(personsOf(again)).containsExactly(2L, 3L);
        assertThat(count("roster_row")).as("lines of the first file only").isEqualTo(1);
        assertThat(count("person_page")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsNothingWhenEverythingWasRead(boolean isAlone) {
        database.jdbc().update("UPDATE submission SET outcome = 'accepted'");

        assertThat(readAll(isAlone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void failsWithTheDiskWhenTheArchiveLostAFile(boolean isAlone) throws IOException {
        Files.delete(archive.file(StagingDatabase.sha256(2)));

        assertThatThrownBy(() -> readAll(isAlone))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(StagingDatabase.sha256(2));
    }

    @Test
    void readsOnlyAFewHandfulsAheadAndStopsWhenItIsClosed() throws InterruptedException {
        var many = roster();
        for (int i = 0; i < 10_000; i++) {
            many.row("甲村", "张三", id(1), null, "是");
        }
        many.writeTo(archive.file(StagingDatabase.sha256(1)));
        var reader = reader(true);

        reader.open(new ExecutionContext());
        reader.read();
        Thread ahead = waiting(Thread.currentThread().getName() + "-ahead");
        assertThat(read).as("files at their end").hasValue(0);
        reader.close();
        ahead.join(60_000);

        assertThat(ahead.isAlive()).isFalse();
    }

    /** The thread of a name, once it has nothing to do. */
    private static Thread waiting(String name) {
        Optional<Thread> found;
        do {
            found = Thread.getAllStackTraces().keySet().stream()
                    .filter(one -> one.getName().equals(name) && one.getState() == Thread.State.WAITING)
                    .findFirst();
        } while (found.isEmpty());
        return found.get();
    }

    private List<RowBatch> readAll(boolean isAlone) {
        List<RowBatch> items = new ArrayList<>();
        var reader = reader(isAlone);
        reader.open(new ExecutionContext());
        try {
            RowBatch item;
            while ((item = reader.read()) != null) {
                items.add(item);
            }
        } finally {
            reader.close();
        }
        return items;
    }

    private RowBatchReader reader(boolean isAlone) {
        var campaign = Campaigns.ofRosters();
        return new RowBatchReader(
                new SubmissionPartition(List.of(1L, 2L, 3L), false, isAlone),
                database.submissions(),
                new SubmissionReader(campaign, Registers.small(), SmallWorld.vocabulary(campaign)),
                archive,
                staged,
                new ReadingLog(folder.resolve("reading")),
                new SilentProgress() {
                    @Override
                    public void fileRead() {
                        read.incrementAndGet();
                    }
                });
    }

    private int count(String table) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    private static List<Long> personsOf(List<RowBatch> items) {
        return items.stream()
                .flatMap(item -> item.readings().stream()
                        .filter(RowOutcome.AcceptedPerson.class::isInstance)
                        .map(person -> item.submission().id()))
                .toList();
    }
}
