package cn.canbao.yaml;

import cn.canbao.problem.Message;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a configuration file holds. Each method names one thing that it must be; only the first that it is not is a mistake, for
 * what follows would be noise. A key without a value is a mistake only where it must have one. A rule that does not fit the kind of the
 * value is a mistake of the program: {@link IllegalStateException}.
 */
public final class KeyValue {

    /** Characters of a value that a message shows. */
    private static final int LONGEST_SHOWN = 100;

    private final String key;
    private final @Nullable Object value;
    private final List<Message> mistakes;
    private boolean isWrong;

    KeyValue(String key, @Nullable Object value, List<Message> mistakes) {
        this.key = key;
        this.value = value;
        this.mistakes = mistakes;
    }

    /** There must be a value. */
    public KeyValue given() {
        return value != null || isWrong ? this : wrong(Message.of("key-missing"));
    }

    /** There must be a text that is more than spaces. */
    public KeyValue notBlank() {
        return given().must(String.class, text -> !text.isBlank(), Message.of("must-not-be-blank"));
    }

    /**
     * There must be a text that is more than spaces and no longer than a name is.
     *
     * @param most characters that it may have
     */
    public KeyValue named(int most) {
        return notBlank().shorterThan(most);
    }

    /** A text may have so many characters. */
    public KeyValue shorterThan(int most) {
        return must(
                String.class,
                text -> text.length() <= most,
                Message.of("must-be-no-longer").with("most", most));
    }

    /** There must be a list or a map with something in it. */
    public KeyValue notEmpty() {
        return given().must(Object.class, many -> !entries(many).isEmpty(), Message.of("must-not-be-empty"));
    }

    /**
     * The text must have a form.
     *
     * @param form of the whole text
     * @param expected what that form is called in a sentence, behind “must be”
     */
    public KeyValue like(Pattern form, Message expected) {
        return must(
                String.class,
                text -> form.matcher(text).matches(),
                Message.of("must-be").with("expected", expected));
    }

    /** The number must be above zero. */
    public KeyValue positive() {
        return must(Number.class, number -> exact(number).signum() > 0, Message.of("must-be-positive"));
    }

    /** The number must not be smaller. */
    public KeyValue atLeast(long least) {
        return must(
                Number.class,
                number -> exact(number).compareTo(BigDecimal.valueOf(least)) >= 0,
                Message.of("must-be-at-least").with("least", least));
    }

    /** The number must not be larger. */
    public KeyValue atMost(long most) {
        return must(
                Number.class,
                number -> exact(number).compareTo(BigDecimal.valueOf(most)) <= 0,
                Message.of("must-be-at-most").with("most", most));
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
                Number.class,
                number -> exact(number).scale() <= 2
                        && exact(number).precision() - exact(number).scale() <= digits,
                Message.of("must-be-yuan").with("digits", digits));
    }

    /** The part must be right by its own rules. */
    public KeyValue right() {
        if (value != null) {
            as(ConfigurationPart.class, value).check(Keys.below(key, mistakes));
        }
        return this;
    }

    /**
     * Each entry of the list or the map must be there.
     *
     * @param rule what else each must be
     */
    public KeyValue each(Consumer<KeyValue> rule) {
        if (value != null) {
            entries(value).forEach((place, entry) -> rule.accept(new KeyValue(key + place, entry, mistakes).given()));
        }
        return this;
    }

    /** By what is written behind the key to name them. */
    private Map<String, @Nullable Object> entries(Object many) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        if (many instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> entries.put("." + ConfigurationFile.word(name), entry));
        } else {
            for (Object entry : as(Collection.class, many)) {
                entries.put("[" + entries.size() + "]", entry);
            }
        }
        return entries;
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    private <T> KeyValue must(Class<T> kind, Predicate<T> rule, Message expected) {
        return value == null || isWrong || rule.test(as(kind, value))
                ? this
                : wrong(Message.of("key-wrong")
                        .with("value", shown(String.valueOf(value)))
                        .with("expected", expected));
    }

    private static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    /** A rule that is asked of another kind of value would never find anything. */
    private <T> T as(Class<T> kind, Object present) {
        if (!kind.isInstance(present)) {
            throw new IllegalStateException("Cannot check " + key + ": " + present + " is no " + kind.getSimpleName());
        }
        return kind.cast(present);
    }

    private KeyValue wrong(Message how) {
        isWrong = true;
        mistakes.add(how.with("key", key));
        return this;
    }
}
