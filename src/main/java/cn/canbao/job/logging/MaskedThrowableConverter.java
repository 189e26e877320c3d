package cn.canbao.job.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Writes the stack trace of a log event indented and without ID numbers, because an exception may quote a cell. */
public final class MaskedThrowableConverter extends ThrowableProxyConverter {

    private static final String INDENT = "    ";

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : INDENT + MaskedStackTrace.of(super.convert(event), "\n" + INDENT) + "\n";
    }
}
