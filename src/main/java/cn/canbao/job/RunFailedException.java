package cn.canbao.job;

import cn.canbao.problem.LocalizedFailure;
import cn.canbao.problem.Message;
import cn.canbao.staging.IntegrityException;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run failed; it can be started again. */
public final class RunFailedException extends RuntimeException implements LocalizedFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Message told;

    RunFailedException(Message told, @Nullable Throwable cause) {
        super(told.toString(), cause);
        this.told = told;
    }

    @Override
    public Message told() {
        return told == null ? Message.plain(String.valueOf(getMessage())) : told;
    }

    /** The exception for what a job execution failed of. */
    static RunFailedException because(List<Throwable> failures) {
        // a failure of the machine makes others follow, which say less
        return failures.stream()
                .min(Comparator.comparing(one -> !new FailureSentence(one).isOfTheMachine()))
                .map(first -> because(Message.of("work-finish"), first))
                .orElseGet(() -> new RunFailedException(
                        Message.of("cannot-do")
                                .with("work", Message.of("work-finish"))
                                .with("reason", Message.of("stopped")),
                        null));
    }

    /**
     * The exception for a failure.
     *
     * @param work what was to be done, as a verb with its object
     */
    static RunFailedException because(Message work, Throwable failure) {
        return new RunFailedException(
                Message.of("cannot-do").with("work", work).with("reason", new FailureSentence(failure).reason()),
                failure);
    }

    /** Whether figures did not add up. */
    public boolean isIntegrityFailure() {
        return getCause() != null && new FailureSentence(getCause()).root() instanceof IntegrityException;
    }
}
