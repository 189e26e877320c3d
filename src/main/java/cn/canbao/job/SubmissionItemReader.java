package cn.canbao.job;

import cn.canbao.intake.Archive;
import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.Reading;
import cn.canbao.validation.SubmissionReader;
import cn.canbao.validation.SubmissionReading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the submissions of a partition one after the other. After a restart those that were read to their end are passed over, and the
 * others are read from their beginning: what an earlier attempt left of them is removed first. Not final, because the step scope puts a
 * proxy in front of it.
 */
class SubmissionItemReader implements ItemStreamReader<SubmissionItem> {

    private static final int HANDFUL = 500;

    private final List<Long> ids;
    private final Submissions submissions;
    private final SubmissionReader reader;
    private final Archive archive;
    private final StagedSubmissions staged;
    private final Progress progress;
    private @Nullable Iterator<Submission> unread;
    private @Nullable Submission submission;
    private @Nullable SubmissionReading reading;

    SubmissionItemReader(
            List<Long> ids,
            Submissions submissions,
            SubmissionReader reader,
            Archive archive,
            StagedSubmissions staged,
            Progress progress) {
        this.ids = ids;
        this.submissions = submissions;
        this.reader = reader;
        this.archive = archive;
        this.staged = staged;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        List<Submission> left = submissions.unread(ids);
        left.forEach(one -> staged.begin(one.id()));
        unread = left.iterator();
    }

    @Override
    public @Nullable SubmissionItem read() {
        while (unread != null) {
            if (submission == null || reading == null) {
                if (!unread.hasNext()) {
                    return null;
                }
                submission = unread.next();
                reading = reader.open(archive.file(submission.sha256()), submission.path(), submission.received());
            }
            List<Reading> readings = handful(reading);
            if (!readings.isEmpty()) {
                return new SubmissionItem(submission.id(), readings);
            }
            close();
            progress.fileRead();
        }
        return null;
    }

    private static List<Reading> handful(SubmissionReading reading) {
        List<Reading> readings = new ArrayList<>();
        Reading next;
        while (readings.size() < HANDFUL && (next = reading.next()) != null) {
            readings.add(next);
        }
        return readings;
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
