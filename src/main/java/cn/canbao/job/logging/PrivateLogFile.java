package cn.canbao.job.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import cn.canbao.storage.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;

/** A rolling log file that nobody but its owner may read, from its first line on. */
public final class PrivateLogFile extends RollingFileAppender<ILoggingEvent> {

    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        PrivateFiles.createFolder(file.resolveSibling(""));
        PrivateFiles.createFile(file);
        super.openFile(name);
    }
}
