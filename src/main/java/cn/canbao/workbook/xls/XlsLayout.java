package cn.canbao.workbook.xls;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.HiddenContent;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.RowRecord;

/** What Excel does not show of one sheet of an .xls. */
final class XlsLayout {

    private static final int MOST_COLUMNS = 256;

    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int hidden;
    private int widest;

    void row(RowRecord row) {
        hiddenRows.set(row.getRowNumber() + 1, row.getZeroHeight() || row.getHeight() == 0);
    }

    void columns(ColumnInfoRecord columns) {
        int last = Math.min(columns.getLastColumn(), MOST_COLUMNS - 1);
        if ((columns.getHidden() || columns.getColumnWidth() == 0) && columns.getFirstColumn() <= last) {
            hiddenColumns.set(columns.getFirstColumn(), last + 1);
        }
    }

    /** Counts a row that holds something. */
    void add(int number, List<Cell> cells) {
        if (hiddenRows.get(number)) {
            hidden++;
        }
        widest = Math.max(widest, cells.get(cells.size() - 1).column());
    }

    /** What was found up to the last row that was added. */
    HiddenContent hiddenContent(int numbersWithoutStyle) {
        Set<Integer> columns = hiddenColumns.stream()
                .filter(column -> column <= widest)
                .boxed()
                .collect(Collectors.toSet());
        return new HiddenContent(hidden, columns, numbersWithoutStyle, null);
    }
}
