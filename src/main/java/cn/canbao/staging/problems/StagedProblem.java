package cn.canbao.staging.problems;

import cn.canbao.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a submission, ready to be written to the database.
 *
 * @param submission number of the submission that it stands against
 * @param sheet index of the sheet; -1 when the whole file is meant
 * @param region code of the region that the row speaks of; null when it speaks of none
 */
public record StagedProblem(
        long submission, int sheet, @Nullable String region, Problem problem) {}
