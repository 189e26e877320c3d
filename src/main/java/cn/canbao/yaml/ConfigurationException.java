package cn.canbao.yaml;

import cn.canbao.problem.LocalizedFailure;
import cn.canbao.problem.Message;
import java.io.Serial;

/** The configuration cannot be used: the message names file, key, value and what is expected. */
public final class ConfigurationException extends RuntimeException implements LocalizedFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /**
     * @param subject the file, as the user named it, or what else cannot be used
     * @param reason key, value and what is expected
     */
    public ConfigurationException(Object subject, Message reason) {
        this(Message.of("cannot-use").with("subject", subject).with("reason", reason));
    }

    /**
     * @param subject the file, as the user named it, or what else cannot be used
     * @param reason key, value and what is expected, in words that no language changes
     */
    public ConfigurationException(Object subject, String reason) {
        this(subject, Message.plain(reason));
    }

    private ConfigurationException(Message told) {
        super(told.toString());
        this.told = told;
    }

    @Override
    public Message told() {
        return told == null ? Message.plain(String.valueOf(getMessage())) : told;
    }
}
