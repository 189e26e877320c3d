package cn.canbao.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.LoggerFactory;

/** Watches over the log files, because whoever writes to a log is not told when that fails. */
final class LogFiles {

    private final long since = System.currentTimeMillis();

    /**
     * Checks that everything since the job was opened was written.
     *
     * @throws UncheckedIOException when something was not
     */
    void check() {
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
