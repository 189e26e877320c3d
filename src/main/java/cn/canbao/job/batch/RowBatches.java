package cn.canbao.job.batch;

import cn.canbao.intake.Archive;
import cn.canbao.intake.Submission;
import cn.canbao.job.RunProgress;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.SubmissionCursor;
import cn.canbao.validation.SubmissionReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads submissions one after the other and hands out their events in batches. */
final class RowBatches implements AutoCloseable {

    /** Events per batch, enough for two packed rows of the database: the more of a sheet come together, the fewer rows their problems take. */
    private static final int EVENTS_PER_BATCH = 2_000;

    private final Iterator<Submission> unread;
    private final SubmissionReader reader;
    private final Archive archive;
    private final ReadingLog log;
    private final RunProgress progress;
    private @Nullable Submission submission;
    private @Nullable SubmissionCursor reading;

    RowBatches(
            List<Submission> unread, SubmissionReader reader, Archive archive, ReadingLog log, RunProgress progress) {
        this.unread = unread.iterator();
        this.reader = reader;
        this.archive = archive;
        this.log = log;
        this.progress = progress;
    }

    /** The next batch; null at the end of the last submission. */
    @Nullable
    RowBatch next() {
        while (true) {
            if (submission == null || reading == null) {
                if (!unread.hasNext()) {
                    return null;
                }
                submission = unread.next();
                log.reads(submission);
                reading = reader.open(archive.file(submission.sha256()), submission.path(), submission.received());
            }
            List<ReadEvent> readings = batch(reading);
            if (!readings.isEmpty()) {
                return new RowBatch(submission, readings);
            }
            close();
            progress.fileRead();
        }
    }

    private static List<ReadEvent> batch(SubmissionCursor reading) {
        List<ReadEvent> readings = new ArrayList<>();
        ReadEvent next;
        while (readings.size() < EVENTS_PER_BATCH && (next = reading.next()) != null) {
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
