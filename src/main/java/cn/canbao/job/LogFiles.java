package cn.canbao.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Watches over the log files, because whoever writes to a log is not told when that fails. */
final class LogFiles {

    private static final int PROBE_BYTES = 8192;

    private final long since = System.currentTimeMillis();

    /**
     * Checks that logs can be written before anything is done that they should tell of.
     *
     * @throws UncheckedIOException when they cannot
     */
    static void probe(Path folder) {
        Path probe = folder.resolve(".probe.tmp");
        try {
            Files.createDirectories(folder);
            try {
                Files.write(probe, new byte[PROBE_BYTES]);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a log in " + folder + ": " + e, e);
        }
    }

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
