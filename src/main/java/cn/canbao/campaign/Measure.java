package cn.canbao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

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

    /** The word used in configuration and in the database, for example {@code enrolled}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it counts people and is taken over from sheets; derived measures are only checked. */
    public boolean isHeadCount() {
        return this == TARGET || this == ENROLLED || this == POPULATION;
    }
}
