package cn.canbao.setup;

import cn.canbao.problem.Message;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was begun.
 *
 * @param input the drop folder
 * @param regions how many regions stand in the register
 * @param categories what the categories beside everybody are called
 * @param unknownCategories those of them that the vocabulary does not know
 * @param uncounted how many lines of a roster stand in no target, because they have no valid ID number
 * @param mistake the first thing that the register still lacks; null when a run can start
 */
public record BegunCounty(
        Path input,
        int regions,
        List<String> categories,
        List<String> unknownCategories,
        int uncounted,
        @Nullable Message mistake) {}
