package cn.canbao.completion;

import java.util.Locale;

/** Whether the figures of a region are fresh. Ordered: the freshest of several regions comes first. */
public enum Freshness {
    /** Received on the day of the edition. */
    NOW,
    /** Received for an earlier edition and carried over. */
    CARRIED,
    /** Never received. */
    NEVER;

    /** The word used in the database and in {@code summary.json}, for example {@code carried}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
