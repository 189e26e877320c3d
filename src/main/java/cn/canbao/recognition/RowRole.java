package cn.canbao.recognition;

/** What a row below the first header is. */
public enum RowRole {
    /** A line of data. */
    DATA,
    /** A total of all rows. */
    TOTAL,
    /** A total of a part of the rows. */
    SUBTOTAL,
    /** The header once more, as printed pages repeat it. */
    HEADER,
    /** Who filled the sheet in, notes and the like. */
    FOOTER
}
