package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder that files are handed in to, with all its subfolders. Links are never followed. */
public final class DropFolder {

    private static final char UNREADABLE_CHARACTER = '\uFFFD';

    private final Path folder;
    private final long largest;

    /**
     * @param folder the folder
     * @param largest size in bytes that a file may have
     */
    public DropFolder(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /**
     * Everything in it, in the order of the paths, each with the reason when it is not taken.
     *
     * @throws UncheckedIOException when the folder itself cannot be read
     */
    List<DropFile> files() {
        List<DropFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(dropFile(file, attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
                    if (file.equals(folder)) {
                        throw reason;
                    }
                    String path = path(file);
                    files.add(new DropFile(file, path, 0, unreadable(path, reason)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the drop folder " + folder + ": " + e, e);
        }
        files.sort(Comparator.comparing(DropFile::path));
        return withDistinctPaths(files);
    }

    /** Names in another encoding than the system's can become the same when they are shown. */
    private static List<DropFile> withDistinctPaths(List<DropFile> files) {
        Map<String, Integer> seen = new HashMap<>();
        return files.stream()
                .map(file -> {
                    int times = seen.merge(file.path(), 1, Integer::sum);
                    return times == 1
                            ? file
                            : new DropFile(file.file(), file.path() + " (" + times + ")", file.size(), file.problem());
                })
                .toList();
    }

    /** Folders that systems keep for themselves: the files in them were not handed in. */
    private static boolean isHidden(String part) {
        return part.startsWith(".") || part.equals("#recycle") || part.equals("@eaDir") || part.equals("$RECYCLE.BIN");
    }

    /** The problem of a file that the disk does not give. */
    static Problem unreadable(String path, IOException reason) {
        return Problem.of(ProblemCode.UNREADABLE_FILE, Place.file(path))
                .with("reason", reason.getClass().getSimpleName());
    }

    private DropFile dropFile(Path file, BasicFileAttributes attributes) {
        String path = path(file);
        return new DropFile(file, path, attributes.size(), gate(path, attributes, largest));
    }

    /**
     * What keeps a file from being taken in, before anything of it is read; empty when nothing does.
     *
     * @param path its path as messages shall name it
     * @param largest size in bytes that a file may have
     * @throws UncheckedIOException when the disk does not give its attributes
     */
    public static Optional<Problem> gate(Path file, String path, long largest) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.ofNullable(gate(path, attributes, largest));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e, e);
        }
    }

    private static @Nullable Problem gate(String path, BasicFileAttributes attributes, long largest) {
        Place place = Place.file(path);
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith("~$")) {
            return Problem.of(ProblemCode.LOCK_FILE, place);
        }
        if (path.indexOf(UNREADABLE_CHARACTER) >= 0) {
            return Problem.of(ProblemCode.UNREADABLE_FILE, place).with("reason", "文件名乱码");
        }
        if (Arrays.stream(path.split("/")).anyMatch(DropFolder::isHidden)) {
            return Problem.of(ProblemCode.HIDDEN_FILE, place);
        }
        if (name.endsWith(".tmp") || name.endsWith(".part") || name.endsWith(".crdownload")) {
            return Problem.of(ProblemCode.TEMPORARY_FILE, place);
        }
        if (!attributes.isRegularFile()) {
            return Problem.of(ProblemCode.NOT_A_REGULAR_FILE, place);
        }
        if (attributes.size() == 0) {
            return Problem.of(ProblemCode.EMPTY_FILE, place);
        }
        if (attributes.size() > largest) {
            return Problem.of(ProblemCode.FILE_TOO_LARGE, place)
                    .with("size", attributes.size())
                    .with("limit", largest);
        }
        return null;
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
