package cn.canbao.job.batch;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Finds an interrupted job execution and marks it as failed, so that Spring Batch can restart it. The caller holds the lock of the data
 * folder, so an execution that the repository calls running or unknown has ended.
 *
 * <p>Spring Batch's own recovery skips executions of unknown status, and does nothing when a restart is interrupted too.
 */
public final class InterruptedExecution {

    private final JobRepository repository;

    /** Looks into the records of Spring Batch. */
    public InterruptedExecution(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * The last execution, whatever its status; empty when there is none. A job instance without an execution is deleted: Spring Batch
     * writes the two one after the other, and refuses to start an instance that has none.
     */
    public Optional<JobExecution> lastBegun() {
        JobInstance last = repository.getLastJobInstance(ConsolidationJob.NAME);
        if (last == null) {
            return Optional.empty();
        }
        JobExecution execution = repository.getLastJobExecution(last);
        if (execution != null) {
            return Optional.of(execution);
        }
        repository.deleteJobInstance(last);
        return lastBegun();
    }

    /** An execution that did not come to its end, ready to be restarted. */
    public JobExecution asFailed(JobExecution execution) {
        execution.getStepExecutions().stream()
                .filter(step -> isOpen(step.getStatus()))
                .forEach(this::fail);
        if (isOpen(execution.getStatus())) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(execution);
        }
        return execution;
    }

    private void fail(StepExecution step) {
        step.setStatus(BatchStatus.FAILED);
        step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        repository.update(step);
    }

    private static boolean isOpen(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN || status == BatchStatus.ABANDONED;
    }
}
