package cn.canbao.intake;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;

/**
 * Why a submission is held: its content broke the program off, so it is not read and does not count until the file is another one or the
 * program is.
 *
 * @param by version of the program that it broke off
 * @param reason {@link #READING} or {@link #RUN}
 */
public record Hold(String by, String reason) {

    /** The program broke off twice while it read this content. */
    public static final String READING = "reading";

    /** The run that took this content in was abandoned. */
    public static final String RUN = "run";

    /** What is told of a file with the content. */
    Problem problem(String path) {
        Problem problem = Problem.of(ProblemCode.FILE_HELD, Place.file(path));
        return reason.equals(RUN) ? problem.with("variant", RUN) : problem;
    }
}
