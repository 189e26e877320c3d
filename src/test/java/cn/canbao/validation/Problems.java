package cn.canbao.validation;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import java.util.Locale;

/** What a clerk reads. */
final class Problems {

    private Problems() {}

    static String sentence(Problem problem) {
        return new ProblemTexts(Locale.CHINESE).sentence(problem);
    }

    static String code(Problem problem) {
        return problem.code().code();
    }
}
