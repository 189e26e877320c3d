package cn.canbao.publication.excel;

import cn.canbao.publication.title.TitleWords;
import cn.canbao.text.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet of one or several plain tables, written from above: title, line below it, then headers, lines and notes. */
public final class TableSheetWriter {

    private static final int A4_COLUMNS = 14;
    private static final int CHARACTER = 256;
    private static final float LINE_HEIGHT = 15;
    private static final int LINES_OF_HEADER = 2;
    private static final float HEADER_HEIGHT = 30;
    private static final float ONE_LINE = 32;

    /** The names of regions are what stands between the words of the field. */
    private static final TitleWords WORDS = new TitleWords(Set.of());

    /**
     * A column.
     *
     * @param group header over it and its neighbours of the same group; null for none
     * @param label its own header
     * @param width its width in characters
     * @param format how its values are shown
     */
    public record TableColumn(@Nullable String group, String label, int width, CellFormat format) {

        /** A column without a group. */
        public static TableColumn of(String label, int width, CellFormat format) {
            return new TableColumn(null, label, width, format);
        }
    }

    private final SXSSFSheet sheet;
    private final Styles styles;
    private final int width;
    private final PrintLayout plan;
    private double height;
    private double repeated;
    private String heading = "";
    private List<TableColumn> columns = List.of();
    /** Of the columns, in characters. */
    private int[] widths = {};

    private int next;

