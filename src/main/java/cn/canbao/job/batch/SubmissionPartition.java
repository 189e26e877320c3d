package cn.canbao.job.batch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Submissions that are read one after the other.
 *
 * @param submissions their numbers
 * @param isSuspected whether the process died before while it was read, so that nothing else is read meanwhile
 * @param isAlone whether a thread is left over because there was none beside it, so that it may be read ahead
 */
record SubmissionPartition(List<Long> submissions, boolean isSuspected, boolean isAlone) {

    private static final String SUBMISSIONS = "submissions";
    private static final String SUSPECTED = "suspected";
    private static final String ALONE = "alone";

    /** The partition that a context holds. */
    static SubmissionPartition of(ExecutionContext context) {
        return new SubmissionPartition(
                Arrays.stream(context.getString(SUBMISSIONS).split(",", -1))
                        .map(Long::valueOf)
                        .toList(),
                context.containsKey(SUSPECTED),
                context.containsKey(ALONE));
    }

    ExecutionContext context() {
        ExecutionContext context = new ExecutionContext();
        context.putString(SUBMISSIONS, submissions.stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (isSuspected) {
            context.putString(SUSPECTED, "");
        }
        if (isAlone) {
            context.putString(ALONE, "");
        }
        return context;
    }
}
