package cn.canbao.job.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Opens, checks and closes the log files of the job. They are checked, because a logger does not report a failed write to its caller. */
public final class LogFiles implements AutoCloseable {

    private final long since = System.currentTimeMillis();

    private LogFiles() {}

    /**
     * Turns to the log files in a folder, for the whole program.
     *
     * @param zone the zone of the bureau: a log that tells other hours than the console helps nobody
     * @throws UncheckedIOException when they cannot be written
     */
    public static LogFiles open(Path folder, ZoneId zone) {
        LogFiles files = new LogFiles();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.reset();
            logs.start();
            logs.putProperty("logs", folder.toString());
            logs.putProperty("zone", zone.getId());
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(logs);
            try {
                configurator.doConfigure(
                        Objects.requireNonNull(LogFiles.class.getResource("/logback-job.xml"), "logback-job.xml"));
            } catch (JoranException e) {
                throw new IllegalStateException("Cannot set up the logs in " + folder + ": " + e.getMessage(), e);
            }
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        files.check();
        return files;
    }

    /** Closes them, and waits until those that were rolled over are packed. */
    @Override
    public void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.stop();
        }
    }

    /**
     * Checks that everything since the job was opened was written.
     *
     * @throws UncheckedIOException when something was not
     */
    public void check() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getStatusManager().getCopyOfStatusList().stream()
                    .filter(status -> status.getTimestamp() >= since && status.getEffectiveLevel() == Status.ERROR)
                    .findFirst()
                    .ifPresent(status -> {
                        Throwable cause = status.getThrowable();
                        throw new UncheckedIOException(
                                "Cannot write a log in output/logs: " + status.getMessage()
                                        + (cause == null ? "" : " (" + cause.getMessage() + ")"),
                                cause instanceof IOException io ? io : new IOException(status.getMessage(), cause));
                    });
        }
    }
}
