package cn.canbao.sample;

/** What a cell looks like. */
enum Look {
    TITLE,
    CENTRED,
    LEFT,
    RIGHT,
    HEADER,
    TEXT,
    /** A whole number. */
    WHOLE,
    /** A whole number with thousands separators. */
    GROUPED,
    PERCENT,
    /** A number typed into a text cell. */
    TYPED,
    /** A number typed behind an apostrophe. */
    QUOTED
}
