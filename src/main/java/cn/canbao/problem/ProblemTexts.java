package cn.canbao.problem;

import java.util.HashMap;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says a problem in one plain sentence of one language; the sentences stand in the bundles {@code problems_*.properties}.
 *
 * <p>A placeholder is filled with the fact of its name, or with a part of the place. A fact that begins with {@code @} is
 * itself the key of a text. The fact {@code variant} chooses between several sentences of one code.
 */
public final class ProblemTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_VALUE = 60;

    private final ResourceBundle bundle;

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
        var words = new HashMap<>(problem.facts());
        var place = problem.place();
        // masked before it is cut short: the rest of a number would not be known for one
        words.put("file", IdMask.mask(place.file()));
        words.put("sheet", place.sheet() == null ? "" : IdMask.mask(place.sheet()));
        words.put("row", Integer.toString(place.row()));
        words.put("column", place.columnLetter());
        words.put("label", place.label() == null ? "" : place.label());
        words.put("value", problem.value() == null ? "" : problem.value());
        String sentence = PLACEHOLDER
                .matcher(template(problem))
                .replaceAll(found -> Matcher.quoteReplacement(oneLine(text(words.getOrDefault(found.group(1), "")))));
        return IdMask.mask(sentence);
    }

    private String template(Problem problem) {
        String variant = problem.facts().get("variant");
        return bundle.getString(problem.code().code() + (variant == null ? "" : "." + variant));
    }

    private String text(String fact) {
        return fact.startsWith("@") && bundle.containsKey(fact.substring(1))
                ? bundle.getString(fact.substring(1))
                : fact;
    }

    private static String oneLine(String text) {
        String line = PlainLine.visible(SPACE.matcher(text).replaceAll(" ").strip());
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
