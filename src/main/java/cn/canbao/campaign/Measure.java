package cn.canbao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of figures counts. */
public enum Measure {
    /** Head count that a region is to enrol. */
    @JsonProperty("target")
    TARGET,
    /** Head count enrolled so far. */
    @JsonProperty("enrolled")
    ENROLLED,
    /** Head count living there, by whatever register the campaign names. */
    @JsonProperty("population")
    POPULATION,
    /** Head count still missing; derived, never used for reckoning. */
    @JsonProperty("unenrolled")
    UNENROLLED,
    /** A rate somebody typed; derived, only checked. */
    @JsonProperty("rate")
    RATE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * The measure of a word.
     *
     * @throws IllegalArgumentException when no measure has it
     */
    public static Measure of(String word) {
        return named(word)
                .orElseThrow(() -> new IllegalArgumentException("Cannot read a measure: it is " + word
                        + ", expected one of "
                        + Arrays.stream(values()).map(Measure::word).toList()));
    }

    /** The measure of a word; empty when no measure has it. */
    static Optional<Measure> named(String word) {
        for (Measure measure : values()) {
            if (measure.word.equals(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /** The word used in configuration and in the database, for example {@code enrolled}. */
    public String word() {
        return word;
    }

    /** Whether it counts people and is taken over from sheets; derived measures are only checked. */
    public boolean isHeadCount() {
        return this == TARGET || this == ENROLLED || this == POPULATION;
    }
}
