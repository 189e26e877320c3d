package cn.canbao.recognition.header;

import java.util.List;
import java.util.SortedMap;

/**
 * A header of one to five rows.
 *
 * @param first place of its first row among the rows that were looked at, from 0
 * @param last place of its last row, from 0
 * @param data place of the first row of data, from 0; a total or numbers of columns may stand between
 * @param paths the labels above each labelled column, from the group to the column's own, by index of the column
 */
public record Header(int first, int last, int data, SortedMap<Integer, List<String>> paths) {

    /** The header of some of its columns. */
    public Header with(SortedMap<Integer, List<String>> some) {
        return new Header(first, last, data, some);
    }
}
