package cn.canbao.job;

import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.Reading;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stages what was read of the submission of a partition. Not final, because the step scope puts a proxy in front of it. */
class StagingItemWriter implements ItemWriter<Reading> {

    private final long submission;
    private final StagedSubmissions staged;

    StagingItemWriter(long submission, StagedSubmissions staged) {
        this.submission = submission;
        this.staged = staged;
    }

    @Override
    public void write(Chunk<? extends Reading> chunk) {
        staged.add(submission, chunk.getItems());
    }
}
