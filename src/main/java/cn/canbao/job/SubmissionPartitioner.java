package cn.canbao.job;

import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Divides the submissions that are not read yet into partitions, each named by the hash and the number of its first submission. Small
 * files share one, because a partition costs more than a small file.
 */
final class SubmissionPartitioner implements Partitioner {

    static final String SUBMISSIONS = "submissions";

    private static final long BYTES = 4 << 20;
    private static final int FILES = 200;

    private final Submissions submissions;
    private final Progress progress;

    SubmissionPartitioner(Submissions submissions, Progress progress) {
        this.submissions = submissions;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Submission> unread = submissions.unread();
        progress.filesToRead(unread.size());
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (List<Submission> group : groups(unread)) {
            Submission first = group.get(0);
            String others = group.size() == 1 ? "" : "+" + (group.size() - 1);
            partitions.put(first.sha256() + "-" + first.id() + others, context(group));
        }
        return partitions;
    }

    /** The numbers of the submissions in the context of a partition. */
    static List<Long> submissions(String context) {
        return Arrays.stream(context.split(",", -1)).map(Long::valueOf).toList();
    }

    private static ExecutionContext context(List<Submission> group) {
        ExecutionContext context = new ExecutionContext();
        context.putString(
                SUBMISSIONS, group.stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(",")));
        return context;
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
