package cn.canbao.job.batch;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Reads several partitions at once, and those that are suspected behind all others, one after the other: when one of them breaks the
 * program off again, it was that one, and all others are read.
 */
final class SuspectsLast extends TaskExecutorPartitionHandler {

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions) throws Exception {
        Set<StepExecution> suspected = partitions.stream()
                .filter(one -> SubmissionPartition.of(one.getExecutionContext()).isSuspected())
                .collect(Collectors.toSet());
        Set<StepExecution> others = new HashSet<>(partitions);
        others.removeAll(suspected);
        Set<StepExecution> ended = new HashSet<>(super.doHandle(manager, others));
        for (StepExecution one : suspected) {
            if (ended.stream().allMatch(before -> before.getStatus() == BatchStatus.COMPLETED)) {
                ended.addAll(super.doHandle(manager, Set.of(one)));
            }
        }
        return ended;
    }
}
