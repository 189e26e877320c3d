package cn.canbao.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 短讯.txt: the bulletin for a chat group, whole sentences only, at most 200 characters. Nobody is named as the best or the worst before it
 * is told how many did not report.
 */
final class ShortMessage {

    static final String NAME = "短讯.txt";

    private static final int MOST_CHARACTERS = 200;
    private static final Set<String> MISSING = Set.of("missing", "missingBelow");
    private static final Set<String> NAMED = Set.of("best", "worst");

    private final DocumentRules rules;
    private final Narrative narrative;

    ShortMessage(DocumentRules rules, Narrative narrative) {
        this.rules = rules;
        this.narrative = narrative;
    }

    /** The sentences that have something to say and fit, in their order. */
    String text() {
        return text(narrative.message());
    }

    /** The same with other values. */
    String text(Map<String, String> values) {
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

    void write(OutputStream out) throws IOException {
        out.write(text().getBytes(StandardCharsets.UTF_8));
    }
}
