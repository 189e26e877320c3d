package cn.canbao.job;

import cn.canbao.intake.Run;
import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import cn.canbao.job.batch.ConsolidationJob;
import cn.canbao.job.batch.InterruptedExecution;
import cn.canbao.job.batch.ReadingLog;
import cn.canbao.ledger.InterruptionPoint;
import cn.canbao.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts and restarts executions of the job until a run is complete or has to be given up. Where reading a file fails, the run is tried again at
 * once, until only that file is on hold. A run that fails twice at the same place otherwise is abandoned. A failure of the machine is reported,
 * and the next start tries again.
 */
final class RunAttempts {

    private final ConfigurableApplicationContext context;
    private final JobOperator operator;
    private final Job job;
    private final InterruptedExecution broken;
    private final ReadingLog log;
    private final Submissions submissions;
    private final Ledger ledger;
    private final Abandonment abandonment;

    RunAttempts(
            ConfigurableApplicationContext context,
            JobOperator operator,
            Job job,
            JobRepository repository,
            ReadingLog log,
            Submissions submissions,
            Ledger ledger,
            Abandonment abandonment) {
        this.context = context;
        this.operator = operator;
        this.job = job;
        this.broken = new InterruptedExecution(repository);
        this.log = log;
        this.submissions = submissions;
        this.ledger = ledger;
        this.abandonment = abandonment;
    }

    /**
     * Starts a run.
     *
     * @throws RunFailedException when it failed
     */
    JobExecution start(JobParameters parameters) throws JobExecutionException {
        JobExecution ended = readToItsEnd(operator.start(job, parameters));
        if (ended.getStatus() == BatchStatus.COMPLETED) {
            return ended;
        }
        RunFailure failure = RunFailure.of(ended);
        mayAbandon(ended, failure);
        throw failure.exception();
    }

    /**
     * Goes on with a run that broke off.
     *
     * @return its execution; empty when it was abandoned
     * @throws RunFailedException when it failed again
     */
    Optional<JobExecution> restart(JobExecution before) throws JobExecutionException {
        JobExecution ended = readToItsEnd(operator.restart(broken.asFailed(before)));
        if (ended.getStatus() == BatchStatus.COMPLETED) {
            return Optional.of(ended);
        }
        RunFailure failure = RunFailure.of(ended);
        if (!mayAbandon(ended, failure)) {
            throw failure.exception();
        }
        abandonment.abandon(ConsolidationJob.run(ended.getJobParameters()), failure);
        return Optional.empty();
    }

    private JobExecution readToItsEnd(JobExecution first) throws JobExecutionException {
        JobExecution ended = first;
        while (ended.getStatus() != BatchStatus.COMPLETED && context.isActive()) {
            RunFailure failure = RunFailure.of(ended);
            if (!failure.step().equals(RunFailure.READ)) {
                return ended;
            }
            if (!failure.isOfContent()) {
                if (!failure.isOfMemory()) {
                    log.forget();
                }
                return ended;
            }
            if (!log.tells(submissions.unread())) {
                return ended;
            }
            ended = operator.restart(broken.asFailed(ended));
        }
        return ended;
    }

    /** Writes down where a run failed, and tells whether it did so at the same place before. */
    private boolean mayAbandon(JobExecution ended, RunFailure failure) {
        if (!context.isActive() || !failure.isOfContent() || failure.step().equals(RunFailure.REGISTER)) {
            return false;
        }
        Run run = ConsolidationJob.run(ended.getJobParameters());
        return ledger.brokeOff(new InterruptionPoint(run.number(), failure.step(), content(run, failure.submission())));
    }

    private @Nullable String content(Run run, @Nullable Long submission) {
        List<Submission> read = submission == null ? List.of() : submissions.readBy(run.number());
        return read.stream()
                .filter(one -> submission != null && one.id() == submission)
                .map(Submission::sha256)
                .findFirst()
                .orElse(null);
    }
}
