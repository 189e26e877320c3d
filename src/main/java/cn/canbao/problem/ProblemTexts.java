package cn.canbao.problem;

import cn.canbao.text.IdMask;
import cn.canbao.text.PlainLine;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Says a problem in one plain sentence of one language; the sentences stand in the bundles {@code problems_*.properties}.
 *
 * <p>A placeholder is filled with the fact of its name, or with a part of the place. A fact that begins with {@code @} is
 * itself the key of a text. The fact {@code variant} chooses between several sentences of one code; one that has no
 * sentence of its own is said by that of the code.
 */
public final class ProblemTexts {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_VALUE = 60;

    private final ResourceBundle bundle;
    private final Map<String, SentenceTemplate> templates = new ConcurrentHashMap<>();

    /**
     * @param language {@link Locale#CHINESE} or {@link Locale#ENGLISH}
     * @throws MissingResourceException when there is no bundle for the language
     */
    public ProblemTexts(Locale language) {
        bundle = ResourceBundle.getBundle(
                "cn.canbao.problem.problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence for a problem: where it is, what was found, what to do; without any ID number, not even one in a file's name. */
    public String sentence(Problem problem) {
        return IdMask.mask(template(problem).filled(name -> oneLine(text(word(problem, name)))));
    }

    private static String word(Problem problem, String name) {
        Place place = problem.place();
        return switch (name) {
            case "file" -> place.file();
            case "sheet" -> place.sheet() == null ? "" : place.sheet();
            case "row" -> Integer.toString(place.row());
            case "column" -> place.columnLetter();
            case "label" -> place.label() == null ? "" : place.label();
            case "value" -> problem.value() == null ? "" : problem.value();
            default -> problem.facts().getOrDefault(name, "");
        };
    }

    private SentenceTemplate template(Problem problem) {
        String variant = problem.facts().get("variant");
        String key = problem.code().code() + (variant == null ? "" : "." + variant);
        // hot path: a capturing lambda allocates, which costs more than the lookup
        SentenceTemplate known = templates.get(key);
        if (known == null) {
            // a variant that has no sentence of its own must not cost the row: the sentence of the code is right for it
            // as well
            known = SentenceTemplate.of(bundle.getString(
                    bundle.containsKey(key) ? key : problem.code().code()));
            templates.put(key, known);
        }
        return known;
    }

    private String text(String fact) {
        return fact.startsWith("@") && bundle.containsKey(fact.substring(1))
                ? bundle.getString(fact.substring(1))
                : fact;
    }

    private static String oneLine(String text) {
        String line = visible(text);
        if (line.length() > LONGEST_VALUE) {
            // masked before it is cut short: the rest of a number would not be known for one
            line = visible(IdMask.mask(text));
        }
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }

    private static String visible(String text) {
        return PlainLine.visible(
                isPlain(text) ? text : SPACE.matcher(text).replaceAll(" ").strip());
    }

    /** Most words hold no space, and telling so costs far less than looking for it with a pattern. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
