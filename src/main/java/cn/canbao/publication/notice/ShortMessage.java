package cn.canbao.publication.notice;

import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.Template;
import cn.canbao.edition.QuestionList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 短讯.txt: the bulletin for a chat group, whole sentences only, at most 200 characters, in its first line. Nobody is named as the best or
 * the worst before it is told how many did not report. Where figures are asked about, a line for the clerk stands below a rule, and says
 * itself that it is not to be passed on.
 */
public final class ShortMessage {

    /** Its name in the folder of an edition. */
    public static final String NAME = "短讯.txt";

    private static final int MOST_CHARACTERS = 200;
    private static final Set<String> MISSING = Set.of("missing", "missingBelow");
    private static final Set<String> NAMED = Set.of("best", "worst");
    private static final String RULE = "\n\n———— 短讯到此为止，以下只给经办人看 ————\n";

    private final DocumentRules rules;
    private final Narrative narrative;
    private final QuestionList questions;

    /** A message without a margin. */
    public ShortMessage(DocumentRules rules, Narrative narrative) {
        this(rules, narrative, QuestionList.NONE);
    }

    /**
     * Words the message of an edition, with what is asked about its figures below it.
     *
     * @param questions what is asked about the figures
     */
    public ShortMessage(DocumentRules rules, Narrative narrative, QuestionList questions) {
        this.questions = questions;
        this.rules = rules;
        this.narrative = narrative;
    }

    /** The sentences that have something to say and fit, in their order. */
    public String text() {
        return text(narrative.message());
    }

    /** The same with other values. */
    public String text(Map<String, String> values) {
        List<Template> sentences =
                ordered().stream().filter(sentence -> !sentence.lacks(values)).toList();
        List<String> missing = sentences.stream()
                .filter(sentence -> sentence.uses(MISSING))
                .map(sentence -> sentence.with(values))
                .toList();
        List<String> said = new ArrayList<>();
        for (Template sentence : sentences) {
            String text = sentence.with(values);
            List<String> kept = missing.stream()
                    .filter(one -> !said.isEmpty() && !said.contains(one) && !one.equals(text))
                    .toList();
            boolean isFair = !sentence.uses(NAMED) || said.containsAll(missing);
            if (isFair && length(said) + length(kept) + length(List.of(text)) <= MOST_CHARACTERS) {
                said.add(text);
            }
        }
        return String.join("", said);
    }

    /** With what is said of those that did not report before the first sentence that names others. */
    private List<Template> ordered() {
        List<Template> all = rules.message().stream().map(Template::new).toList();
        List<Template> ordered = new ArrayList<>(all);
        List<Template> late = all.stream()
                .dropWhile(sentence -> !sentence.uses(NAMED))
                .filter(sentence -> sentence.uses(MISSING) && !sentence.uses(NAMED))
                .collect(Collectors.toList());
        if (!late.isEmpty()) {
            ordered.removeAll(late);
            int named = 0;
            while (!ordered.get(named).uses(NAMED)) {
                named++;
            }
            ordered.addAll(named, late);
        }
        return ordered;
    }

    private static int length(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
    }

    /** Writes the message and what stands below it, in UTF-8. */
    public void write(OutputStream out) throws IOException {
        out.write((text() + margin()).getBytes(StandardCharsets.UTF_8));
    }

    /** What stands below the message; empty where nothing is asked. */
    public String margin() {
        return questions.line().isEmpty() ? "" : RULE + "【内部核对，勿外发】存疑 " + questions.line() + "，见通报表“存疑数字”。\n";
    }
}
