package cn.canbao.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small file that is replaced atomically: after a power failure it holds its old content or its new one. */
public final class DurableFile {

    private final Path file;

    /** A file that need not be there yet, and neither need its folder. */
    public DurableFile(Path file) {
        this.file = file;
    }

    /**
     * Replaces the content.
     *
     * @throws UncheckedIOException when the disk fails; then the old content stays
     */
    public void write(byte[] content) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            PrivateFiles.createFolder(file.toAbsolutePath().resolveSibling(""));
            PrivateFiles.createFile(temporary);
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            DurableMove.move(temporary, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
        }
    }
}
