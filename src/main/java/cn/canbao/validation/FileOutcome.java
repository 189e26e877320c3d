package cn.canbao.validation;

import cn.canbao.problem.Problem;
import java.util.List;

/**
 * What concerns a submission as a whole; it comes last.
 *
 * @param problems problems of the whole file
 */
public record FileOutcome(List<Problem> problems) implements ReadEvent {}
