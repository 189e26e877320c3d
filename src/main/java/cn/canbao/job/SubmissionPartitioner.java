package cn.canbao.job;

import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Divides the submissions that are not read yet into partitions, each named by the hash and the number of its first submission and by the
 * execution of the job. Small files share one, because a partition costs more than a small file.
 *
 * <p>A restart divides anew what is left. It must not meet a partition of its own by name: the framework would go on with what it knows of
 * it, and that may be nothing when the program was killed before it was written down.
 */
final class SubmissionPartitioner implements Partitioner {

    private static final long BYTES = 4 << 20;
    private static final int FILES = 200;

    private final Submissions submissions;
    private final Progress progress;
    private final long execution;
    private final int threads;

    /**
     * @param execution number of the execution of the job
     * @param threads how many read at once
     */
    SubmissionPartitioner(Submissions submissions, Progress progress, long execution, int threads) {
        this.submissions = submissions;
        this.progress = progress;
        this.execution = execution;
        this.threads = threads;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Submission> unread = submissions.unread();
        progress.filesToRead(unread.size());
        Map<String, ExecutionContext> partitions = new HashMap<>();
        List<List<Submission>> groups = groups(unread);
        boolean isAlone = groups.size() == 1 && threads > 1;
        for (List<Submission> group : groups) {
            Submission first = group.get(0);
            String others = group.size() == 1 ? "" : "+" + (group.size() - 1);
            partitions.put(first.sha256() + "-" + first.id() + others + "@" + execution, context(group, isAlone));
        }
        return partitions;
    }

    private static ExecutionContext context(List<Submission> group, boolean isAlone) {
        return new SubmissionPartition(group.stream().map(Submission::id).toList(), isAlone).context();
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
