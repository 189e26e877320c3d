package cn.canbao.job.batch;

import cn.canbao.intake.Archive;
import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import cn.canbao.job.RunProgress;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.SubmissionReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the submissions of a partition one after the other. After a restart those that were read to their end are passed over, and the
 * others are read from their beginning: what an earlier attempt left of them is removed first. A partition that is alone is read ahead,
 * because nobody else makes use of another processor.
 */
final class RowBatchReader implements ItemStreamReader<RowBatch> {

    private final SubmissionPartition partition;
    private final Submissions submissions;
    private final SubmissionReader reader;
    private final Archive archive;
    private final StagedSubmissions staged;
    private final ReadingLog log;
    private final RunProgress progress;
    private @Nullable RowBatches items;
    private @Nullable ReadAhead ahead;

    RowBatchReader(
            SubmissionPartition partition,
            Submissions submissions,
            SubmissionReader reader,
            Archive archive,
            StagedSubmissions staged,
            ReadingLog log,
            RunProgress progress) {
        this.partition = partition;
        this.submissions = submissions;
        this.reader = reader;
        this.archive = archive;
        this.staged = staged;
        this.log = log;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        List<Submission> left = submissions.unread(partition.submissions());
        left.forEach(one -> staged.begin(one.id()));
        items = new RowBatches(left, reader, archive, log, progress);
        ahead = partition.isAlone() ? new ReadAhead(items) : null;
    }

    @Override
    public @Nullable RowBatch read() {
        if (ahead != null) {
            return ahead.next();
        }
        return items == null ? null : items.next();
    }

    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        } else if (items != null) {
            items.close();
        }
    }
}
