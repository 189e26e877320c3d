package cn.canbao.mutation;

/** What is changed in a sheet, one at a time. */
enum Mutation {
    /** A label of the header is erased. */
    LABEL_BLANKED,
    /** A label of the header is replaced by a word that nobody knows. */
    LABEL_UNKNOWN,
    /** Merged cells are separated again; the content stays in the first one. */
    MERGE_UNDONE,
    /** The content of merged cells stands in each of them. */
    MERGE_REPEATED,
    /** Columns change places, groups as a whole or inside of a group. */
    COLUMNS_REORDERED,
    /** Rows of data change places. */
    ROWS_REORDERED,
    /** A cell of the data holds something else than it should. */
    CELL_BROKEN
}
