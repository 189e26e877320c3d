package cn.canbao.publication.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {

    private static final LocalDateTime AS_OF = LocalDateTime.of(2021, 2, 2, 10, 0);

    @TempDir
    private Path world;

    @ParameterizedTest
    @ValueSource(strings = {"../else", "..", "a/../../else", "/else"})
    void isNeverOutsideTheFolderOfAllOutputs(String campaign) {
        assertThatThrownBy(() -> new OutputFolder(world.resolve("output"), campaign, AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Cannot publish to ")
                .hasMessageContaining("it lies outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../通报表.xlsx", "a/通报表.xlsx", "/通报表.xlsx", ".."})
    void holdsNoFileOutsideOfIt(String name) {
        OutputFolder folder = new OutputFolder(world.resolve("output"), "small-2021", AS_OF);

        assertThatThrownBy(() -> folder.write(name, out -> out.write('a')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it lies outside");
        assertThat(world).isEmptyDirectory();
    }

    @Test
    void holdsCompleteFilesOnly() {
        OutputFolder folder = new OutputFolder(world.resolve("output"), "small-2021", AS_OF);

        assertThatThrownBy(() -> folder.write("a.txt", out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("the disk is full");
                }))
                .hasMessageContaining("Cannot write ")
                .hasMessageContaining("the disk is full");
        assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    void isRidOfWhatRunsThatBrokeOffLeftInOtherEditions() throws IOException {
        Path output = world.resolve("output");
        OutputFolder forgotten = new OutputFolder(output, "small-2021", AS_OF.minusDays(1));
        OutputFolder published = new OutputFolder(output, "small-2021", AS_OF.minusDays(2));
        OutputFolder busy = new OutputFolder(output, "small-2021", AS_OF.minusDays(3));
        age(forgotten.write("a.txt", out -> out.write('a')));
        Path left = age(published.write("a.txt", out -> out.write('a')));
        Path kept = Files.writeString(published.path().resolve("短讯.txt"), "b");
        Path draft = busy.write("a.txt", out -> out.write('a'));
        Path others = age(Files.writeString(
                Files.createDirectories(output.resolve("small-2021/存档")).resolve(".a.tmp"), "a"));

        new OutputFolder(output, "small-2021", AS_OF).removeOldLeftovers();

        assertThat(forgotten.path()).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(kept).exists();
        assertThat(draft).exists();
        assertThat(others).exists();
    }

    @Test
    void isNotHinderedByWhatCannotBeRemovedFromAnotherEdition() throws IOException {
        Path output = world.resolve("output");
        OutputFolder stuck = new OutputFolder(output, "small-2021", AS_OF.minusDays(1));
        Path inside = Files.writeString(
                Files.createDirectories(stuck.path().resolve(".a.txt.tmp")).resolve("b.txt"), "b");
        age(inside.resolveSibling(""));
        OutputFolder earlier = new OutputFolder(output, "small-2021", AS_OF.minusDays(2));
        OutputFolder later = new OutputFolder(output, "small-2021", AS_OF.minusHours(1));
        age(earlier.write("a.txt", out -> out.write('a')));
        age(later.write("a.txt", out -> out.write('a')));

        new OutputFolder(output, "small-2021", AS_OF).removeOldLeftovers();

        assertThat(inside).exists();
        assertThat(earlier.path()).doesNotExist();
        assertThat(later.path()).doesNotExist();
    }

    @Test
    void hasNothingToBeRidOfBeforeTheFirstEdition() {
        OutputFolder folder = new OutputFolder(world.resolve("output"), "small-2021", AS_OF);

        folder.removeOldLeftovers();
        folder.removeLeftovers();

        assertThat(world).isEmptyDirectory();
    }

    private static Path age(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }

    @Test
    void leavesFailuresOfOthersAsTheyAre() {
        OutputFolder folder = new OutputFolder(world.resolve("output"), "small-2021", AS_OF);

        assertThatThrownBy(() -> folder.write("a.txt", out -> {
                    throw new IllegalStateException("the database", new IOException("No space left on device"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database");
        assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    void namesTheFileAlsoWhenALibraryHidesWhatTheDiskSaid() {
        assumeThat(Path.of("/dev/full")).as("a device that is always full").exists();
        OutputFolder folder = new OutputFolder(world.resolve("output"), "small-2021", AS_OF);

        assertThatThrownBy(() -> {
                    Files.createDirectories(folder.path());
                    Files.createSymbolicLink(folder.path().resolve(".a.txt.tmp"), Path.of("/dev/full"));
                    folder.write("a.txt", OutputFolderTest::writeThroughALibrary);
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot write " + folder.path().resolve("a.txt") + ": java.io.IOException: ");
        assertThat(folder.path()).isEmptyDirectory();
    }

    private static void writeThroughALibrary(OutputStream out) {
        try {
            out.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot save the package", e);
        }
    }

    @Test
    void holdsEitherAllFilesOfAnEditionOrNone() {
        OutputFolder folder = new OutputFolder(world.resolve("output"), "small-2021", AS_OF);

        try (PendingOutputs pending = folder.pending()) {
            pending.write("a.txt", out -> out.write('a'));
        }
        assertThat(folder.path()).isEmptyDirectory();

        try (PendingOutputs pending = folder.pending()) {
            pending.write("a.txt", out -> out.write('a'));
            pending.write("b.txt", out -> out.write('b'));
            assertThat(folder.path().resolve("a.txt")).doesNotExist();
            pending.publish();
        }
        assertThat(folder.path().resolve("a.txt")).hasContent("a");
        assertThat(folder.path().resolve("b.txt")).hasContent("b");
        assertThat(folder.path()).isDirectoryNotContaining("glob:.*");
    }
}
