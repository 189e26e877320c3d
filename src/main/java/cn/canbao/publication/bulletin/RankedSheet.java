package cn.canbao.publication.bulletin;

import cn.canbao.campaign.BulletinColumn;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.publication.excel.CellFormat;
import cn.canbao.publication.excel.CellHighlight;
import cn.canbao.publication.excel.PrintLayout;
import cn.canbao.publication.excel.SheetTitle;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.facts.ChineseDates;
import cn.canbao.publication.facts.FigureCell;
import cn.canbao.publication.facts.Remarks;
import cn.canbao.publication.title.TitleWords;
import cn.canbao.text.TextWidth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A ranked table in the official layout: mark, title, 截至 line, merged header, a line per region, the total last. */
final class RankedSheet {

    private static final int A4_COLUMNS = 14;
    private static final int CHARACTER = 256;
    private static final int REMARK_WIDTH = 34;
    private static final float LINE_HEIGHT = 15;

    /**
     * A column to the left of the figures.
     *
     * @param label its header
     * @param width its width in characters
     * @param value what it shows of a region: a {@code String}, an {@code Integer}, or nothing
     */
    record LeadColumn(String label, int width, Function<Edition.EditionRegion, Optional<?>> value) {}

    private final Campaign campaign;
    private final Edition edition;
    private final Remarks remarks;
    private final Styles styles;
    private final List<LeadColumn> leads;
    private final SXSSFSheet sheet;
    private final int remarkColumn;
    private double height;
    private double headerHeight;

    RankedSheet(
            SXSSFWorkbook workbook,
            String name,
            Campaign campaign,
            Edition edition,
            Styles styles,
            List<LeadColumn> leads) {
        this.campaign = campaign;
        this.edition = edition;
        this.remarks = new Remarks(campaign, edition);
        this.styles = styles;
        this.leads = leads;
        this.sheet = workbook.createSheet(name);
        this.remarkColumn = leads.size() + campaign.bulletin().leaves().size();
    }

    /**
     * Writes everything.
     *
     * @param title the title
     * @param regions the lines in their order
     * @param nameColumn the lead column that says 合计 in the last line
     */
    void write(String title, List<Edition.EditionRegion> regions, int nameColumn) {
        int at = writeHeading(title);
        int lastHeaderRow = writeHeader(at);
        int next = lastHeaderRow + 1;
        for (Edition.EditionRegion region : regions) {
            Row row = sheet.createRow(next++);
            int lines = 1;
            for (int i = 0; i < leads.size(); i++) {
                Object value = leads.get(i).value.apply(region).orElse(null);
                set(row, i, value, styles.cell(CellFormat.CENTRED, CellHighlight.PLAIN));
                lines = value instanceof String text
                        ? Math.max(lines, TextWidth.lines(text, leads.get(i).width))
                        : lines;
            }
            writeFigures(row, region, CellHighlight.PLAIN);
            String remark = remarks.of(region);
            set(row, remarkColumn, remark, styles.text);
            heighten(row, LINE_HEIGHT * Math.max(lines, TextWidth.lines(remark, REMARK_WIDTH)));
        }
        writeTotal(sheet.createRow(next), nameColumn);
        layOut(at, lastHeaderRow);
    }

    private int writeHeading(String title) {
        int at = 0;
        if (campaign.attachment() != null) {
            Row markRow = sheet.createRow(at++);
            heighten(markRow, 20);
            set(markRow, 0, campaign.attachment(), styles.mark);
        }
        Row titleRow = sheet.createRow(at++);
        SheetTitle shown = SheetTitle.of(TitleWords.of(campaign), title, width());
        heighten(titleRow, shown.height());
        set(titleRow, 0, shown.text(), styles.title(shown));
        merge(titleRow.getRowNum(), titleRow.getRowNum(), 0, remarkColumn);
        Row asOfRow = sheet.createRow(at++);
        heighten(asOfRow, 20);
        set(asOfRow, 0, ChineseDates.asOfLine(edition.asOf()), styles.subtitle);
        merge(asOfRow.getRowNum(), asOfRow.getRowNum(), 0, remarkColumn);
        return at;
    }

    private int writeHeader(int at) {
        int depth = campaign.bulletin().depth();
        for (int i = 0; i < depth; i++) {
            Row row = sheet.createRow(at + i);
            float high = headerHeight(i, depth);
            heighten(row, high);
            headerHeight += high;
            for (int column = 0; column <= remarkColumn; column++) {
                row.createCell(column).setCellStyle(styles.header);
            }
        }
        int column = 0;
        for (LeadColumn lead : leads) {
            writeHeaderCell(at, at + depth - 1, column, column, lead.label);
            column++;
        }
        for (BulletinColumn figure : campaign.bulletin().columns()) {
            column = writeHeaderColumn(figure, at, depth, column);
        }
        writeHeaderCell(at, at + depth - 1, column, column, campaign.bulletin().remarkLabel());
        return at + depth - 1;
    }

