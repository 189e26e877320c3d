package cn.canbao.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places to be filled.
 *
 * @param parts what stands between the places, and the names of these, in turns; begins and ends with a text, which may be empty
 */
record SentenceTemplate(List<String> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    /** The template of a text with names in braces. */
    static SentenceTemplate of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            parts.add(text.substring(end, placeholder.start()));
            parts.add(placeholder.group(1));
            end = placeholder.end();
        }
        parts.add(text.substring(end));
        return new SentenceTemplate(List.copyOf(parts));
    }

    /**
     * The sentence.
     *
     * @param words gives the word for the name of a place
     */
    String filled(UnaryOperator<String> words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            sentence.append(i % 2 == 0 ? parts.get(i) : words.apply(parts.get(i)));
        }
        return sentence.toString();
    }
}
