package cn.canbao.job;

import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition for each submission that is not read yet, named by its hash and its number. */
final class SubmissionPartitioner implements Partitioner {

    static final String SUBMISSION = "submission";

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
        for (Submission submission : unread) {
            ExecutionContext context = new ExecutionContext();
            context.putLong(SUBMISSION, submission.id());
            partitions.put(submission.sha256() + "-" + submission.id(), context);
        }
        return partitions;
    }
}
