package cn.canbao.recognition;

import java.util.List;

/** What became of the attempt to recognise a sheet. */
public sealed interface Recognition {

    /** A table of a known kind. */
    record Recognised(Table table) implements Recognition {}

    /**
     * A table of no known kind.
     *
     * @param missing labels of the columns that were looked for and not found
     * @param found the labels that stand there instead
     */
    record Unrecognised(List<String> missing, List<String> found) implements Recognition {}

    /**
     * A table that says the same thing in several columns.
     *
     * @param columns the columns that compete
     */
    record Contradictory(List<Column> columns) implements Recognition {}

    /** No table at all: a cover, an explanation, or nothing. */
    record Prose() implements Recognition {}
}
