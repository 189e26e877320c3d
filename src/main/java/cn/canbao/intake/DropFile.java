package cn.canbao.intake;

import cn.canbao.problem.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file found in the drop folder.
 *
 * @param file where it is
 * @param path its path inside the drop folder, with {@code /}; on one line and never too long for the database
 * @param state its size and time when it was found
 * @param problem why it is not taken; null when it is
 */
record DropFile(
        Path file, String path, FileState state, @Nullable Problem problem) {

    /** Its size in bytes. */
    long size() {
        return state.size();
    }

    /** The same file under another path. */
    DropFile at(String other) {
        return new DropFile(file, other, state, problem);
    }
}
