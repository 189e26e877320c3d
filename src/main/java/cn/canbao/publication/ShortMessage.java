package cn.canbao.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** 短讯.txt: the bulletin for a chat group, whole sentences only, at most 200 characters. */
final class ShortMessage {

    static final String NAME = "短讯.txt";

    private static final int MOST_CHARACTERS = 200;

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
        StringBuilder text = new StringBuilder();
        for (String sentence : rules.message()) {
            Template template = new Template(sentence);
            if (!template.lacks(values)) {
                String said = template.with(values);
                if (text.codePoints().count() + said.codePoints().count() <= MOST_CHARACTERS) {
                    text.append(said);
                }
            }
        }
        return text.toString();
    }

    void write(OutputStream out) throws IOException {
        out.write(text().getBytes(StandardCharsets.UTF_8));
    }
}
