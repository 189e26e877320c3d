package cn.canbao.documents;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which {@code ${name}} stands for a value. Values are taken as they are: what looks like a name in one stays. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)(}?)");

    private final String text;

    /** Takes any text; which names it may use is asked of {@link #unknown}. */
    public Template(String text) {
        this.text = text;
    }

    /** The first thing in it that is not one of these names; empty when there is none. */
    Optional<String> unknown(Set<String> names) {
        return PLACE.matcher(text)
                .results()
                .filter(place -> place.group(2).isEmpty() || !names.contains(place.group(1)))
                .map(place -> place.group())
                .findFirst();
    }

    /** Whether it uses one of these names. */
    public boolean uses(Set<String> names) {
        return PLACE.matcher(text).results().anyMatch(place -> names.contains(place.group(1)));
    }

    /** Whether a value that it uses is empty. */
    public boolean lacks(Map<String, String> values) {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (values.getOrDefault(place.group(1), "").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text with its values.
     *
     * @throws IllegalArgumentException when one is missing; a configuration that was checked uses none such
     */
    public String with(Map<String, String> values) {
        Optional<String> unknown = unknown(values.keySet());
        if (unknown.isPresent()) {
            throw new IllegalArgumentException(
                    "Cannot fill " + text + ": " + unknown.get() + " is not one of " + new TreeSet<>(values.keySet()));
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }
}
