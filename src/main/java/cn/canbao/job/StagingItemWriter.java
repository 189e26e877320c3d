package cn.canbao.job;

import cn.canbao.staging.StagedSubmissions;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Stages what was read, one partition at a time: a second writer only slows the database down. Each handful by itself: how the rows of a
 * submission lie in the database follows from the submission alone, not from what it is committed with.
 */
final class StagingItemWriter implements ItemWriter<SubmissionItem> {

    private final Lock oneWriter = new ReentrantLock();
    private final StagedSubmissions staged;

    StagingItemWriter(StagedSubmissions staged) {
        this.staged = staged;
    }

    @Override
    public void write(Chunk<? extends SubmissionItem> chunk) {
        oneWriter.lock();
        try {
            for (SubmissionItem item : chunk) {
                staged.add(item.submission(), item.readings());
            }
        } finally {
            oneWriter.unlock();
        }
    }
}
