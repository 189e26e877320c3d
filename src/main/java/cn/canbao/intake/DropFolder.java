package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The folder that files are handed in to, with all its subfolders. Links in it are never followed. */
public final class DropFolder {

    private final Path folder;
    private final DropLimits limits;
    private final AdmissionRules rules;

    /**
     * @param folder the folder; may be a link itself
     * @param limits what it may hold
     * @param clock tells how long a file has not changed
     */
    public DropFolder(Path folder, DropLimits limits, Clock clock) {
        this.folder = folder;
        this.limits = limits;
        this.rules = new AdmissionRules(limits, clock);
    }

    /**
     * Everything in it, in the order of the paths, each with the reason when it is not taken.
     *
     * @throws UncheckedIOException when the folder itself cannot be read
     */
    List<DropFile> files() {
        try {
            Path root = folder.toRealPath();
            DropWalk walk = new DropWalk(root, rules, limits.mostFiles());
            Files.walkFileTree(root, walk);
            return withDistinctPaths(walk.found());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the drop folder " + folder + ": " + e, e);
        }
    }

    /**
     * Whether nothing lies in it but what is ignored; also when it is not there: a share that is not mounted is an empty folder, or none.
     *
     * @throws UncheckedIOException when the folder is there and cannot be read
     */
    boolean isEmpty() {
        if (!Files.exists(folder)) {
            return true;
        }
        try {
            Path root = folder.toRealPath();
            FirstFileToTakeIn first = new FirstFileToTakeIn(root, rules);
            Files.walkFileTree(root, first);
            return !first.isFound();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the drop folder " + folder + ": " + e, e);
        }
    }

    /** Names in another encoding than the system's, and very long ones, can become the same when they are shown. */
    private static List<DropFile> withDistinctPaths(List<DropFile> files) {
        Set<String> taken = new HashSet<>();
        files.forEach(file -> taken.add(file.path()));
        Set<String> seen = new HashSet<>();
        List<DropFile> distinct = new ArrayList<>();
        for (DropFile file : files) {
            String path = file.path();
            for (int copy = 2; !seen.add(path); copy++) {
                String numbered = file.path() + " (" + copy + ")";
                path = taken.contains(numbered) ? path : numbered;
            }
            distinct.add(path.equals(file.path()) ? file : file.at(path));
        }
        return distinct;
    }

    /** The problem of a file that the disk does not give. */
    static Problem unreadable(String path, IOException reason) {
        return Problem.of(ProblemCode.UNREADABLE_FILE, Place.file(path))
                .with("reason", reason.getClass().getSimpleName());
    }

    /** The problem of a file that was changed under our hands. */
    static Problem changed(String path) {
        return Problem.of(ProblemCode.STILL_ARRIVING, Place.file(path)).with("variant", "changed");
    }
}
