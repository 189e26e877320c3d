package cn.canbao.job;

import cn.canbao.problem.PlainLine;
import cn.canbao.staging.IntegrityException;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run did not come to its end; it can be started again. */
public final class RunFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RunFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The exception for what a job execution failed of. */
    static RunFailedException because(List<Throwable> failures) {
        // a failure of the machine makes others follow, which say less
        return failures.stream()
                .min(Comparator.comparing(one -> !new FailureSentence(one).isOfTheMachine()))
                .map(first -> because("finish the run", first))
                .orElseGet(() -> new RunFailedException("Cannot finish the run: it was stopped", null));
    }

    /**
     * The exception for a failure.
     *
     * @param work what was to be done, as a verb with its object
     */
    static RunFailedException because(String work, Throwable failure) {
        return new RunFailedException(
                "Cannot " + work + ": " + PlainLine.of(new FailureSentence(failure).reason()), failure);
    }

    /** Whether figures did not add up. */
    public boolean isIntegrityFailure() {
        return getCause() != null && new FailureSentence(getCause()).root() instanceof IntegrityException;
    }
}
