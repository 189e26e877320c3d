package cn.canbao.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * What the one at the console is told, in whichever language the bureau has chosen: the key of a sentence in the bundles
 * {@code messages_*.properties} and what is filled in. What is filled in may be a message itself, a
 * problem, which is told as its sentence, or a list, whose entries are joined.
 *
 * @param key key of the sentence; empty for words that are told as they are
 * @param facts what is filled in, by the names of the places
 */
public record Message(String key, Map<String, Object> facts) {

    private static final String BUNDLE = "cn.canbao.problem.messages";
    private static final String WORDS = "words";

    /** Keeps its own copy. */
    public Message {
        facts = Map.copyOf(facts);
    }

    /** The sentence of a key. */
    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /** Words that are the same in every language: a name, a path, what a library says. */
    public static Message plain(String words) {
        return new Message("", Map.of(WORDS, words));
    }

    /** The sentence of a key, or words of a program where nobody has put them into sentences. */
    public static Message of(String key, String otherwise) {
        return of(key).with(WORDS, otherwise);
    }

    /** The same with a fact more. */
    public Message with(String name, Object fact) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Message(key, more);
    }

    /**
     * The sentence in a language.
     *
     * @throws MissingResourceException when there is no such sentence, or no such language
     */
    public String in(Locale language) {
        if (key.isEmpty()) {
            return String.valueOf(facts.get(WORDS));
        }
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (facts.containsKey(WORDS) && !bundle.containsKey(key)) {
            return String.valueOf(facts.get(WORDS));
        }
        return SentenceTemplate.of(bundle.getString(key))
                .filled(name -> words(facts.getOrDefault(name, ""), language, bundle));
    }

    /** The sentence in English, for logs and for the messages of exceptions. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    private static String words(Object fact, Locale language, ResourceBundle bundle) {
        if (fact instanceof Message message) {
            return message.in(language);
        }
        if (fact instanceof Problem problem) {
            return new ProblemTexts(language).sentence(problem);
        }
        if (fact instanceof List<?> several) {
            return several.stream()
                    .map(one -> words(one, language, bundle))
                    .collect(Collectors.joining(bundle.getString("list-separator")));
        }
        return String.valueOf(fact);
    }
}
