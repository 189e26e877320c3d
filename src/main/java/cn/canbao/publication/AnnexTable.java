package cn.canbao.publication;

import cn.canbao.campaign.BulletinColumn;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.staging.Edition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The published table as the annex of 通报.docx: its header stands on every page, the total last. Widths are in twentieths of a point. */
final class AnnexTable {

    private static final int RANK_WIDTH = 620;
    private static final int NAME_WIDTH = 1700;
    private static final int REMARK_WIDTH = 1700;
    private static final int LINE = 250;
    private static final double SIZE = 9;
    private static final double LEADING = 11.5;

    /** So many lines stay together at the end, so that no page holds the total alone. */
    private static final int KEPT_TOGETHER = 5;

    private final Campaign campaign;
    private final Edition edition;
    private final Remarks remarks;
    private final List<BulletinColumn> leaves;
    private final int columns;

    AnnexTable(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
        this.remarks = new Remarks(campaign, edition);
        this.leaves = campaign.bulletin().leaves();
        this.columns = leaves.size() + 3;
    }

    void write(XWPFDocument document) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(WordPages.WIDTH_ON_SIDE);
        table.setCellMargins(0, 40, 0, 40);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width(i)));
        }
        writeHeader(table);
        for (Edition.EditionRegion region :
                edition.ranked(campaign.levels().get(0).id().word())) {
            writeLine(table, region, region.rank(), region.name());
        }
        writeLine(table, edition.total(), null, campaign.bulletin().totalLabel());
        List<XWPFTableRow> rows = table.getRows();
        rows.subList(Math.max(0, rows.size() - KEPT_TOGETHER), rows.size() - 1).stream()
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .forEach(paragraph -> paragraph.setKeepNext(true));
    }

    private int width(int column) {
        if (column == 0) {
            return RANK_WIDTH;
        }
        if (column == 1) {
            return NAME_WIDTH;
        }
        return column == columns - 1
                ? REMARK_WIDTH
                : (WordPages.WIDTH_ON_SIDE - RANK_WIDTH - NAME_WIDTH - REMARK_WIDTH) / leaves.size();
    }

    /** A cell of the header: over how many columns it reaches, and what it says; null below another that reaches down to it. */
    private record HeaderCell(int left, int span, @Nullable String label, boolean reachesDown) {}

    private void writeHeader(XWPFTable table) {
        int depth = campaign.bulletin().depth();
        List<List<HeaderCell>> lines = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            lines.add(new ArrayList<>());
        }
        add(lines, 0, 0, campaign.bulletin().rankLabel());
        add(lines, 0, 1, campaign.levels().get(0).label());
        int column = 2;
        for (BulletinColumn figure : campaign.bulletin().columns()) {
            column = add(lines, 0, column, figure);
        }
        add(lines, 0, column, campaign.bulletin().remarkLabel());
        for (List<HeaderCell> line : lines) {
            XWPFTableRow row = table.createRow();
            row.setRepeatHeader(true);
            row.setCantSplitRow(true);
            for (int i = 0; i < line.size(); i++) {
                HeaderCell header = line.get(i);
                XWPFTableCell cell = cell(row, i);
                int width = 0;
                for (int c = header.left; c < header.left + header.span; c++) {
                    width += width(c);
                }
                CTTcPr properties = cell.getCTTc().addNewTcPr();
                properties.addNewTcW().setW(BigInteger.valueOf(width));
                if (header.span > 1) {
                    properties.addNewGridSpan().setVal(BigInteger.valueOf(header.span));
                }
                if (header.reachesDown) {
                    properties.addNewVMerge().setVal(header.label == null ? STMerge.CONTINUE : STMerge.RESTART);
                }
                fill(cell, header.label == null ? "" : header.label, WordText.HEADING_FONT, false);
            }
        }
    }

    private static void add(List<List<HeaderCell>> lines, int top, int column, String label) {
        boolean reachesDown = top < lines.size() - 1;
        for (int i = top; i < lines.size(); i++) {
            lines.get(i).add(new HeaderCell(column, 1, i == top ? label : null, reachesDown));
        }
    }

    private static int add(List<List<HeaderCell>> lines, int top, int column, BulletinColumn figure) {
        if (figure.columns().isEmpty()) {
            add(lines, top, column, figure.label());
            return column + 1;
        }
        int right = column;
        int span = (int) figure.leaves().count();
        lines.get(top).add(new HeaderCell(column, span, figure.label(), false));
        for (BulletinColumn part : figure.columns()) {
            right = add(lines, top + 1, right, part);
        }
        return right;
    }

    private void writeLine(XWPFTable table, Edition.EditionRegion region, @Nullable Integer rank, String name) {
        boolean total = region.equals(edition.total());
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        row.setHeight(LINE);
        List<String> texts = new ArrayList<>();
        texts.add(rank == null ? "" : String.valueOf(rank));
        texts.add(name);
        for (BulletinColumn leaf : leaves) {
            Quantity figure = leaf.figure();
            texts.add(figure == null ? "" : text(BulletinFigure.of(campaign, region, figure)));
        }
        texts.add(remarks.of(region));
        for (int i = 0; i < columns; i++) {
            XWPFTableCell cell = cell(row, i);
            cell.getCTTc().addNewTcPr().addNewTcW().setW(BigInteger.valueOf(width(i)));
            fill(cell, texts.get(i), WordText.BODY_FONT, total);
        }
    }

    /** A figure as it is printed. */
    static String text(@Nullable Object figure) {
        if (figure instanceof BigDecimal rate) {
            return rate.movePointRight(2).toPlainString() + "%";
        }
        return figure == null ? "" : figure.toString();
    }

    private static XWPFTableCell cell(XWPFTableRow row, int index) {
        return index < row.getTableCells().size() ? row.getCell(index) : row.createCell();
    }

    private static void fill(XWPFTableCell cell, String text, String font, boolean strong) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(LEADING, LineSpacingRule.EXACT);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(SIZE);
        run.setBold(strong);
        run.setText(text);
    }
}
