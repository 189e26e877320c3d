package cn.canbao.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Gives a finished file its name, so that the name outlives a power failure as the content does. */
public final class DurableMove {

    private DurableMove() {}

    /**
     * Moves a file in one go; what had the name before is replaced.
     *
     * @throws IOException when the disk fails
     */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepNames(Objects.requireNonNull(to.toAbsolutePath().getParent()));
    }

    /**
     * Forces the names in a folder to the disk.
     *
     * @throws IOException when the disk fails
     */
    public static void keepNames(Path folder) throws IOException {
        // elsewhere there is no handle on a folder, and the file system looks after its names itself
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
