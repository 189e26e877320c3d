package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A walk through the drop folder. However many files lie there, no more than allowed are remembered: those first in order. */
final class DropWalk extends SimpleFileVisitor<Path> {

    private static final Comparator<DropFile> ORDER =
            Comparator.comparing(DropFile::path).thenComparing(DropFile::file);

    private final Path root;
    private final Gate gate;
    private final int most;
    private final TreeSet<DropFile> found = new TreeSet<>(ORDER);
    private @Nullable DropFile firstLeftOut;
    private long leftOut;

    DropWalk(Path root, Gate gate, int most) {
        this.root = root;
        this.gate = gate;
        this.most = most;
    }

    /** What was found, in the order of the paths; when there was too much, the last one stands for all that was left out. */
    List<DropFile> found() {
        List<DropFile> files = new ArrayList<>(found);
        if (firstLeftOut != null) {
            Problem problem = Problem.of(ProblemCode.TOO_MANY_FILES, Place.file(firstLeftOut.path()))
                    .with("limit", most)
                    .with("count", leftOut)
                    .with("first", firstLeftOut.path());
            files.add(new DropFile(firstLeftOut.file(), firstLeftOut.path(), firstLeftOut.state(), problem));
        }
        return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String path = path(folder);
        Problem problem = gate.folderProblem(name(folder), path);
        if (problem == null) {
            return FileVisitResult.CONTINUE;
        }
        add(new DropFile(folder, Gate.shown(path), FileState.unknown(), problem));
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        FileState state = FileState.of(attributes);
        String path = path(file);
        add(new DropFile(file, Gate.shown(path), state, gate.problem(name(file), path, state)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
        return unreadable(file, reason);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) throws IOException {
        return reason == null ? FileVisitResult.CONTINUE : unreadable(folder, reason);
    }

    private FileVisitResult unreadable(Path file, IOException reason) throws IOException {
        if (file.equals(root)) {
            throw reason;
        }
        String path = Gate.shown(path(file));
        add(new DropFile(file, path, FileState.unknown(), DropFolder.unreadable(path, reason)));
        return FileVisitResult.CONTINUE;
    }

    private void add(DropFile file) {
        found.add(file);
        if (found.size() > most) {
            DropFile last = found.last();
            found.remove(last);
            leftOut++;
            firstLeftOut = firstLeftOut == null || ORDER.compare(last, firstLeftOut) < 0 ? last : firstLeftOut;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A backslash is a character like any other where the system does not part folders by it. */
    private String path(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
