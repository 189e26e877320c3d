package cn.canbao.forms;

import cn.canbao.campaign.Quantity;
import cn.canbao.world.WorkbookBuilder;
import java.util.Map;

/**
 * A sheet and what a person would read in it.
 *
 * @param seed what it was made from
 * @param kind how hard it is
 * @param workbook the sheet
 * @param enrolled how many are enrolled, by the name of the village and by category
 */
record UnseenForm(long seed, Kind kind, WorkbookBuilder workbook, Map<String, Map<Quantity, Long>> enrolled) {

    /** How much of a sheet is said in words that the lexicon has. */
    enum Kind {
        /** Everything: a person could tell. */
        PLAIN,
        /** Some of its labels have words that the lexicon lacks. */
        UNFAMILIAR,
        /** No figure of the campaign can be known: it must be turned away. */
        UNREADABLE
    }
}
