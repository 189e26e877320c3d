package cn.canbao.job;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import cn.canbao.problem.IdMask;
import cn.canbao.problem.PlainLine;
import java.util.stream.Collectors;

/**
 * The text of a log event, whoever wrote it: no ID number in it, the message on one line, and every line of a stack trace indented, so
 * that nothing in a cell or a file's name can pass for a line of the log.
 */
public final class LogText extends ThrowableProxyConverter {

    private static final String INDENT = "    ";

    @Override
    public String convert(ILoggingEvent event) {
        String message = PlainLine.of(String.valueOf(event.getFormattedMessage()));
        String trace = event.getThrowableProxy() == null ? "" : super.convert(event);
        if (trace.isEmpty() || "none".equals(getFirstOption())) {
            return message;
        }
        // several lines are masked together: a number may be broken over two of them
        return IdMask.mask(trace)
                .lines()
                .map(line -> System.lineSeparator() + INDENT + PlainLine.of(line.replace("\t", INDENT)))
                .collect(Collectors.joining("", message, ""));
    }
}
