package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Quantity;
import java.util.SortedMap;

/** What the columns of a sheet were taken for. */
public sealed interface Decision {

    /** One reading stands out: what each column holds, by its index. Columns that are not named hold no figure of the campaign. */
    record Settled(SortedMap<Integer, Quantity> quantities) implements Decision {}

    /**
     * Two readings are about as good, and would publish different figures.
     *
     * @param quantity the quantity that two columns compete for
     * @param column index of the column that comes first
     * @param rival index of the other one
     */
    record Doubtful(Quantity quantity, int column, int rival) implements Decision {}

    /**
     * The best reading contradicts what else is known.
     *
     * @param quantity the quantity of the column
     * @param column its index
     * @param contradiction what contradicts it
     */
    record Contradicted(Quantity quantity, int column, Contradiction contradiction) implements Decision {}
}
