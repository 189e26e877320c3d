package cn.canbao.doctor;

import cn.canbao.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one thing that a run needs.
 *
 * @param subject what it is about, in a word
 * @param verdict what it means for the next run
 * @param found what was found
 * @param remedy what to do; null when nothing is to be done
 */
public record Finding(
        Message subject,
        Verdict verdict,
        Message found,
        @Nullable Message remedy) {

    static Finding ok(Message subject, Message found) {
        return new Finding(subject, Verdict.OK, found, null);
    }

    static Finding mind(Message subject, Message found, Message remedy) {
        return new Finding(subject, Verdict.MIND, found, remedy);
    }

    static Finding failing(Message subject, Message found, Message remedy) {
        return new Finding(subject, Verdict.FAILING, found, remedy);
    }

    static Finding refused(Message subject, Message found, Message remedy) {
        return new Finding(subject, Verdict.REFUSED, found, remedy);
    }
}
