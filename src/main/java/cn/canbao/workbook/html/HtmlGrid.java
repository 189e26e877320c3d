package cn.canbao.workbook.html;

import cn.canbao.format.NumberFormat;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.CellNote;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.SheetBounds;
import cn.canbao.workbook.TextCell;
import cn.canbao.workbook.UnreadableWorkbookException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of a table where Excel would: a cell that spans several rows or columns is a merged one, whose value stands in its first
 * row and column.
 */
final class HtmlGrid {

    /** The first rows of a sheet are read before any is looked at. */
    private static final int ROWS_LOOKED_BACK = 1000;

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,20}(\\.[0-9]{1,30})?([Ee][-+]?[0-9]{1,3})?");
    private static final Pattern SHOWN_NUMBER =
            Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?([Ee][-+]?[0-9]+)?\\s*%?");
    private static final Pattern TEXT_FORMAT = Pattern.compile("mso-number-format:\\s*[\"']?\\\\?@");

    /** For how many more rows each column is taken by a cell above. */
    private int[] taken = new int[16];

    private int number;

    private final HtmlLook look;
    private int hiddenRows;
    private final Set<Integer> hiddenColumns = new HashSet<>();

    /** @param look how the page shows its elements */
    HtmlGrid(HtmlLook look) {
        this.look = look;
    }

    /** What the table hides, as far as it has been read. */
    HiddenContent hiddenContent() {
        return new HiddenContent(hiddenRows, Set.copyOf(hiddenColumns), 0, null);
    }

    /** Takes note of which columns a table hides, before its first row. */
    void columns(Element table) {
        int column = 0;
        for (Element one : table.select("> colgroup > col, > col")) {
            int width = Math.min(span(one, "span"), SheetBounds.LAST_COLUMN + 1);
            if (column + width > SheetBounds.LAST_COLUMN) {
                return;
            }
            for (int end = column + width; column < end; column++) {
                if (look.isHiddenColumn(one)) {
                    hiddenColumns.add(column);
                }
            }
        }
    }

    private final Deque<Taken> spans = new ArrayDeque<>();
    private MergedCells mergedCells = MergedCells.NONE;
    private int merged;
    private int begun;

    /** The place that a cell takes. */
    private record Taken(int left, int right, int top, int bottom) {}

    /**
     * The merged cells that a row may lie in, as far as the table has been read.
     *
     * @param row number of the row that is looked at
     */
    MergedCells mergedCells(int row) {
        spans.removeIf(span -> span.bottom() < row - ROWS_LOOKED_BACK);
        if (begun != merged) {
            var builder = new MergedCells.Builder();
            spans.forEach(span -> builder.add(span.left(), span.right(), span.top(), span.bottom()));
            mergedCells = builder.build();
            merged = begun;
        }
        return mergedCells;
    }

    /** A line above the table, as the next row. */
    Row line(String text) {
        number++;
        return new Row(number, List.of(new Cell(0, CellKind.TEXT, text)));
    }

    /**
     * Reads the next row.
     *
     * @param element the row, complete
     * @return the row; null when it is blank, or is hidden behind the spans of others
     * @throws UnreadableWorkbookException when it reaches beyond what a sheet can hold
     */
    @Nullable
    Row row(Element element) {
        number++;
        if (number > SheetBounds.LAST_ROW) {
            throw SheetBounds.outside("row " + number);
        }
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        int[] heights = new int[taken.length];
        for (Element child : element.children()) {
            String name = child.normalName();
            if (!name.equals("td") && !name.equals("th")) {
                continue;
            }
            while (column < taken.length && taken[column] > 0) {
                column++;
            }
            int width = span(child, "colspan");
            if (column + width - 1 > SheetBounds.LAST_COLUMN) {
                throw SheetBounds.outside("column " + (column + width) + " in row " + number);
            }
            Cell cell = cell(child, column);
            if (cell != null) {
                cells.add(cell);
            }
            int height = span(child, "rowspan");
            boolean isArea = width > 1 && number <= MergedCells.ROWS_OF_AREAS;
            if ((height > 1 || isArea) && cell != null) {
                spans.add(new Taken(column, column + width - 1, number, number + height - 1));
                begun++;
            }
            for (int end = column + width; column < end; column++) {
                if (column >= heights.length) {
                    heights = Arrays.copyOf(heights, Math.max(end, heights.length * 2));
                }
                heights[column] = Math.max(heights[column], height);
            }
        }
        age(heights);
        if (cells.isEmpty()) {
            return null;
        }
        if (look.isHiddenRow(element)) {
            hiddenRows++;
        }
        return new Row(number, cells);
    }

    private void age(int[] heights) {
        taken = Arrays.copyOf(taken, heights.length);
        for (int i = 0; i < taken.length; i++) {
            taken[i] = Math.max(taken[i], heights[i]);
            taken[i] = Math.max(taken[i] - 1, 0);
        }
    }

    private @Nullable Cell cell(Element element, int column) {
        if (look.isHidden(element)) {
            return null;
        }
        HtmlText.Read read = HtmlText.read(element.childNodes(), look);
        String shown = read.text();
        String exact = element.attr("x:num").strip();
        boolean isNumber = !exact.isEmpty()
                && NUMBER.matcher(exact).matches()
                && SHOWN_NUMBER.matcher(shown).matches()
                && !TEXT_FORMAT
                        .matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
        Cell cell = isNumber ? number(column, exact, shown) : TextCell.of(column, shown, number);
        CellNote note = isStruck(element) ? CellNote.struck() : read.note();
        return cell == null || note == null ? cell : cell.with(note);
    }

    /** A number that Excel wrote exactly, beside what it shows. */
    private static Cell number(int column, String exact, String shown) {
        NumberFormat format = NumberFormat.of("\"" + shown + "\"");
        return new Cell(
                column,
                CellKind.NUMBER,
                exact,
                format.saysOther(new BigDecimal(exact)) ? CellNote.ofFormat(format) : null);
    }

    /** Whether a cell is struck through as a whole, by itself or with its row. */
    private boolean isStruck(Element cell) {
        Element row = cell.parent();
        return look.isStruck(cell) || (row != null && look.isStruck(row));
    }

    /** How many rows or columns a cell takes: one where nothing else is said; none at all means as many as there are. */
    private static int span(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        if (!written.matches("[0-9]{1,9}")) {
            return 1;
        }
        int span = Integer.parseInt(written);
        boolean isRest = span == 0 && attribute.equals("rowspan");
        return isRest ? SheetBounds.LAST_ROW : Math.min(Math.max(span, 1), SheetBounds.LAST_ROW);
    }
}
