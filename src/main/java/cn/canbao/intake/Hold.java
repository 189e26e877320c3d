package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;

/**
 * Why a submission is on hold: the process died twice while it read the file, or the run that took it in was abandoned. It is not read and
 * does not count until its content is another one, or the version of the program is.
 *
 * @param by version of the program that failed at it
 * @param reason {@link #READING} or {@link #RUN}
 */
public record Hold(String by, String reason) {

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
