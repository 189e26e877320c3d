package cn.canbao.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint by which a file is known to be unchanged since a run read it: its size, the times of its content and of its
 * state, and its place on the disk. The time of the state is the disk's own and nobody can set it, so a file that was changed and got its
 * old time back is seen. Only disks that are known to keep it give a mark; a file that was touched a moment ago gets none, because it may
 * be touched again within the same tick of the clock.
 */
final class FileStamp {

    private static final Set<String> DISKS = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs");

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Clock clock;

    /** Whether a disk is one of them, by its number: the system would look through all disks for each file. */
    private final Map<Object, Boolean> keepsTimes = new ConcurrentHashMap<>();

    FileStamp(Clock clock) {
        this.clock = clock;
    }

    /** The mark of a file; empty when it can have none, and then it has to be read. */
    Optional<String> of(Path file) {
        try {
            Map<String, Object> attributes =
                    Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,dev,ino", LinkOption.NOFOLLOW_LINKS);
            Instant settled = clock.instant().minus(MOMENT);
            return keepsTimes(file, attributes.get("dev"))
                            && isBefore(attributes.get("lastModifiedTime"), settled)
                            && isBefore(attributes.get("ctime"), settled)
                    ? Optional.of(attributes.get("size") + " " + attributes.get("lastModifiedTime") + " "
                            + attributes.get("ctime") + " " + attributes.get("dev") + " " + attributes.get("ino"))
                    : Optional.empty();
        } catch (UncheckedIOException | IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // the reading that follows says what is wrong with the file
            return Optional.empty();
        }
    }

    private boolean keepsTimes(Path file, @Nullable Object disk) {
        return keepsTimes.computeIfAbsent(Objects.requireNonNull(disk), number -> {
            try {
                return DISKS.contains(Files.getFileStore(file).type());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot tell the disk of " + file + ": " + e, e);
            }
        });
    }

    private static boolean isBefore(@Nullable Object time, Instant settled) {
        return time instanceof FileTime at && at.toInstant().isBefore(settled);
    }
}
