package cn.canbao.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is done with sheets that Excel hides and that hold something. */
public enum HiddenSheets {
    /** They do not count, and the file is warned. */
    @JsonProperty("skip")
    SKIP,
    /** They are read like all others, and the file is warned. */
    @JsonProperty("read")
    READ,
    /** A file that holds one is turned away as a whole. */
    @JsonProperty("reject")
    REJECT;

    /** The word used in configuration, for example {@code skip}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
