package cn.canbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {

    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void dropAFile() throws IOException {
        file = Files.writeString(folder.resolve("东镇.xlsx"), "abc");
        assumeTrue(new FileStamp(LATER).of(file).isPresent(), "this disk gives no marks");
    }

    @Test
    void staysAsLongAsNobodyTouchesTheFile() {
        assertThat(new FileStamp(LATER).of(file)).isEqualTo(new FileStamp(LATER).of(file));
    }

    @Test
    void differsWhenAFileIsWrittenAnewAndGetsItsSizeAndTimeBack() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        String before = new FileStamp(LATER).of(file).orElseThrow();
        Path other = Files.writeString(folder.resolve("other"), "xyz");
        Files.setLastModifiedTime(other, modified);
        Files.delete(file);
        Files.move(other, file);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(modified);
        assertThat(new FileStamp(LATER).of(file))
                .isPresent()
                .hasValueSatisfying(mark -> assertThat(mark).isNotEqualTo(before));
    }

    @Test
    void isMissingOfAFileThatWasTouchedAMomentAgo() throws IOException {
        Instant touched = Files.getLastModifiedTime(file).toInstant();

        assertThat(new FileStamp(Clock.fixed(
                                touched.plusMillis(1_500), Clock.systemUTC().getZone()))
                        .of(file))
                .isEmpty();
    }

    @Test
    void isMissingOfAFileThatIsNotThere() {
        assertThat(new FileStamp(LATER).of(folder.resolve("西镇.xlsx"))).isEmpty();
    }
}
