package cn.canbao.job;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import cn.canbao.problem.PlainLine;

/** The message of a log event, whoever wrote it: on one line and without ID numbers, so that no cell and no file's name forges a line. */
public final class LogMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return PlainLine.of(String.valueOf(event.getFormattedMessage()));
    }
}
