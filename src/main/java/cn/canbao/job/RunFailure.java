package cn.canbao.job;

import cn.canbao.staging.IntegrityException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * What an execution of the job failed of, and where.
 *
 * @param step name of the step; empty when it failed in none
 * @param failures everything that was thrown, the cause first: a failure of the machine makes others follow, which say less
 */
record RunFailure(String step, List<Throwable> failures) {

    /** The step that takes in files. */
    static final String REGISTER = "registerSubmissions";

    /** The step that reads them. */
    static final String READ = "readSubmissions";

    static RunFailure of(JobExecution ended) {
        return new RunFailure(
                ended.getStepExecutions().stream()
                        .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
                        .map(StepExecution::getStepName)
                        .filter(name -> !name.contains(":"))
                        .findFirst()
                        .orElse(""),
                ended.getAllFailureExceptions().stream()
                        .sorted(Comparator.comparing(one -> !new FailureSentence(one).isOfTheMachine()))
                        .toList());
    }

    /** Whether it comes again as often as the run is done, because of what the files hold. */
    boolean isOfContent() {
        return !failures.isEmpty()
                && failures.stream().map(FailureSentence::new).allMatch(FailureSentence::isOfContent);
    }

    /** Whether there was not enough memory. */
    boolean isOfMemory() {
        return failures.stream().map(FailureSentence::new).anyMatch(FailureSentence::isOfMemory);
    }

    /** The number of the submission that it is about; null when that is not known. */
    @Nullable
    Long submission() {
        for (Throwable failure : failures) {
            if (new FailureSentence(failure).root() instanceof IntegrityException figures
                    && figures.submission() != null) {
                return figures.submission();
            }
        }
        return null;
    }

    RunFailedException exception() {
        return RunFailedException.because(failures);
    }
}