    /**
     * Begins a sheet.
     *
     * @param name name of the sheet; what a name may not hold is replaced
     * @param width how many columns the title spans
     */
    public TableSheetWriter(SXSSFWorkbook workbook, String name, Styles styles, int width) {
        this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name, '－'));
        this.styles = styles;
        this.width = width;
        this.plan = new PrintLayout(sheet, width, width > A4_COLUMNS);
        plan.layOut();
    }

    /** Writes the title and the line below it. */
    public void title(String title, String line) {
        heading = title;
        spanned(title, styles.title(SheetTitle.of(WORDS, title, Integer.MAX_VALUE)), ONE_LINE);
        spanned(line, styles.subtitle, 20);
    }

    /** Writes the header of the only table: it stays on the screen and is repeated on every page. */
    public void header(List<TableColumn> all, int frozenColumns) {
        int first = next;
        writeHeader(all);
        sheet.createFreezePane(frozenColumns, next);
        sheet.setRepeatingRows(new CellRangeAddress(first, next - 1, -1, -1));
        repeated = IntStream.range(first, next)
                .mapToDouble(row -> sheet.getRow(row).getHeightInPoints())
                .sum();
    }

    /** Begins one of several tables, with a caption above its header. */
    public void section(String caption, List<TableColumn> all) {
        if (next > 2) {
            next++;
        }
        spanned(caption, styles.mark, 24);
        writeHeader(all);
    }

    private void writeHeader(List<TableColumn> all) {
        columns = all;
        boolean isGrouped = all.stream().anyMatch(column -> column.group != null);
        int top = next;
        int bottom = isGrouped ? top + 1 : top;
        for (; next <= bottom; next++) {
            Row row = sheet.createRow(next);
            heighten(row, HEADER_HEIGHT);
            IntStream.range(0, all.size())
                    .forEach(column -> row.createCell(column).setCellStyle(styles.header));
        }
        for (int i = 0; i < all.size(); i++) {
            TableColumn column = all.get(i);
            sheet.setColumnWidth(i, Math.max(column.width * CHARACTER, wide(i)));
            int at = column.group == null ? top : bottom;
            sheet.getRow(at).getCell(i).setCellValue(column.label);
            merge(at, bottom, i, i);
            boolean isFirst = i == 0 || !Objects.equals(all.get(i - 1).group, column.group);
            if (column.group != null && isFirst) {
                int last = i;
                while (last + 1 < all.size() && column.group.equals(all.get(last + 1).group)) {
                    last++;
                }
                sheet.getRow(top).getCell(i).setCellValue(column.group);
                merge(top, top, i, last);
            }
        }
        widths = IntStream.range(0, all.size())
                .map(column -> sheet.getColumnWidth(column) / CHARACTER)
                .toArray();
        int line = LINES_OF_HEADER;
        for (int i = 0; i < all.size(); i++) {
            line = Math.max(line, TextWidth.lines(all.get(i).label, widths[i]));
        }
        raise(sheet.getRow(bottom), LINE_HEIGHT * line);
        plan.measure();
        breakHeading();
    }

    /** Gives a title that is longer than its sheet is wide as many lines as it takes, once it is known how wide that is. */
    private void breakHeading() {
        int room = IntStream.range(0, width)
                .map(column -> sheet.getColumnWidth(column) / CHARACTER)
                .sum();
        SheetTitle shown = SheetTitle.of(WORDS, heading, room);
        Row row = sheet.getRow(0);
        if (shown.lines() > 1 && row != null) {
            row.getCell(0).setCellValue(shown.text());
            row.getCell(0).setCellStyle(styles.title(shown));
            raise(row, shown.height());
        }
    }

    private void raise(Row row, float points) {
        float more = points - row.getHeightInPoints();
        if (more > 0) {
            row.setHeightInPoints(points);
            height += more;
            plan.fit(height, repeated);
        }
    }

    /** The width that an earlier table of the sheet gave a column; zero when none did. */
    private int wide(int column) {
        return sheet.getColumnWidth(column) == sheet.getDefaultColumnWidth() * CHARACTER
                ? 0
                : sheet.getColumnWidth(column);
    }

    /** Writes a line; a value is a number, a text, null for nothing, or one of these with a tone. */
    public void line(List<?> values) {
        write(values, CellHighlight.PLAIN);
    }

    /** Writes a line of totals. */
    public void total(List<?> values) {
        write(values, CellHighlight.STRONG);
    }

    private void write(List<?> values, CellHighlight base) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            Object given = values.get(i);
            Object value = given instanceof HighlightedValue highlighted ? highlighted.value() : given;
            CellHighlight highlight =
                    given instanceof HighlightedValue highlighted ? highlighted.highlight() : CellHighlight.PLAIN;
            CellFormat format = columns.get(i).format;
            Cell cell = row.createCell(i);
            cell.setCellStyle(styles.cell(
                    value instanceof String && format != CellFormat.TEXT ? CellFormat.CENTRED : format,
                    base == CellHighlight.STRONG ? highlight.strong() : highlight));
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value instanceof String text && !text.isEmpty()) {
                cell.setCellValue(text);
                lines = Math.max(lines, TextWidth.lines(text, widths[i]));
            }
        }
        heighten(row, LINE_HEIGHT * lines);
    }

    /** Writes a note across all columns. */
    public void note(String text) {
        int room = IntStream.range(0, width)
                .map(column -> sheet.getColumnWidth(column) / CHARACTER)
                .sum();
        spanned(text, styles.note, LINE_HEIGHT * TextWidth.lines(text, room));
    }

    /** Leaves room for what lies over the cells, as rows of the usual height. */
    public void skip(int rows) {
        next += rows;
        height += (double) rows * sheet.getDefaultRowHeightInPoints();
    }

    /** Prints what was written so far on a page of its own that stands upright, and nothing of what follows. */
    public void printUpToHere() {
        Workbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, width - 1, 0, next - 1);
        plan.fitUpright();
    }

    /** The index of the row that is written next. */
    public int next() {
        return next;
    }

    /** Its name in the workbook. */
    public String name() {
        return sheet.getSheetName();
    }

    private void spanned(String text, CellStyle style, float high) {
        Row row = sheet.createRow(next++);
        heighten(row, high);
        Cell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        merge(row.getRowNum(), row.getRowNum(), 0, width - 1);
    }

    /** Gives a row its height and all rows so far the pages that they take. */
    private void heighten(Row row, float points) {
        row.setHeightInPoints(points);
        height += points;
        plan.fit(height, repeated);
    }

    private void merge(int top, int bottom, int left, int right) {
        if (top != bottom || left != right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }

    /** Columns one after the other. */
    @SafeVarargs
    static List<TableColumn> columns(List<TableColumn>... parts) {
        List<TableColumn> all = new ArrayList<>();
        for (List<TableColumn> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
