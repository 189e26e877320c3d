package cn.canbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private Archive archive;
    private Path file;
    private FileState found;

    @BeforeEach
    void dropAFile() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        file = Files.writeString(folder.resolve("东镇.xlsx"), "abc");
        found = FileState.of(file);
    }

    @Test
    void keepsAFileUnderItsHash() throws IOException {
        assertThat(archive.keep(file, found)).contains(SHA256_OF_ABC);
        assertThat(archive.file(SHA256_OF_ABC)).hasContent("abc");
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        archive.keep(file, found);
        Path copy = Files.copy(file, folder.resolve("副本.xlsx"));

        assertThat(archive.keep(copy, FileState.of(copy))).contains(SHA256_OF_ABC);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void keepsNothingOfAFileThatHasGrownSinceItWasFound() throws IOException {
        Files.writeString(file, "abcdef");

        assertThat(archive.keep(file, found)).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatWasWrittenAgainWithTheSameSize() throws IOException {
        Files.writeString(file, "xyz");
        Files.setLastModifiedTime(file, FileTime.fromMillis(found.modified().toMillis() + 2000));

        assertThat(archive.keep(file, found)).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatIsGone() throws IOException {
        Files.delete(file);

        assertThat(archive.keep(file, found)).isEmpty();
    }

    @Test
    void doesNotFollowALinkThatWasPutInPlaceOfTheFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("秘密.xlsx"), "abc");
        Files.delete(file);
        Files.createSymbolicLink(file, secret);

        assertThat(archive.keep(file, found)).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyElseReadWhatItKeeps() throws IOException {
        archive.keep(file, found);

        Path kept = archive.file(SHA256_OF_ABC);
        assertThat(modes(kept)).isEqualTo("rw-------");
        assertThat(modes(kept.getParent())).isEqualTo("rwx------");
        assertThat(modes(folder.resolve("archive"))).isEqualTo("rwx------");
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(folder.resolve("archive"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
