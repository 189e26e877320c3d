package cn.canbao.job;

import cn.canbao.intake.Archive;
import cn.canbao.intake.Submission;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.Reading;
import cn.canbao.validation.SubmissionReader;
import cn.canbao.validation.SubmissionReading;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the submission of a partition from its beginning, also after a restart: what an earlier attempt left is removed first. Not
 * final, because the step scope puts a proxy in front of it.
 */
class SubmissionItemReader implements ItemStreamReader<Reading> {

    private final Submission submission;
    private final SubmissionReader reader;
    private final Archive archive;
    private final StagedSubmissions staged;
    private @Nullable SubmissionReading reading;

    SubmissionItemReader(Submission submission, SubmissionReader reader, Archive archive, StagedSubmissions staged) {
        this.submission = submission;
        this.reader = reader;
        this.archive = archive;
        this.staged = staged;
    }

    @Override
    public void open(ExecutionContext context) {
        staged.begin(submission.id());
        reading = reader.open(archive.file(submission.sha256()), submission.path(), submission.received());
    }

    @Override
    public @Nullable Reading read() {
        return reading == null ? null : reading.next();
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
