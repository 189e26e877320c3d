package cn.canbao.sample;

/** What a form has besides its table, or does to it. */
enum Feature implements Trait {
    /** A line with 附件 alone stands above the title. */
    ATTACHMENT,
    /** A line names the town: 填报单位：海子街镇. */
    UNIT,
    /** A line names the town's government, with a place for its seal. */
    GOVERNMENT,
    /** A line says that people are counted: 单位：人. */
    PEOPLE,
    /** The header has no merged cells: a group's label stands once, blanks to its right. */
    LOOSE_HEADER,
    /** A blank line follows every fourth village. */
    BLANK_LINES,
    /** Where there are no such people, the cell holds a dash. */
    DASHES,
    /** Totals are formulas. */
    SUM_FORMULAS,
    /** One line below the table for who filled it in and who checked it. */
    FOOTER,
    /** The same, spread over the columns. */
    SPREAD_FOOTER,
    /** A note below the table. */
    NOTE,
    /** A cover sheet in front. */
    COVER,
    /** A hidden sheet with a list of choices. */
    HIDDEN_CHOICES,
    /** A hidden sheet with last year's note. */
    HIDDEN_NOTE,
    /** The empty sheets that an old Excel adds. */
    EMPTY_SHEETS,
    /** A sheet of its own for each group of villages. */
    SHEET_PER_GROUP
}
