package cn.canbao.publication.bulletin;

import cn.canbao.edition.QuestionList;
import cn.canbao.problem.ProblemCode;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file that does not count until somebody lets it go.
 *
 * @param path its path, as it is handed out
 * @param sha256 SHA-256 of its content
 * @param code what a line of confirmations.csv must name to let it go
 */
record HeldFile(String path, String sha256, ProblemCode code) {

    /** Those of an edition: first those whose figures are asked about, then those that broke the program off. */
    static List<HeldFile> of(BulletinModel model) {
        List<HeldFile> held = new ArrayList<>();
        for (Question question : model.questions().held()) {
            held.add(new HeldFile(
                    QuestionSheet.file(question.now().path()),
                    Objects.requireNonNull(question.now().sha256()),
                    Objects.requireNonNull(question.heldFor())));
        }
        Set<String> asked = held.stream().map(HeldFile::sha256).collect(Collectors.toSet());
        for (EditionFile file : model.files()) {
            if (file.outcome().equals("held") && file.sha256() != null && !asked.contains(file.sha256())) {
                held.add(new HeldFile(file.path(), file.sha256(), ProblemCode.FILE_HELD));
            }
        }
        return held;
    }

    /** Whether it broke the program off, so that nobody knows what it says. */
    boolean isUnread() {
        return code == ProblemCode.FILE_HELD;
    }

    /** Why it does not count, in a few words. */
    String why() {
        return isUnread() ? "读它时程序中断" : QuestionList.words(code);
    }

    /** The line that lets it go, but for who and when. */
    String line() {
        return sha256 + "," + code.code() + ",确认人,确认时间";
    }
}
