package cn.canbao.job;

import cn.canbao.intake.Archive;
import cn.canbao.intake.Submission;
import cn.canbao.validation.Reading;
import cn.canbao.validation.SubmissionReader;
import cn.canbao.validation.SubmissionReading;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes to light in some submissions, read one after the other, a handful at a time. */
final class SubmissionItems implements AutoCloseable {

    /** Lines for two rows of the database: the more of a sheet come together, the fewer rows their problems take. */
    private static final int HANDFUL = 2_000;

    private final Iterator<Submission> unread;
    private final SubmissionReader reader;
    private final Archive archive;
    private final ReadingLog log;
    private final Progress progress;
    private @Nullable Submission submission;
    private @Nullable SubmissionReading reading;

    SubmissionItems(
            List<Submission> unread, SubmissionReader reader, Archive archive, ReadingLog log, Progress progress) {
        this.unread = unread.iterator();
        this.reader = reader;
        this.archive = archive;
        this.log = log;
        this.progress = progress;
    }

    /** The next handful; null at the end of the last submission. */
    @Nullable
    SubmissionItem next() {
        while (true) {
            if (submission == null || reading == null) {
                if (!unread.hasNext()) {
                    return null;
                }
                submission = unread.next();
                log.reads(submission);
                reading = reader.open(archive.file(submission.sha256()), submission.path(), submission.received());
            }
            List<Reading> readings = handful(reading);
            if (!readings.isEmpty()) {
                return new SubmissionItem(submission, readings);
            }
            close();
            progress.fileRead();
        }
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
