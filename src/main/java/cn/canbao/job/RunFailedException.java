package cn.canbao.job;

import cn.canbao.problem.PlainLine;
import cn.canbao.staging.IntegrityException;
import java.io.Serial;
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
        if (failures.isEmpty()) {
            return new RunFailedException("Cannot finish the run: it was stopped", null);
        }
        Throwable first = failures.get(0);
        return new RunFailedException(
                "Cannot finish the run: "
                        + PlainLine.of(String.valueOf(root(first).getMessage())),
                first);
    }

    /** Whether figures did not add up. */
    public boolean isIntegrityFailure() {
        return getCause() != null && root(getCause()) instanceof IntegrityException;
    }

    private static Throwable root(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null && !(at instanceof IntegrityException)) {
            at = at.getCause();
        }
        return at;
    }
}
