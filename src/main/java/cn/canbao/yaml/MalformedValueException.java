package cn.canbao.yaml;

import cn.canbao.problem.LocalizedFailure;
import cn.canbao.problem.Message;
import java.io.Serial;

/** A value of the configuration has not the form that it must have; what is told of it is what is expected. */
public final class MalformedValueException extends IllegalArgumentException implements LocalizedFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message expected;
    private final String value;

    /**
     * Refuses a value.
     *
     * @param value as it was written
     * @param expected what it should be like
     */
    public MalformedValueException(Object value, Message expected) {
        super("Cannot read " + value + ": expected " + expected);
        this.value = String.valueOf(value);
        this.expected = expected;
    }

    /** The value as it was written. */
    String value() {
        return value;
    }

    @Override
    public Message told() {
        return expected == null ? Message.plain(String.valueOf(getMessage())) : expected;
    }
}
