package cn.canbao.job.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import cn.canbao.text.PlainLine;

/** Writes the message of any log event on one line and without ID numbers, so that neither a cell nor a file name can forge a line. */
public final class MaskedMessageConverter extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return PlainLine.of(String.valueOf(event.getFormattedMessage()));
    }
}
