package cn.canbao.validation;

import java.util.Locale;

/** Where a physical row ends that is neither accepted nor rejected. */
public enum Bin {
    /** Above the header. */
    TITLE,
    /** The header, also where it is repeated. */
    HEADER,
    /** The same data once more. */
    DUPLICATE,
    /** A total of other rows. */
    TOTAL,
    /** Below the data. */
    FOOTER;

    /** The word used in the database and in {@code summary.json}, for example {@code footer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
