package cn.canbao.validation.summary;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Region;
import cn.canbao.validation.HeadCount;
import cn.canbao.workbook.Row;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of a progress sheet while it is checked.
 *
 * @param table the table it belongs to
 * @param row its cells
 * @param place where it stands
 * @param region the region it speaks of; null when that is not known or not needed
 * @param vocabulary the words of the field
 */
public record SummaryRow(
        Table table, Row row, Place place, @Nullable Region region, Vocabulary vocabulary) {

    /** The head count in a column. */
    public HeadCount count(Column column) {
        int people = column.meaning() instanceof Meaning.Figure figure ? figure.people() : 1;
        return HeadCount.of(row.cell(column.index()), vocabulary, people);
    }

    /** The head count of a quantity; empty when its column is missing, blank or wrong. */
    OptionalLong count(Quantity quantity) {
        return table.column(quantity)
                .map(this::count)
                .filter(HeadCount.Count.class::isInstance)
                .map(count -> OptionalLong.of(((HeadCount.Count) count).people()))
                .orElse(OptionalLong.empty());
    }

    /** Every head count that it gives. */
    SortedMap<Quantity, Long> counts() {
        SortedMap<Quantity, Long> counts = new TreeMap<>();
        for (Column column : table.figures()) {
            Quantity quantity = Table.quantity(column);
            if (quantity.measure().isHeadCount()) {
                count(quantity).ifPresent(people -> counts.put(quantity, people));
            }
        }
        return counts;
    }

    /** The place of one of its cells. */
    public Place at(Column column) {
        return place.atColumn(column.index(), column.label());
    }

    /** A cell's content as messages show it. */
    public String shown(Column column) {
        return HeadCount.shown(row.cell(column.index()));
    }
}
