package cn.canbao.workbook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What about a sheet its reader should know and may not see in Excel.
 *
 * @param hiddenRows how many rows that hold something are hidden, by hand or by a filter
 * @param hiddenColumns indices of the hidden columns, from 0, as far as its rows reach
 * @param numbersWithoutStyle how many numbers have a style that does not exist: nobody knows whether they are dates
 * @param linkedFormula the first formula that takes its value from another workbook, for example {@code C7}; null when there is none
 */
public record Findings(
        int hiddenRows,
        Set<Integer> hiddenColumns,
        int numbersWithoutStyle,
        @Nullable String linkedFormula) {

    /** Nothing is odd. */
    public static final Findings NONE = new Findings(0, Set.of(), 0, null);
}
