package cn.canbao.intake;

import cn.canbao.problem.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file found in the drop folder.
 *
 * @param file where it is
 * @param path its path inside the drop folder, with {@code /}
 * @param size its size in bytes
 * @param problem why it is not taken; null when it is
 */
record DropFile(Path file, String path, long size, @Nullable Problem problem) {}
