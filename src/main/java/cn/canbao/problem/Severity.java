package cn.canbao.problem;

import java.util.Locale;

/** How much a problem weighs. */
public enum Severity {
    /** What it concerns is turned away. */
    ERROR,
    /** What it concerns is counted, and somebody should look at it. */
    WARNING,
    /** Nothing is wrong; it is said so that nothing happens in silence. */
    INFO;

    private final String word;

    Severity() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    /** The word used in files and tables: {@code error}, {@code warning} or {@code info}. */
    public String word() {
        return word;
    }
}
