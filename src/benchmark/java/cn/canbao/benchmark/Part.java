package cn.canbao.benchmark;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be measured by itself. */
enum Part {
    /** The reader beside other readers. */
    READER,
    /** 1.2 million rows in 500 files. */
    COUNTY,
    /** One sheet as long as Excel allows. */
    BIG,
    /** The next run, when few files changed. */
    NIGHT,
    /** Whether a row costs more where there are more of them. */
    GROWTH,
    /** What rejected rows cost. */
    REJECTS,
    /** What the documents cost. */
    DOCUMENTS;

    /** Reads {@code all} or names separated by commas. */
    static Set<Part> parse(String names) {
        if (names.equals("all")) {
            return EnumSet.allOf(Part.class);
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names.split(",", -1)) {
            parts.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
        }
        return parts;
    }
}
