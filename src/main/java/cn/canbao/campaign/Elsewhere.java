package cn.canbao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of somebody who is said to be enrolled and to have another insurance (职工医保, 异地) on the same line. */
public enum Elsewhere {
    /** The person counts as enrolled. */
    @JsonProperty("counts")
    COUNTS,
    /** The person counts as enrolled, and a warning says so. */
    @JsonProperty("warns")
    WARNS,
    /** The person counts as insured elsewhere, and a warning says so. */
    @JsonProperty("excludes")
    EXCLUDES
}
