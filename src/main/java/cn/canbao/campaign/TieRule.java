package cn.canbao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which ranks regions of an equal rate get. Among themselves they always stand in the order of the register. */
public enum TieRule {
    /** 1, 2, 2, 4. */
    @JsonProperty("shared")
    SHARED,
    /** 1, 2, 2, 3. */
    @JsonProperty("dense")
    DENSE,
    /** 1, 2, 3, 4. */
    @JsonProperty("register-order")
    REGISTER_ORDER
}
