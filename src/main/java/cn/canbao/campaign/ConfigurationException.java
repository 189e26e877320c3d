package cn.canbao.campaign;

import java.io.Serial;

/** The configuration cannot be used: the message names file, key, value and what is expected. */
public final class ConfigurationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file, as the user named it
     * @param reason key, value and what is expected
     */
    public ConfigurationException(Object file, String reason) {
        super("Cannot use " + file + ": " + reason);
    }
}
