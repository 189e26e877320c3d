package cn.canbao.recognition;

import cn.canbao.campaign.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the attempt to recognise a sheet. */
public sealed interface Recognition {

    /** The columns of the table, whether they are understood or not; empty when no header was found. */
    default List<Column> all() {
        return List.of();
    }

    /** A table of a known kind. */
    record Recognised(Table table) implements Recognition {

        @Override
        public List<Column> all() {
            return table.columns();
        }
    }

    /**
     * A table of no known kind.
     *
     * @param missing labels of the columns that were looked for and not found
     * @param found the labels that stand there instead
     * @param all the columns of the table
     */
    record Unrecognised(List<String> missing, List<String> found, List<Column> all) implements Recognition {}

    /**
     * A table that says the same thing in several columns.
     *
     * @param columns the columns that compete
     * @param all the columns of the table
     */
    record Contradictory(List<Column> columns, List<Column> all) implements Recognition {}

    /**
     * Two columns may be the one that is asked for, and they hold different figures.
     *
     * @param column the likelier one
     * @param rival the other one
     * @param quantity what both may hold
     * @param all the columns of the table
     */
    record Doubtful(Column column, Column rival, Quantity quantity, List<Column> all) implements Recognition {}

    /**
     * Two columns of a roster may say the same thing of a person, and say it differently.
     *
     * @param column the likelier one
     * @param rival the other one
     * @param field what both may say
     */
    record DoubtfulField(Column column, Column rival, PersonField field) implements Recognition {}

    /**
     * A column is labelled or answered to be something that its cells cannot be.
     *
     * @param column the column
     * @param quantity what its label or the answer says
     * @param contradiction what speaks against it, in a word of the message about it: {@code far-from-register}
     * @param layout the answered form that says what the column is, as messages name it; null when its label does
     * @param all the columns of the table
     */
    record Contradicted(
            Column column,
            Quantity quantity,
            String contradiction,
            @Nullable String layout,
            List<Column> all) implements Recognition {}

    /**
     * What stands around a table says that it is not about everybody, its columns do not say about whom, and the register does not settle
     * it.
     *
     * @param text what stands there
     * @param category id of the category that it may be about; null when it names none or several
     */
    record SubjectInDoubt(String text, @Nullable String category) implements Recognition {}

    /**
     * A sheet that holds figures, and not in a table with a line per region.
     *
     * @param shape how its figures stand
     * @param where what shows it, as messages call it
     */
    record OtherShape(Shape shape, String where) implements Recognition {

        /** How the figures of a sheet stand that has no line per region. */
        public enum Shape {
            /** Regions stand along a row, each above its figures. */
            REGIONS_IN_COLUMNS,
            /** Each label stands beside its figure, for one region. */
            LABEL_BESIDE_FIGURE,
            /** Two tables about different regions stand beside each other. */
            TABLES_SIDE_BY_SIDE
        }
    }

    /** No table at all: a cover, an explanation, or nothing. */
    record Prose() implements Recognition {}
}
