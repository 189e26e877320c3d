package cn.canbao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A level of the regions, from the largest to the smallest. */
public enum Level {
    @JsonProperty("city")
    CITY,
    @JsonProperty("county")
    COUNTY,
    @JsonProperty("town")
    TOWN,
    @JsonProperty("village")
    VILLAGE;

    /** The word used in configuration, in the database and in {@code summary.json}, for example {@code town}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
