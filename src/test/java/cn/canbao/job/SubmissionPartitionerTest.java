package cn.canbao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class SubmissionPartitionerTest {

    private static final long MEGABYTE = 1 << 20;

    private final List<Integer> told = new ArrayList<>();
    private final StagingDatabase database;

    SubmissionPartitionerTest(TestInfo test) {
        database = new StagingDatabase(test.getTestMethod().orElseThrow().getName());
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
                new SilentProgress() {
                    @Override
                    public void filesToRead(int count) {
                        told.add(count);
                    }
                },
                7,
                threads);
    }
}
