package cn.canbao.staging;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Figures that must add up do not, so nothing may be published. */
public final class IntegrityException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable Long submission;

    /** @param message which figures, with their values */
    public IntegrityException(String message) {
        super(message);
        this.submission = null;
    }

    /**
     * Figures of one submission do not add up.
     *
     * @param message which figures, with their values
     * @param submission its number
     */
    public IntegrityException(String message, long submission) {
        super(message);
        this.submission = submission;
    }

    /** The number of the submission whose figures they are; null when they are of several, or nobody knows. */
    public @Nullable Long submission() {
        return submission;
    }
}
