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
        UNREADABLE,
        /** A row per village and category. */
        ROW_PER_CATEGORY,
        /** Rows about others between those that count. */
        ROWS_OF_OTHERS,
        /** The title or the sheet's name says the category. */
        SHEET_OF_CATEGORY,
        /** A sheet per category. */
        SHEET_PER_CATEGORY,
        /** Two tables below each other. */
        TABLE_BELOW,
        /** A sheet per week, each with its moment. */
        SHEET_PER_WEEK,
        /** Counted in ten thousands. */
        TEN_THOUSANDS,
        /** Parts of villages, others than those asked for, regions along a row, and the like: nothing of it may count. */
        MUST_BE_REFUSED
    }
}
