package cn.canbao.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a file when it was found. When one of them differs afterwards, the file was changed, or replaced by another one.
 *
 * @param size its size in bytes
 * @param modified when its content was last written
 * @param key what the file system identifies it by; null where it has no such thing
 * @param isRegular whether it is a file, and no link, pipe or folder
 */
record FileState(long size, FileTime modified, @Nullable Object key, boolean isRegular) {

    /** The state of a file that cannot be looked at. */
    static FileState unknown() {
        return ofSize(0);
    }

    /** The state of a file of which only the size is still known. */
    static FileState ofSize(long size) {
        return new FileState(size, FileTime.fromMillis(0), null, false);
    }

    static FileState of(BasicFileAttributes attributes) {
        return new FileState(
                attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), attributes.isRegularFile());
    }

    /** The present state of a file; of a link its own, not that of what it points to. */
    static FileState of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }
}
