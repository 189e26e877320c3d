package cn.canbao.validation;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import java.util.Locale;

/** What a clerk reads. */
public final class Problems {

    private Problems() {}

    public static String sentence(Problem problem) {
        return new ProblemTexts(Locale.CHINESE).sentence(problem);
    }

    public static String code(Problem problem) {
        return problem.code().code();
    }
}
