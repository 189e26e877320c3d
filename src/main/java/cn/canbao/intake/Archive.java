package cn.canbao.intake;

import cn.canbao.storage.DurableMove;
import cn.canbao.storage.PrivateFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** The originals, each kept once under its SHA-256. What is read is always the archived copy: a file may change under our hands. */
public final class Archive {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /** @param folder the folder; made when it is missing */
    public Archive(Path folder) {
        this.folder = folder;
    }

    /** Where the content of a hash is kept. */
    public Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Keeps a file.
     *
     * @param found its state when it was found
     * @return its SHA-256 in lower-case hex; empty when the file is not what was found, and then nothing is kept
     * @throws IOException when the file cannot be read
     * @throws UncheckedIOException when the archive cannot be written
     */
    Optional<String> keep(Path file, FileState found) throws IOException {
        try {
            return keepUnchanged(file, found);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Optional<String> keepUnchanged(Path file, FileState found) throws IOException {
        if (!FileState.of(file).equals(found)) {
            return Optional.empty();
        }
        Path incoming = incoming();
        try {
            String copied = copy(file, found.size(), incoming);
            if (!FileState.of(file).equals(found)) {
                return Optional.empty();
            }
            moveIn(incoming, file(copied));
            return Optional.of(copied);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /**
     * Whether the content of a hash is kept and still the same.
     *
     * @throws UncheckedIOException when the disk does not give it
     */
    public boolean holds(String sha256) {
        Path kept = file(sha256);
        try {
            return Files.exists(kept)
                    && read(kept, Files.size(kept), OutputStream.nullOutputStream())
                            .equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the archive " + folder + ": " + e, e);
        }
    }

    /**
     * Removes the beginnings of files that an earlier run was copying when it broke off. Nobody may be copying now.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public void removeLeftovers() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, "incoming*.part")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new UncheckedIOException("Cannot clean the archive " + folder + ": " + e, asIo(e));
        }
    }

    private static IOException asIo(Exception e) {
        return e instanceof IOException io ? io : new IOException(e);
    }

    /**
     * Copies a content and returns its hash. Never reads beyond the size that was found: somebody may write faster than this reads.
     */
    private static String read(Path file, long size, OutputStream out) throws IOException {
        try (var digested = new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), sha256())) {
            byte[] buffer = new byte[BUFFER];
            long left = size;
            int count;
            while (left >= 0 && (count = digested.read(buffer)) >= 0) {
                out.write(buffer, 0, count);
                left -= count;
            }
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        }
    }

    private Path incoming() {
        try {
            PrivateFiles.createFolder(folder);
            return Files.createTempFile(folder, "incoming", ".part");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private String copy(Path file, long size, Path incoming) throws IOException {
        try (OutputStream out = output(incoming)) {
            return read(file, size, new GuardedOutput(out));
        }
    }

    /** Distinguishes a failure of the archive from one of the file that is read. */
    private final class GuardedOutput extends OutputStream {
        private final OutputStream out;

        private GuardedOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int count) {
            try {
                out.write(buffer, from, count);
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    private void moveIn(Path incoming, Path kept) {
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            if (Files.exists(kept)) {
                return;
            }
            channel.force(true);
            Path drawer = Objects.requireNonNull(kept.getParent());
            if (!Files.isDirectory(drawer)) {
                PrivateFiles.createFolder(drawer);
                DurableMove.keepNames(folder);
            }
            DurableMove.move(incoming, kept);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private OutputStream output(Path incoming) {
        try {
            return Files.newOutputStream(incoming);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("Cannot write to the archive " + folder + ": " + e, e);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot fingerprint files: every Java platform has SHA-256", e);
        }
    }
}
