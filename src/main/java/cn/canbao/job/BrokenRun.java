package cn.canbao.job;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Finds the execution that broke off. Whoever asks holds the lock of the data folder, so what the repository calls running or unknown is
 * over; it is written down as failed, which is what the framework restarts.
 *
 * <p>The framework's own recovery leaves out what is unknown, and does nothing the second time when a restart breaks off too.
 */
final class BrokenRun {

    private final JobRepository repository;

    BrokenRun(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * The last execution, whatever became of it; empty when there is none. A start that broke off before there was an execution is taken
     * back: the framework writes the two one after the other, and refuses to start what it knows without an execution.
     */
    Optional<JobExecution> lastBegun() {
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
    JobExecution asFailed(JobExecution execution) {
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
