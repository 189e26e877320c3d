package cn.canbao.workbook.html;

import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table of a page while the page is being read: its rows that nobody has asked for yet, and whether more may come. */
final class HtmlTable {

    private final HtmlGrid grid;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private boolean isComplete;
    private boolean hasData;
    private int lastRow;

    /**
     * A table of which no row has been read.
     *
     * @param look how the page shows its elements
     */
    HtmlTable(Element table, HtmlLook look) {
        grid = new HtmlGrid(look);
        grid.columns(table);
    }

    /** What it hides, as far as it has been read. */
    HiddenContent hiddenContent() {
        return grid.hiddenContent();
    }

    /** Adds what stands above it. */
    void addLead(List<String> lines) {
        lines.forEach(line -> waiting.add(grid.line(line)));
    }

    /** Adds a row; how many cells it holds. */
    int add(Element row) {
        Row added = grid.row(row);
        if (added == null) {
            return 0;
        }
        hasData = true;
        waiting.add(added);
        return added.cells().size();
    }

    /** The merged cells around the row that was handed out last. */
    MergedCells mergedCells() {
        return grid.mergedCells(lastRow);
    }

    void complete() {
        isComplete = true;
    }

    boolean isComplete() {
        return isComplete;
    }

    /** Whether a row is waiting, and the table has held more than what stands above it. */
    boolean hasRow() {
        return hasData && !waiting.isEmpty();
    }

    @Nullable
    Row nextRow() {
        Row row = hasData ? waiting.poll() : null;
        lastRow = row == null ? lastRow : row.number();
        return row;
    }
}