    /** A line of the header is as high as its labels, which fit into two lines but for groups with long names over narrow columns. */
    private float headerHeight(int line, int depth) {
        List<Integer> widths = widths();
        int lines = 2;
        int column = leads.size();
        for (BulletinColumn figure : campaign.bulletin().columns()) {
            lines = Math.max(lines, lines(figure, line, column, widths));
            column += (int) figure.leaves().count();
        }
        if (line == depth - 1) {
            for (int i = 0; i < leads.size(); i++) {
                lines = Math.max(lines, TextWidth.lines(leads.get(i).label, widths.get(i)) - 2 * line);
            }
        }
        return LINE_HEIGHT * lines;
    }

    /** How many lines the labels of a column take that stand in a line of the header. */
    private static int lines(BulletinColumn column, int line, int left, List<Integer> widths) {
        if (line == 0) {
            int width = widths.subList(left, left + (int) column.leaves().count()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return TextWidth.lines(column.label(), width);
        }
        int lines = 1;
        int at = left;
        for (BulletinColumn part : column.columns()) {
            lines = Math.max(lines, lines(part, line - 1, at, widths));
            at += (int) part.leaves().count();
        }
        return lines;
    }

    private int writeHeaderColumn(BulletinColumn column, int at, int depth, int left) {
        if (column.columns().isEmpty()) {
            writeHeaderCell(at, at + depth - 1, left, left, column.label());
            return left + 1;
        }
        int right = left;
        for (BulletinColumn part : column.columns()) {
            right = writeHeaderColumn(part, at + 1, depth - 1, right);
        }
        writeHeaderCell(at, at, left, right - 1, column.label());
        return right;
    }

    private void writeHeaderCell(int top, int bottom, int left, int right, String label) {
        sheet.getRow(top).getCell(left).setCellValue(label);
        merge(top, bottom, left, right);
    }

    private void writeTotal(Row row, int nameColumn) {
        Edition.EditionRegion total = edition.total();
        heighten(row, LINE_HEIGHT * TextWidth.lines(remarks.of(total), REMARK_WIDTH));
        for (int i = 0; i < leads.size(); i++) {
            set(
                    row,
                    i,
                    i == nameColumn ? campaign.bulletin().totalLabel() : null,
                    styles.cell(CellFormat.CENTRED, CellHighlight.STRONG));
        }
        writeFigures(row, total, CellHighlight.STRONG);
        set(row, remarkColumn, remarks.of(total), styles.text);
    }

    private void writeFigures(Row row, Edition.EditionRegion region, CellHighlight base) {
        int column = leads.size();
        for (BulletinColumn leaf : campaign.bulletin().leaves()) {
            Quantity figure = leaf.figure();
            Object value = figure == null ? null : FigureCell.of(campaign, region, figure);
            CellHighlight highlight =
                    figure != null && value instanceof BigDecimal ? highlight(region, figure) : CellHighlight.PLAIN;
            CellFormat format = value instanceof BigDecimal
                    ? CellFormat.PERCENT
                    : value instanceof String ? CellFormat.CENTRED : CellFormat.NUMBER;
            set(
                    row,
                    column++,
                    value,
                    styles.cell(format, base == CellHighlight.STRONG ? highlight.strong() : highlight));
        }
    }

    private CellHighlight highlight(Edition.EditionRegion region, Quantity rate) {
        return GoalHighlight.highlight(
                EditionRates.of(region.categories().get(rate.category())),
                campaign.category(rate.category()).orElse(null));
    }

    private void set(Row row, int column, @Nullable Object value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof String text && !text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void heighten(Row row, float points) {
        row.setHeightInPoints(points);
        height += points;
    }

    private void merge(int top, int bottom, int left, int right) {
        if (top != bottom || left != right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }

    /** Of the columns from left to right, in characters. */
    private List<Integer> widths() {
        List<Integer> widths =
                new ArrayList<>(leads.stream().map(LeadColumn::width).toList());
        campaign.bulletin()
                .leaves()
                .forEach(leaf -> widths.add(Math.max(11, 2 * leaf.label().length() - 1)));
        widths.add(REMARK_WIDTH);
        return widths;
    }

    private int width() {
        return widths().stream().mapToInt(Integer::intValue).sum();
    }

    private void layOut(int firstHeaderRow, int lastHeaderRow) {
        List<Integer> widths = widths();
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
        }
        sheet.createFreezePane(leads.size(), lastHeaderRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(firstHeaderRow, lastHeaderRow, -1, -1));
        PrintLayout plan = new PrintLayout(sheet, remarkColumn + 1, remarkColumn >= A4_COLUMNS);
        plan.layOut();
        plan.fit(height, headerHeight);
        PrintSetup print = sheet.getPrintSetup();
        print.setUsePage(true);
        print.setPageStart((short) 1);
    }
}
