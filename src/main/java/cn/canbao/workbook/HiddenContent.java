package cn.canbao.workbook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hidden rows and columns and other content of a sheet that may not be visible in Excel.
 *
 * @param hiddenRows how many rows that hold something are hidden, by hand or by a filter
 * @param hiddenColumns indices of the hidden columns, from 0, as far as its rows reach
 * @param numbersWithoutStyle how many numbers have a style that does not exist: nobody knows whether they are dates
 * @param linkedFormula the first formula that takes its value from another workbook, for example {@code C7}; null when there is none
 */
public record HiddenContent(
        int hiddenRows,
        Set<Integer> hiddenColumns,
        int numbersWithoutStyle,
        @Nullable String linkedFormula) {

    /** Nothing is hidden. */
    public static final HiddenContent NONE = new HiddenContent(0, Set.of(), 0, null);
}
