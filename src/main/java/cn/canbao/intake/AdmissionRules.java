package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.text.PlainLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Decides by name, kind, size and time whether a file is taken in, before anything of it is read. */
public final class AdmissionRules {

    /** Characters of a path; the longest that Excel opens has 218. */
    static final int LONGEST_PATH = 1000;

    private static final char UNREADABLE_CHARACTER = '\uFFFD';

    private final DropLimits limits;
    private final Clock clock;

    /**
     * @param limits what is allowed
     * @param clock tells how long a file has not changed
     */
    public AdmissionRules(DropLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What keeps a file from being taken in; empty when nothing does.
     *
     * @param file where it is
     * @param path its path as messages shall name it
     * @throws UncheckedIOException when the disk does not give its attributes
     */
    public Optional<Problem> check(Path file, String path) {
        try {
            // the way to the file is not looked at: here it lies where it is worked on, not where it is handed in
            Path name = file.toAbsolutePath().normalize().getFileName();
            return Optional.ofNullable(problem(name == null ? file : name, path, FileState.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + PlainLine.of(path) + ": " + PlainLine.of(e.toString()), e);
        }
    }

    /**
     * The same for a file whose state is known: null when it is taken.
     *
     * @param parts the file below the drop folder
     */
    @Nullable
    Problem problem(Path parts, String path, FileState state) {
        Place place = Place.file(shown(path));
        FileName named = FileName.of(parts);
        if (named.isLock()) {
            return Problem.of(ProblemCode.LOCK_FILE, place);
        }
        if (isHidden(parts)) {
            return Problem.of(ProblemCode.HIDDEN_FILE, place);
        }
        if (named.isUnfinished()) {
            return Problem.of(ProblemCode.TEMPORARY_FILE, place);
        }
        if (!state.isRegular()) {
            return Problem.of(ProblemCode.NOT_A_REGULAR_FILE, place);
        }
        Problem wrongName = nameProblem(path, place);
        return wrongName == null ? contentProblem(state, place) : wrongName;
    }

    /** What is wrong with a folder, so that nothing in it is looked at; null when nothing is. */
    @Nullable
    Problem folderProblem(Path parts, String path) {
        return FileName.of(parts).isOfWorkbook() && !isHidden(parts)
                ? Problem.of(ProblemCode.FOLDER_NOT_FILE, Place.file(shown(path)))
                : null;
    }

    private static boolean isHidden(Path parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .anyMatch(part -> FileName.of(part).isHidden());
    }

    /** A path as the database and messages keep it. */
    static String shown(String path) {
        String visible = PlainLine.visible(path);
        return visible.length() <= LONGEST_PATH ? visible : visible.substring(0, LONGEST_PATH) + "…";
    }

    private static @Nullable Problem nameProblem(String path, Place place) {
        if (path.length() > LONGEST_PATH) {
            return Problem.of(ProblemCode.FILE_NAME_UNUSABLE, place)
                    .with("variant", "long")
                    .with("length", path.length())
                    .with("limit", LONGEST_PATH);
        }
        if (!PlainLine.isPlain(path)) {
            return Problem.of(ProblemCode.FILE_NAME_UNUSABLE, place).with("variant", "control");
        }
        return path.indexOf(UNREADABLE_CHARACTER) < 0 ? null : Problem.of(ProblemCode.FILE_NAME_UNUSABLE, place);
    }

    private @Nullable Problem contentProblem(FileState state, Place place) {
        if (!isSettled(state)) {
            return Problem.of(ProblemCode.STILL_ARRIVING, place)
                    .with("seconds", limits.settle().toSeconds());
        }
        if (state.size() == 0) {
            return Problem.of(ProblemCode.EMPTY_FILE, place);
        }
        if (state.size() > limits.largestFile()) {
            return Problem.of(ProblemCode.FILE_TOO_LARGE, place)
                    .with("size", state.size())
                    .with("limit", limits.largestFile());
        }
        return null;
    }

    /** A time far ahead comes from the wrong clock of another machine, and says nothing about how long ago a file changed. */
    private boolean isSettled(FileState state) {
        Duration age = Duration.between(state.modified().toInstant(), clock.instant());
        return age.abs().compareTo(limits.settle()) >= 0;
    }
}
