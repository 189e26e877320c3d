package cn.canbao.campaign;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a configuration file holds. Each method names one thing that it must be; only the first that it is not is a mistake, for
 * what follows would be noise. A key without a value is a mistake only where it must have one.
 */
public final class KeyValue {

    private final String key;
    private final @Nullable Object value;
    private final List<String> mistakes;
    private boolean isWrong;

    KeyValue(String key, @Nullable Object value, List<String> mistakes) {
        this.key = key;
        this.value = value;
        this.mistakes = mistakes;
    }

    /** There must be a value. */
    public KeyValue given() {
        return value != null || isWrong ? this : wrong("is missing or empty");
    }

    /** There must be a text that is more than spaces. */
    public KeyValue notBlank() {
        return given().must(!(value instanceof String text) || !text.isBlank(), "not be blank");
    }

    /** There must be a list or a map with something in it. */
    public KeyValue notEmpty() {
        return given().must(size() != 0, "not be empty");
    }

    /**
     * The text must have a form.
     *
     * @param form of the whole text
     * @param expected what that form is called in a sentence, behind “must be”
     */
    public KeyValue like(Pattern form, String expected) {
        return must(!(value instanceof String text) || form.matcher(text).matches(), "be " + expected);
    }

    /** The number must be above zero. */
    public KeyValue positive() {
        return must(!(value instanceof Number) || number().signum() > 0, "be greater than 0");
    }

    /** The number must not be smaller. */
    public KeyValue atLeast(long least) {
        return must(
                !(value instanceof Number) || number().compareTo(BigDecimal.valueOf(least)) >= 0,
                "be at least " + least);
    }

    /** The number must not be larger. */
    public KeyValue atMost(long most) {
        return must(
                !(value instanceof Number) || number().compareTo(BigDecimal.valueOf(most)) <= 0, "be at most " + most);
    }

    /** The number must be per cent of a whole. */
    public KeyValue percentage() {
        return atLeast(0).atMost(100);
    }

    /**
     * The number must be an amount of yuan, with two decimals at most.
     *
     * @param digits before the point, at most
     */
    public KeyValue yuan(int digits) {
        return must(
                !(value instanceof Number)
                        || (number().scale() <= 2 && number().precision() - number().scale() <= digits),
                "have at most " + digits + " digits before the point and two behind it");
    }

    /**
     * The part must be right by its own rules.
     *
     * @throws IllegalStateException when it has none
     */
    public KeyValue right() {
        if (value instanceof ConfigurationPart part) {
            part.check(Keys.below(key, mistakes));
        } else if (value != null) {
            throw new IllegalStateException("Cannot check " + key + ": " + value + " has no rules of its own");
        }
        return this;
    }

    /**
     * Each entry of the list or the map must be there.
     *
     * @param rule what else each must be
     */
    public KeyValue each(Consumer<KeyValue> rule) {
        if (value instanceof Collection<?> list) {
            int index = 0;
            for (Object entry : list) {
                rule.accept(new KeyValue(key + "[" + index++ + "]", entry, mistakes).given());
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) ->
                    rule.accept(new KeyValue(key + "." + ConfigurationFile.word(name), entry, mistakes).given()));
        }
        return this;
    }

    private int size() {
        return value instanceof Map<?, ?> map ? map.size() : value instanceof Collection<?> list ? list.size() : 0;
    }

    private BigDecimal number() {
        return new BigDecimal(String.valueOf(value));
    }

    private KeyValue must(boolean is, String expected) {
        return is || isWrong ? this : wrong("is " + value + " but must " + expected);
    }

    private KeyValue wrong(String how) {
        isWrong = true;
        mistakes.add(key + " " + how);
        return this;
    }
}
