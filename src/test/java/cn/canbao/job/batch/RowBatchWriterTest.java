package cn.canbao.job.batch;

import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.intake.Archive;
import cn.canbao.job.SilentProgress;
import cn.canbao.job.StagingDatabase;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.StagedContent;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.SubmissionReader;
import cn.canbao.world.Campaigns;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.support.TransactionOperations;

/** A roster of 5,000 lines, every seventh of which is rejected, staged in commits that begin and end elsewhere each time. */
class RowBatchWriterTest {

    private static final int LINES = 5_000;

    @TempDir
    private Path folder;

    private final List<RowBatch> items = new ArrayList<>();

    @BeforeEach
    void read() {
        var roster = roster();
        for (int line = 0; line < LINES; line++) {
            roster.row("甲村", "张三", line % 7 == 0 ? "约300" : id(line), null, "是");
        }
        Archive archive = new Archive(folder);
        roster.writeTo(archive.file(StagingDatabase.sha256(1)));
        StagingDatabase database = database("read");
        var campaign = Campaigns.ofRosters();
        try (RowBatches all = new RowBatches(
                database.submissions().unread(List.of(1L)),
                new SubmissionReader(campaign, Registers.small(), SmallWorld.vocabulary(campaign)),
                archive,
                new ReadingLog(folder.resolve("reading")),
                new SilentProgress())) {
            RowBatch item;
            while ((item = all.next()) != null) {
                items.add(item);
            }
        }
    }

    @Test
    void stagesTheSameWhereverACommitEnds() {
        assertThat(items).hasSize(3);

        String atOnce = content("atOnce", List.of(items));

        assertThat(content("oneByOne", items.stream().map(List::of).toList())).isEqualTo(atOnce);
        assertThat(content("twoFirst", List.of(items.subList(0, 2), items.subList(2, 3))))
                .isEqualTo(atOnce);
        assertThat(content("twoLast", List.of(items.subList(0, 1), items.subList(1, 3))))
                .isEqualTo(atOnce);
        assertThat(content("without", List.of(items.subList(1, 3)))).isNotEqualTo(atOnce);
    }

    private static String content(String name, List<List<RowBatch>> commits) {
        StagingDatabase database = database(name);
        var writer = new RowBatchWriter(
                new StagedSubmissions(database.jdbc(), new ProblemTexts(Locale.CHINESE)),
                TransactionOperations.withoutTransaction());
        commits.forEach(commit -> writer.write(new Chunk<>(commit)));
        return new StagedContent(database.jdbc()).ofSubmission(1);
    }

    private static StagingDatabase database(String name) {
        var database = new StagingDatabase("StagingItemWriterTest" + name);
        database.register(1, "东镇.xlsx", 1000, "registered");
        return database;
    }
}
