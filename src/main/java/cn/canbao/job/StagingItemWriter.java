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
            List<? extends SubmissionItem> items = chunk.getItems();
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                readings.add(items.get(i).reading());
                boolean isLast = i + 1 == items.size()
                        || items.get(i + 1).submission() != items.get(i).submission();
                if (isLast) {
                    staged.add(items.get(i).submission(), readings);
                    readings.clear();
                }
            }
        } finally {
            oneWriter.unlock();
        }
    }
}
