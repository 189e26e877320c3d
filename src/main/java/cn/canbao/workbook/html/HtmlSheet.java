package cn.canbao.workbook.html;

import cn.canbao.workbook.CellStyles;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A table of a page. */
final class HtmlSheet implements Sheet {

    private final HtmlWorkbook workbook;
    private final HtmlTable table;
    private final int index;
    private final CellStyles styles = new CellStyles();

    HtmlSheet(HtmlWorkbook workbook, HtmlTable table, int index) {
        this.workbook = workbook;
        this.table = table;
        this.index = index;
    }

    @Override
    public String name() {
        return "HTML " + (index + 1);
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public @Nullable Row nextRow() {
        return workbook.nextRow(table);
    }

    @Override
    public HiddenContent hiddenContent() {
        return table.hiddenContent();
    }

    @Override
    public MergedCells mergedCells() {
        return table.mergedCells();
    }

    @Override
    public @Nullable LocalDateTime moment(double serial) {
        return styles.moment(serial);
    }

    HtmlTable table() {
        return table;
    }

    /** Passes over the rows that are left. */
    void skip() {
        boolean more = true;
        while (more) {
            more = nextRow() != null;
        }
    }
}
