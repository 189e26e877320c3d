package cn.canbao.problem;

import cn.canbao.text.IdMask;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong, with a stable code and a place.
 *
 * @param code what is wrong
 * @param place where
 * @param value the raw value found there, ID numbers masked; null when no single value is meant
 * @param facts what the sentence needs besides place and value, by placeholder name
 */
public record Problem(
        ProblemCode code, Place place, @Nullable String value, Map<String, String> facts) {

    /** Masks the ID numbers in the value and in every fact: no problem ever carries one. */
    public Problem {
        value = value == null ? null : IdMask.mask(value);
        facts = facts.isEmpty() ? Map.of() : masked(facts);
    }

    private static Map<String, String> masked(Map<String, String> facts) {
        var masked = new LinkedHashMap<String, String>();
        facts.forEach((name, fact) -> masked.put(name, IdMask.mask(fact)));
        return Collections.unmodifiableMap(masked);
    }

    /** A problem without a value or facts. */
    public static Problem of(ProblemCode code, Place place) {
        return new Problem(code, place, null, Map.of());
    }

    /** The same problem with the raw value that was found. */
    public Problem withValue(String found) {
        return new Problem(code, place, found, facts);
    }

    /** The same problem with one more fact for its sentence. */
    public Problem with(String name, Object fact) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, String.valueOf(fact));
        return new Problem(code, place, value, more);
    }

    /** Whether it turns away what it concerns. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }
}
