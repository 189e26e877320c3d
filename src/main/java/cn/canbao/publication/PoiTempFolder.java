package cn.canbao.publication;

import cn.canbao.storage.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Where workbooks keep what is not in memory while they are written: a folder for the owner only, which is gone afterwards. What a run
 * that was killed left in it is removed by the next.
 */
public final class PoiTempFolder {

    private final Path folder;

    /** @param folder the folder; holds nothing else */
    public PoiTempFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs something that writes workbooks in this thread.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public void runWithTempFolder(Runnable writing) {
        remove();
        try {
            PrivateFiles.createFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder + ": " + e, e);
        }
        try {
            runHere(writing);
        } finally {
            remove();
        }
    }

    /** Runs a part of that in the calling thread, which may be another one; must end before the whole does. */
    void runHere(Runnable writing) {
        TempFile.withStrategy(new InFolder(folder), () -> {
            writing.run();
            return folder;
        });
    }

    private void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.walk(folder)) {
            left = all.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e, e);
        }
        for (Path file : left) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + file + ": " + e, e);
            }
        }
    }

    private record InFolder(Path folder) implements TempFileCreationStrategy {

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(folder, prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(folder, prefix).toFile();
        }
    }
}
