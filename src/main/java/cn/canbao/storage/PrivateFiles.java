package cn.canbao.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that nobody but their owner may open, whatever the umask: they hold people's numbers. Where the file store knows no
 * such modes, for example on Windows, they are what the system makes of them.
 */
public final class PrivateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final String POSIX = "posix";

    private PrivateFiles() {}

    /**
     * Makes a folder and what is missing above it, for its owner only; leaves one alone that exists.
     *
     * @throws IOException when it cannot be made
     */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder, knowsModes(folder) ? folderMode() : new FileAttribute<?>[0]);
    }

    /**
     * Makes an empty file for its owner only; leaves one alone that exists.
     *
     * @throws IOException when it cannot be made
     */
    public static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, knowsModes(file) ? fileMode() : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            return;
        }
    }

    /** Takes the rights of all others away from a file or folder; warns where that cannot be done, and ignores one that is missing. */
    public static void narrow(Path path) {
        if (!knowsModes(path) || !Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(path)) {
            return;
        }
        try {
            Set<PosixFilePermission> modes = Files.getPosixFilePermissions(path);
            Set<PosixFilePermission> narrow =
                    PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------");
            if (!narrow.containsAll(modes)) {
                Files.setPosixFilePermissions(path, narrow);
            }
        } catch (IOException e) {
            LOG.warn("Cannot keep others from reading {}: {}", path, e.toString());
        }
    }

    private static boolean knowsModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains(POSIX);
    }

    private static FileAttribute<?>[] folderMode() {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }

    private static FileAttribute<?>[] fileMode() {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
