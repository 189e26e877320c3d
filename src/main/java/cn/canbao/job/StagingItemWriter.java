package cn.canbao.job;

import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stages what was read, one partition at a time: a second writer only slows the database down. */
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
            List<Reading> readings = new ArrayList<>();
            long submission = 0;
            for (SubmissionItem item : chunk) {
                if (item.submission() != submission) {
                    staged.add(submission, readings);
                    readings.clear();
                    submission = item.submission();
                }
                readings.addAll(item.readings());
            }
            staged.add(submission, readings);
        } finally {
            oneWriter.unlock();
        }
    }
}
