package cn.canbao.job;

import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.intake.Archive;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SubmissionReader;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** A partition of three rosters, of which an earlier attempt read some. */
class SubmissionItemReaderTest {

    @TempDir
    private Path folder;

    private final AtomicInteger read = new AtomicInteger();
    private StagingDatabase database;
    private Archive archive;
    private StagedSubmissions staged;

    @BeforeEach
    void keepThreeRosters(TestInfo test) {
        database = new StagingDatabase(test.getTestMethod().orElseThrow().getName());
        archive = new Archive(folder);
        staged = new StagedSubmissions(database.jdbc(), new ProblemTexts(Locale.CHINESE));
        for (int number = 1; number <= 3; number++) {
            database.register(number, "东镇" + number + ".xlsx", 1000, "registered");
            roster().row("甲村", "张三", id(number), null, "是").writeTo(archive.file(StagingDatabase.sha256(number)));
        }
    }

    @Test
    void readsTheFilesOfAPartitionOneAfterTheOther() {
        List<SubmissionItem> items = readAll();

        assertThat(personsOf(items)).containsExactly(1L, 2L, 3L);
        assertThat(items).extracting(SubmissionItem::submission).isSorted();
        assertThat(read).hasValue(3);
    }

    @Test
    void readsOnlyWhatIsLeftAfterARestart() {
        List<SubmissionItem> items = readAll();
        staged.add(
                1,
                items.stream()
                        .filter(item -> item.submission() == 1)
                        .flatMap(item -> item.readings().stream())
                        .toList());
        // the second file broke off before its end was written
        staged.add(
                2,
                List.of(items.stream()
                        .filter(item -> item.submission() == 2)
                        .flatMap(item -> item.readings().stream())
                        .filter(RowOutcome.AcceptedPerson.class::isInstance)
                        .findFirst()
                        .orElseThrow()));
        assertThat(count("roster_row")).isEqualTo(2);

        List<SubmissionItem> again = readAll();

        assertThat(personsOf(again)).containsExactly(2L, 3L);
        assertThat(count("roster_row")).as("lines of the first file only").isEqualTo(1);
        assertThat(count("person_page")).isEqualTo(1);
    }

    @Test
    void readsNothingWhenEverythingWasRead() {
        database.jdbc().update("UPDATE submission SET outcome = 'accepted'");

        assertThat(readAll()).isEmpty();
    }

    private List<SubmissionItem> readAll() {
        var campaign = Campaigns.ofRosters();
        var reader = new SubmissionItemReader(
                List.of(1L, 2L, 3L),
                database.submissions(),
                new SubmissionReader(campaign, Registers.small(), SmallWorld.vocabulary(campaign)),
                archive,
                staged,
                new Progress() {
                    @Override
                    public void filesToRead(int count) {}

                    @Override
                    public void fileRead() {
                        read.incrementAndGet();
                    }

                    @Override
                    public void step(String name) {}
                });
        List<SubmissionItem> items = new ArrayList<>();
        reader.open(new ExecutionContext());
        SubmissionItem item;
        while ((item = reader.read()) != null) {
            items.add(item);
        }
        reader.close();
        return items;
    }

    private int count(String table) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    private static List<Long> personsOf(List<SubmissionItem> items) {
        return items.stream()
                .flatMap(item -> item.readings().stream()
                        .filter(RowOutcome.AcceptedPerson.class::isInstance)
                        .map(person -> item.submission()))
                .toList();
    }
}
