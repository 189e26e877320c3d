package cn.canbao.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a register says of a region before it changed. */
public enum FormerField {
    /** Its old names. */
    @JsonProperty("name")
    NAME,
    /** Its old codes. */
    @JsonProperty("code")
    CODE,
    /** The day of the change. */
    @JsonProperty("changed")
    CHANGED
}
