package cn.canbao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.intake.Archive;
import cn.canbao.intake.DropFolder;
import cn.canbao.intake.DropLimits;
import cn.canbao.intake.Intake;
import cn.canbao.intake.Retries;
import cn.canbao.intake.Run;
import cn.canbao.problem.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A file that nobody touched since the last run is known without being read; one that only looks untouched is not. */
class MarkedFilesTest {

    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private StagingDatabase database;
    private Path file;

    @BeforeEach
    void dropAFile(TestInfo test) throws IOException {
        database = new StagingDatabase(test.getTestMethod().orElseThrow().getName());
        file = Files.createDirectories(folder.resolve("input")).resolve("东镇.xlsx");
        Files.writeString(file, "abc");
        takeIn(2);
        assumeTrue(mark(2) != null, "this disk gives no marks");
    }

    @Test
    void knowsAnUntouchedFileAgain() {
        takeIn(3);

        assertThat(outcome(3)).isEqualTo("unchanged");
        assertThat(mark(3)).isEqualTo(mark(2));
    }

    @Test
    void readsAFileThatWasReplacedByOneOfTheSameSizeAndTime() throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        Files.delete(file);
        Files.writeString(file, "xyz");
        Files.setLastModifiedTime(file, modified);

        takeIn(3);

        assertThat(hashes()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void readsAnUntouchedFileAgainWhenTheArchiveLostIt() throws IOException {
        Path kept = archive().file(hashes().get(0));
        Files.delete(kept);

        takeIn(3);

        assertThat(kept).hasContent("abc");
        assertThat(outcome(3)).isEqualTo("unchanged");
    }

    @Test
    void knowsAFileAgainThatWasAwayForARun() throws IOException {
        Path away = Files.move(file, folder.resolve("away"));
        takeIn(3);
        Files.move(away, file);

        takeIn(4);

        assertThat(outcome(4)).isEqualTo("unchanged");
        assertThat(hashes()).hasSize(1);
    }

    @Test
    void readsAFileOnceMoreThatGotAnEarlierContentBack() throws IOException {
        Files.writeString(file, "xyz");
        takeIn(3);
        Files.writeString(file, "abc");

        takeIn(4);

        List<String> hashes = hashes();
        assertThat(hashes).hasSize(3);
        assertThat(hashes.get(2)).isEqualTo(hashes.get(0)).isNotEqualTo(hashes.get(1));
    }

    private void takeIn(long run) {
        new Intake(
                        new DropFolder(
                                folder.resolve("input"), new DropLimits(1_000, 10, Duration.ZERO), Clock.systemUTC()),
                        archive(),
                        database.submissions(),
                        database.jdbc(),
                        new ProblemTexts(Locale.CHINESE),
                        StagingDatabase.sha256(0),
                        ProgramVersion.CURRENT,
                        Retries.NONE,
                        LATER)
                .takeIn(new Run(run, "small-2021", LocalDateTime.of(2021, 2, 2, 12, 0)));
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private String mark(long run) {
        return database.jdbc().queryForObject("SELECT mark FROM run_file WHERE run_no = ?", String.class, run);
    }

    private String outcome(long run) {
        return database.jdbc().queryForObject("SELECT outcome FROM run_file WHERE run_no = ?", String.class, run);
    }

    private List<String> hashes() {
        return database.jdbc().queryForList("SELECT TRIM(sha256) FROM submission ORDER BY submission_id", String.class);
    }
}
