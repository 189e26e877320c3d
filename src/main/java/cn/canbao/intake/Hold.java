package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a submission is on hold: the process died twice while it read the file, or the run that took it in was abandoned. It is not read and
 * does not count until its content is another one, the version of the program is, or somebody lets it be tried again.
 *
 * @param by version of the program that failed at it
 * @param reason {@link #READING} or {@link #RUN}
 * @param despite who had let it be tried again, and when, before it broke the program off once more; null when nobody had
 */
public record Hold(
        String by,
        String reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String despite) {

    /** The process died twice while it read this content. */
    public static final String READING = "reading";

    /** The run that took this content in was abandoned. */
    public static final String RUN = "run";

    /** The problem that everybody who has the content at a path is told. */
    Problem problem(String path) {
        Problem problem = Problem.of(ProblemCode.FILE_HELD, Place.file(path));
        return reason.equals(RUN) ? problem.with("variant", RUN) : problem;
    }
}
