package cn.canbao.publication.files;

import cn.canbao.storage.DurableMove;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of one edition. A file appears in it complete or not at all. */
public final class OutputFolder {

    private static final Logger LOG = LoggerFactory.getLogger(OutputFolder.class);

    /** Longer than outputs take to be written. */
    private static final Duration OLD = Duration.ofHours(1);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

    private final Path folder;

    /**
     * Writes into one folder of outputs.
     *
     * @param output the folder of all outputs
     * @param campaign id of the campaign
     * @param asOf the moment of the edition
     */
    public OutputFolder(Path output, String campaign, LocalDateTime asOf) {
        this.folder = output.resolve(campaign).resolve(NAME.format(asOf));
        if (!folder.normalize().startsWith(output.normalize())) {
            throw new IllegalArgumentException("Cannot publish to " + folder + ": it lies outside " + output);
        }
    }

    /** Where it is, or will be once something is written. */
    public Path path() {
        return folder;
    }

    /** Removes what a run that broke off was writing under temporary names. */
    public void removeLeftovers() {
        leftovers(folder).forEach(OutputFolder::delete);
    }

    /**
     * Removes the same from the folders of other editions: a power failure may take back all that the database knew of a run. What was
     * written a short time ago may be somebody's work, and what cannot be removed is in nobody's way.
     */
    public void removeOldLeftovers() {
        Path all = folder.resolveSibling("");
        if (!Files.isDirectory(all)) {
            return;
        }
        try (DirectoryStream<Path> editions = Files.newDirectoryStream(all, OutputFolder::isEdition)) {
            editions.forEach(OutputFolder::removeOldLeftovers);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("Cannot look for what an earlier run left in {}: {}", all, e.toString());
        }
    }

    private static void removeOldLeftovers(Path edition) {
        Instant old = Instant.now().minus(OLD);
        try {
            List<Path> leftovers = leftovers(edition);
            for (Path leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(old)) {
                    Files.delete(leftover);
                }
            }
            if (!leftovers.isEmpty()) {
                deleteIfEmpty(edition);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Cannot remove what an earlier run left in {}: {}", edition, e.toString());
        }
    }

    private static boolean isEdition(Path folder) {
        return String.valueOf(folder.getFileName()).matches("\\d{8}-\\d{4}")
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // the outputs of the edition
        }
    }

    private static List<Path> leftovers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("\\..+\\.tmp"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clean " + folder + ": " + e, e);
        }
    }

    /** What writes the content of a file. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** The files that are to appear in it together; to be closed. */
    public PendingOutputs pending() {
        return new PendingOutputs(this);
    }

    /**
     * Writes a file under a temporary name and forces it to the disk. When that fails, nothing of it is left.
     *
     * @throws UncheckedIOException when the disk fails
     */
    Path write(String name, Content content) {
        Path target = target(name);
        Path temporary = folder.resolve("." + name + ".tmp");
        boolean isComplete = false;
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    WatchedOutput watched = new WatchedOutput(Channels.newOutputStream(channel));
                    OutputStream out = new BufferedOutputStream(watched)) {
                write(content, out, watched);
                channel.force(true);
            }
            isComplete = true;
            return temporary;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ": " + e, e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("Cannot write " + target + ": " + e.getMessage(), e.getCause());
        } finally {
            if (!isComplete) {
                delete(temporary);
            }
        }
    }

    /**
     * Gives a file that was written its name; what had the name before is replaced.
     *
     * @throws UncheckedIOException when the disk fails
     */
    void publish(Path temporary, String name) {
        Path target = target(name);
        try {
            DurableMove.move(temporary, target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ": " + e, e);
        }
    }

    private static void write(Content content, OutputStream out, WatchedOutput watched) throws IOException {
        try {
            content.write(out);
            out.flush();
        } catch (RuntimeException e) {
            IOException disk = watched.failure;
            if (disk == null) {
                throw e;
            }
            disk.addSuppressed(e);
            throw disk;
        }
    }

    /** Remembers what the disk said: libraries hide it in exceptions of their own. */
    private static final class WatchedOutput extends OutputStream {
        private final OutputStream out;
        private @Nullable IOException failure;

        private WatchedOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    private Path target(String name) {
        Path target = folder.resolve(name);
        if (!folder.equals(target.normalize().getParent())) {
            throw new IllegalArgumentException("Cannot publish " + name + ": it lies outside " + folder);
        }
        return target;
    }

    static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + temporary + ": " + e, e);
        }
    }
}
