package cn.canbao.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

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
     * @return its SHA-256 in lower-case hex
     * @throws IOException when the file cannot be read
     * @throws UncheckedIOException when the archive cannot be written
     */
    String keep(Path file) throws IOException {
        String known = hash(file);
        if (Files.exists(file(known))) {
            return known;
        }
        Path incoming = incoming();
        try (InputStream in = Files.newInputStream(file)) {
            String sha256 = copy(in, incoming);
            moveIn(incoming, file(sha256));
            return sha256;
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
        try {
            return Files.exists(file(sha256)) && hash(file(sha256)).equals(sha256);
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

    /** Most files of a night were kept before; those need no copy. What is copied is hashed once more, because it may have changed. */
    private static String hash(Path file) throws IOException {
        try (var digested = new DigestInputStream(Files.newInputStream(file), sha256())) {
            byte[] buffer = new byte[BUFFER];
            int count = 0;
            while (count >= 0) {
                count = digested.read(buffer);
            }
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        }
    }

    private Path incoming() {
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "incoming", ".part");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private String copy(InputStream in, Path incoming) throws IOException {
        var digested = new DigestInputStream(in, sha256());
        try (OutputStream out = output(incoming)) {
            byte[] buffer = new byte[BUFFER];
            int count;
            while ((count = digested.read(buffer)) >= 0) {
                write(out, buffer, count);
            }
        }
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private void moveIn(Path incoming, Path kept) {
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.WRITE)) {
            if (Files.exists(kept)) {
                return;
            }
            channel.force(true);
            Path drawer = Objects.requireNonNull(kept.getParent());
            if (!Files.isDirectory(drawer)) {
                Files.createDirectories(drawer);
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

    private void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
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
