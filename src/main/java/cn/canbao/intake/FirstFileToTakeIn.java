package cn.canbao.intake;

import cn.canbao.problem.Problem;
import cn.canbao.problem.Severity;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Finds out whether the drop folder holds anything to take in: walks through it until the first file that is not ignored. */
final class FirstFileToTakeIn extends SimpleFileVisitor<Path> {

    private final Path root;
    private final AdmissionRules rules;
    private boolean isFound;

    FirstFileToTakeIn(Path root, AdmissionRules rules) {
        this.root = root;
        this.rules = rules;
    }

    boolean isFound() {
        return isFound;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        Problem problem = rules.folderProblem(root.relativize(folder), folder.toString());
        if (problem == null) {
            return FileVisitResult.CONTINUE;
        }
        return found(problem) == FileVisitResult.TERMINATE ? FileVisitResult.TERMINATE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return found(rules.problem(root.relativize(file), file.toString(), FileState.of(attributes)));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
        if (file.equals(root)) {
            throw reason;
        }
        return found(null);
    }

    private FileVisitResult found(@Nullable Problem problem) {
        isFound = problem == null || problem.code().severity() != Severity.INFO;
        return isFound ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
