package cn.canbao.intake;

import java.util.Map;

/**
 * Which contents that are held somebody lets be tried again. A word holds for one try: when the content breaks the program off once more,
 * only another one lets it be tried again.
 *
 * @param words who says so and when, by the SHA-256 of the content
 */
public record Retries(Map<String, String> words) {

    /** Nobody says anything. */
    public static final Retries NONE = new Retries(Map.of());

    /** Keeps its own copy. */
    public Retries {
        words = Map.copyOf(words);
    }

    /** Whether a content may be tried again that is held. */
    boolean allow(String sha256, Hold hold) {
        String word = words.get(sha256);
        return word != null && !word.equals(hold.despite());
    }

    /**
     * How a content comes to be held, whatever was said of it by now.
     *
     * @param by version of the program that it broke off
     * @param reason as in {@link Hold}
     */
    public Hold hold(String sha256, String by, String reason) {
        return new Hold(by, reason, words.get(sha256));
    }
}
