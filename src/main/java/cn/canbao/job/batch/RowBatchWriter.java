package cn.canbao.job.batch;

import cn.canbao.intake.Submission;
import cn.canbao.job.FailureSentence;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.Unforeseen;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stages what was read, one partition at a time: a second writer only slows the database down. Each batch by itself: how the rows of a
 * submission are packed follows from the submission alone, not from what it is committed with.
 *
 * <p>A batch with something in it that cannot be staged, for example a value that the database refuses, is staged once more line by line,
 * and the row at fault is turned away. Where it is no row, the file is.
 */
public final class RowBatchWriter implements ItemWriter<RowBatch> {

    private final Lock oneWriter = new ReentrantLock();
    private final StagedSubmissions staged;
    private final TransactionOperations nested;

    /** Those of which nothing more is staged. By identity: a submission that is read again is another object. */
    private final Set<Submission> turnedAway = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Writes batches to the staging tables.
     *
     * @param nested does work that can be taken back without the work around it
     */
    public RowBatchWriter(StagedSubmissions staged, TransactionOperations nested) {
        this.staged = staged;
        this.nested = nested;
    }

    @Override
    public void write(Chunk<? extends RowBatch> chunk) {
        oneWriter.lock();
        try {
            for (RowBatch item : chunk) {
                if (!turnedAway.contains(item.submission())) {
                    stage(item);
                }
            }
        } finally {
            oneWriter.unlock();
        }
    }

    private void stage(RowBatch item) {
        try {
            add(item.submission(), item.readings());
        } catch (RuntimeException | StackOverflowError e) {
            requireRefused(e);
            stageOneByOne(item);
        }
    }

    private void stageOneByOne(RowBatch item) {
        for (ReadEvent event : item.readings()) {
            try {
                add(item.submission(), List.of(event));
            } catch (RuntimeException | StackOverflowError e) {
                requireRefused(e);
                if (!isTurnedAway(item.submission(), event, e)) {
                    turnAway(item.submission(), e);
                    return;
                }
            }
        }
    }

    /** Turns a row away with its cells, unless they are what cannot be staged. */
    private boolean isTurnedAway(Submission submission, ReadEvent event, Throwable refusal) {
        if (!(event instanceof RowOutcome row)) {
            return false;
        }
        Place place = Place.file(submission.path()).atRow(row.address().row());
        List<Problem> problems = List.of(Unforeseen.row(place, refusal));
        SortedMap<String, String> none = new TreeMap<>();
        return isStaged(
                        submission,
                        new RowOutcome.Rejected(
                                row.address(),
                                null,
                                row instanceof RowOutcome.Rejected rejected ? rejected.cells() : none,
                                problems))
                || isStaged(submission, new RowOutcome.Rejected(row.address(), null, none, problems));
    }

    private boolean isStaged(Submission submission, ReadEvent event) {
        try {
            add(submission, List.of(event));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            requireRefused(e);
            return false;
        }
    }

    private void turnAway(Submission submission, Throwable refusal) {
        turnedAway.add(submission);
        FileOutcome rejected = new FileOutcome(List.of(Unforeseen.file(submission.path(), refusal)));
        nested.executeWithoutResult(status -> {
            staged.begin(submission.id());
            staged.add(submission.id(), List.of(rejected));
        });
    }

    private void add(Submission submission, List<ReadEvent> readings) {
        nested.executeWithoutResult(status -> staged.add(submission.id(), readings));
    }

    /** Throws on what has nothing to do with what is staged. */
    private static void requireRefused(Throwable thrown) {
        if (!new FailureSentence(thrown).isOfContent()) {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
