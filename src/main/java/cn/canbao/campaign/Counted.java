package cn.canbao.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which kind of sheet the people enrolled are counted from; the other kind is checked and compared, never counted. */
public enum Counted {
    /** 进度表: the head counts that villages and towns report. */
    @JsonProperty("summary")
    SUMMARY,
    /** 花名册: the persons listed, each once. */
    @JsonProperty("roster")
    ROSTER;

    /** The word used in configuration and in the database, for example {@code roster}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
