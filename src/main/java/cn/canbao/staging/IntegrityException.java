package cn.canbao.staging;

import java.io.Serial;

/** Figures do not add up that must: nothing may be published. */
public final class IntegrityException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message which figures, with their values */
    public IntegrityException(String message) {
        super(message);
    }
}
