package cn.canbao.intake;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A walk through the drop folder. However many files lie there, no more than allowed are remembered. */
final class DropWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final AdmissionRules rules;
    private final BoundedFileList handedIn;
    private final BoundedFileList hidden;

    DropWalk(Path root, AdmissionRules rules, int most) {
        this.root = root;
        this.rules = rules;
        this.handedIn = new BoundedFileList(most);
        this.hidden = new BoundedFileList(most);
    }

    /** What was found, in the order of the paths. What systems keep for themselves takes no place from what was handed in. */
    List<DropFile> found() {
        return Stream.of(handedIn.files(ProblemCode.TOO_MANY_FILES), hidden.files(ProblemCode.TOO_MANY_HIDDEN_FILES))
                .flatMap(List::stream)
                .sorted(BoundedFileList.ORDER)
                .toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        String path = path(folder);
        Problem problem = rules.folderProblem(root.relativize(folder), path);
        if (problem == null) {
            return FileVisitResult.CONTINUE;
        }
        add(new DropFile(folder, AdmissionRules.shown(path), FileState.unknown(), problem));
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        FileState state = FileState.of(attributes);
        String path = path(file);
        add(new DropFile(file, AdmissionRules.shown(path), state, rules.problem(root.relativize(file), path, state)));
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
        String path = AdmissionRules.shown(path(file));
        add(new DropFile(file, path, FileState.unknown(), DropFolder.unreadable(path, reason)));
        return FileVisitResult.CONTINUE;
    }

    private void add(DropFile file) {
        boolean isHidden = file.problem() != null && file.problem().code() == ProblemCode.HIDDEN_FILE;
        (isHidden ? hidden : handedIn).add(file);
    }

    /** A backslash is a character like any other where the system does not part folders by it. */
    private String path(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
