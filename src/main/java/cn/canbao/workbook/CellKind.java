package cn.canbao.workbook;

/** What a cell holds. */
public enum CellKind {
    /** Text, as it stands in the cell. */
    TEXT,
    /** A number; the cell's text is the raw decimal, never the formatted one. */
    NUMBER,
    /** A number shown as a date or time; the cell's text is ISO, for example {@code 2021-02-02T10:00}. */
    DATE,
    /** {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** An error value such as {@code #DIV/0!}. */
    ERROR,
    /** A formula whose result was never stored; the cell has no text. */
    UNCALCULATED
}
