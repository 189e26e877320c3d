package cn.canbao.publication.proof;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a table of a sheet must show.
 *
 * @param sheet name of the sheet
 * @param depth rows that its header takes
 * @param firstRow number of its first line as Excel shows it; zero where it is found by its header
 * @param columns those that are compared
 * @param lines its lines from above, the total last where there is one
 */
public record ExpectedTable(
        String sheet, int depth, int firstRow, List<ExpectedColumn> columns, List<ExpectedRow> lines) {

    /** Stands for a value that is not compared. */
    static final Object ANYTHING = new Object();

    private static final int BY_LABEL = -1;

    /**
     * A column.
     *
     * @param index its place from 0; negative where it is found by its labels
     * @param group the label over it and its neighbours; null for none
     * @param label its own label
     */
    record ExpectedColumn(int index, @Nullable String group, String label) {

        static ExpectedColumn at(int index, String label) {
            return new ExpectedColumn(index, null, label);
        }

        static ExpectedColumn named(@Nullable String group, String label) {
            return new ExpectedColumn(BY_LABEL, group, label);
        }

        boolean isFoundByLabel() {
            return index < 0;
        }

        /** Display name in messages. */
        String words() {
            return group == null ? label : group + "/" + label;
        }
    }

    /**
     * A line.
     *
     * @param name what it is about
     * @param values numbers and texts in the order of the columns; null for a blank cell
     */
    record ExpectedRow(String name, List<@Nullable Object> values) {

        static ExpectedRow of(String name, @Nullable Object... values) {
            return new ExpectedRow(name, Arrays.asList(values));
        }
    }

    /** How many figures it shows. */
    public int figures() {
        return (int) lines.stream()
                .flatMap(line -> line.values().stream())
                .filter(Number.class::isInstance)
                .count();
    }
}
