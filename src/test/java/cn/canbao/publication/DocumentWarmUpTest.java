package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.canbao.world.Campaigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Documents for nobody: no disk sees anything of them. */
class DocumentWarmUpTest {

    @TempDir
    private Path data;

    @Test
    void putNothingAside() {
        Path folder = data.resolve("scratch");

        new PoiTempFolder(folder).runWithTempFolder(() -> {
            new DocumentWarmUp(Campaigns.small()).write();

            assertThat(count(folder)).isZero();
        });
    }

    @Test
    void areWrittenToTheirEnd() {
        Logger log = (Logger) LoggerFactory.getLogger(DocumentWarmUp.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        log.setLevel(Level.DEBUG);
        try {
            new DocumentWarmUp(Campaigns.small()).write();
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }

        assertThat(said.list).isEmpty();
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
