package cn.canbao.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is written down of a rebuild of the database, for the run that comes next.
 *
 * @param reason why it was made anew
 * @param runs how many runs were repeated: all that there were
 */
public record RebuildNote(Reason reason, int runs) {

    /** Why a database is made anew. */
    public enum Reason {
        /** There was none any more. */
        @JsonProperty("gone")
        GONE,
        /** Its file was not the one that was closed last, or could not be read. */
        @JsonProperty("damaged")
        DAMAGED,
        /** It did not hold what the ledger says. */
        @JsonProperty("differs-from-ledger")
        DIFFERS,
        /** Somebody asked for it. */
        @JsonProperty("requested")
        REQUESTED
    }

    /** The number of the run that comes next. */
    long nextRun() {
        return runs + 1L;
    }
}
