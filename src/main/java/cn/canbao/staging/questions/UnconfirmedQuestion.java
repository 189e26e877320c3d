package cn.canbao.staging.questions;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that was found, before it is looked up whether somebody has confirmed it.
 *
 * @param blamed the contents that brought it about; none when it was no file
 * @param isToldElsewhere whether a problem of the merge tells it too, as long as nothing is held or confirmed
 * @param losses the persons of a roster that are meant; null when none are
 */
record UnconfirmedQuestion(
        Problem problem,
        List<PathContents.Content> blamed,
        boolean isToldElsewhere,
        @Nullable String region,
        @Nullable String category,
        Question.Side now,
        Question.Side before,
        RosterLosses.@Nullable Loss losses) {

    UnconfirmedQuestion {
        blamed = List.copyOf(blamed);
    }

    ProblemCode code() {
        return problem.code();
    }
}
