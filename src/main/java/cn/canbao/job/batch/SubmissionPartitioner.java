package cn.canbao.job.batch;

import cn.canbao.intake.Hold;
import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import cn.canbao.job.RunProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Divides the submissions that are not read yet into partitions, each named by the hash and the number of its first submission and by the
 * execution of the job. Small files share one, because a partition costs more than a small file.
 *
 * <p>What may have broken off an earlier reading is suspected and gets a partition of its own, as does what was held and is tried again;
 * what has done so twice is held, and not read.
 *
 * <p>A restart partitions what is left. No partition may have the name of an earlier one: Spring Batch would restore the execution context
 * of that one, which may be empty when the process was killed before it was written.
 */
final class SubmissionPartitioner implements Partitioner {

    private static final long BYTES = 4 << 20;
    private static final int FILES = 200;

    private final Submissions submissions;
    private final SubmissionHolding submissionHolding;
    private final ReadingLog log;
    private final RunProgress progress;
    private final long execution;
    private final int threads;

    /**
     * @param execution number of the execution of the job
     * @param threads how many read at once
     */
    SubmissionPartitioner(
            Submissions submissions,
            SubmissionHolding submissionHolding,
            ReadingLog log,
            RunProgress progress,
            long execution,
            int threads) {
        this.submissions = submissions;
        this.submissionHolding = submissionHolding;
        this.log = log;
        this.progress = progress;
        this.execution = execution;
        this.threads = threads;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        submissionHolding.hold(log.guilty(submissions.unread()), Hold.READING);
        List<Submission> unread = submissions.unread();
        Set<Submission> suspects = new LinkedHashSet<>(log.suspected(unread));
        suspects.addAll(submissionHolding.heldBefore(unread));
        List<Submission> suspected = List.copyOf(suspects);
        log.begin(suspected);
        progress.filesToRead(unread.size());
        Map<String, ExecutionContext> partitions = new HashMap<>();
        List<List<Submission>> groups =
                groups(unread.stream().filter(one -> !suspected.contains(one)).toList());
        boolean isAlone = groups.size() == 1 && threads > 1;
        groups.forEach(group -> partitions.put(name(group), context(group, false, isAlone)));
        suspected.forEach(one -> partitions.put(name(List.of(one)), context(List.of(one), true, false)));
        return partitions;
    }

    private String name(List<Submission> group) {
        Submission first = group.get(0);
        String others = group.size() == 1 ? "" : "+" + (group.size() - 1);
        return first.sha256() + "-" + first.id() + others + "@" + execution;
    }

    private static ExecutionContext context(List<Submission> group, boolean isSuspected, boolean isAlone) {
        return new SubmissionPartition(group.stream().map(Submission::id).toList(), isSuspected, isAlone).context();
    }

    private static List<List<Submission>> groups(List<Submission> unread) {
        List<List<Submission>> groups = new ArrayList<>();
        List<Submission> group = new ArrayList<>();
        long bytes = 0;
        for (Submission submission : unread) {
            boolean isFull = bytes + submission.size() > BYTES || group.size() == FILES;
            if (isFull && !group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(submission);
            bytes += submission.size();
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }
}
