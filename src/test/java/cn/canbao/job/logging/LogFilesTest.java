package cn.canbao.job.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log files, opened for one job after the other. */
class LogFilesTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogFilesTest.class);

    @TempDir
    private Path folder;

    @Test
    void holdWhatIsSaidWhileTheyAreOpenAndNothingElse() throws IOException {
        try (LogFiles first = LogFiles.open(folder.resolve("first"), ZoneId.of("Asia/Shanghai"))) {
            LOG.info("one");
            first.check();
        }
        LOG.info("between");
        try (LogFiles second = LogFiles.open(folder.resolve("second"), ZoneId.of("Asia/Shanghai"))) {
            LOG.info("two");
            java.util.logging.Logger.getLogger("elsewhere").info("three");
            second.check();
        }

        assertThat(said("first")).containsExactly("one");
        assertThat(said("second")).containsExactly("two", "three");
    }

    private String[] said(String job) throws IOException {
        return Files.readAllLines(folder.resolve(job).resolve("canbao.log")).stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toArray(String[]::new);
    }
}
