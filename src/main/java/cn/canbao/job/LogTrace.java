package cn.canbao.job;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The stack trace of a log event, each line of it indented and without ID numbers: what was thrown may quote a cell. */
public final class LogTrace extends ThrowableProxyConverter {

    private static final String INDENT = "    ";

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : INDENT + PlainTrace.of(super.convert(event), "\n" + INDENT) + "\n";
    }
}
