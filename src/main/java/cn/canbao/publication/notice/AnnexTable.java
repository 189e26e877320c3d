package cn.canbao.publication.notice;

import cn.canbao.campaign.BulletinColumn;
import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.edition.Edition;
import cn.canbao.publication.facts.FigureCell;
import cn.canbao.publication.facts.Remarks;
import cn.canbao.publication.facts.WholeNumbers;
import cn.canbao.publication.word.OfficialPageSetup;
import cn.canbao.publication.word.OfficialParagraphs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
public final class AnnexTable {

    private static final int LINE = 250;

    /** From line to line, in parts of the size of the text. */
    private static final double LEADING = 11.5 / 9;

    /** So many lines stay together at the end, so that no page holds the total alone. */
    private static final int KEPT_TOGETHER = 5;

    private final Campaign campaign;
    private final Edition edition;
    private final Remarks remarks;
    private final WholeNumbers numbers;
    private final List<BulletinColumn> leaves;
    private final List<Edition.EditionRegion> lines;
    private final List<List<String>> texts;
    private final AnnexColumns columns;

    AnnexTable(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
        this.remarks = new Remarks(campaign, edition);
        this.numbers = WholeNumbers.of(campaign);
        this.leaves = campaign.bulletin().leaves();
        this.lines = Stream.concat(
                        edition.ranked(campaign.levels().get(0).id().word()).stream(), Stream.of(edition.total()))
                .toList();
        this.texts = lines.stream().map(this::texts).toList();
        this.columns = AnnexColumns.of(OfficialPageSetup.WIDTH_ON_SIDE, texts, labels());
    }

    void write(XWPFDocument document) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(OfficialPageSetup.WIDTH_ON_SIDE);
        table.setCellMargins(0, columns.margin(), 0, columns.margin());
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        columns.widths().forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        writeHeader(table);
        for (int i = 0; i < lines.size(); i++) {
            writeLine(table, texts.get(i), i == lines.size() - 1);
        }
        List<XWPFTableRow> rows = table.getRows();
        rows.subList(Math.max(0, rows.size() - KEPT_TOGETHER), rows.size() - 1).stream()
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .forEach(paragraph -> paragraph.setKeepNext(true));
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>(List.of(
                campaign.bulletin().rankLabel(), campaign.levels().get(0).label()));
        leaves.forEach(leaf -> labels.add(leaf.label()));
        labels.add(campaign.bulletin().remarkLabel());
        return labels;
    }

    private List<String> texts(Edition.EditionRegion region) {
        boolean isTotal = region.equals(edition.total());
        List<String> texts = new ArrayList<>();
        texts.add(isTotal || region.rank() == null ? "" : String.valueOf(region.rank()));
        texts.add(isTotal ? campaign.bulletin().totalLabel() : region.name());
        for (BulletinColumn leaf : leaves) {
            Quantity figure = leaf.figure();
            texts.add(figure == null ? "" : text(FigureCell.of(campaign, region, figure), numbers));
        }
        texts.add(remarks.of(region));
        return texts;
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
                    width += columns.widths().get(c);
                }
                CTTcPr properties = cell.getCTTc().addNewTcPr();
                properties.addNewTcW().setW(BigInteger.valueOf(width));
                if (header.span > 1) {
                    properties.addNewGridSpan().setVal(BigInteger.valueOf(header.span));
                }
                if (header.reachesDown) {
                    properties.addNewVMerge().setVal(header.label == null ? STMerge.CONTINUE : STMerge.RESTART);
                }
                fill(cell, header.label == null ? "" : header.label, OfficialParagraphs.HEADING_FONT, false);
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

    private void writeLine(XWPFTable table, List<String> line, boolean isTotal) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        row.setHeight(LINE);
        for (int i = 0; i < line.size(); i++) {
            XWPFTableCell cell = cell(row, i);
            cell.getCTTc()
                    .addNewTcPr()
                    .addNewTcW()
                    .setW(BigInteger.valueOf(columns.widths().get(i)));
            fill(cell, line.get(i), OfficialParagraphs.BODY_FONT, isTotal);
        }
    }

    /** A figure as it is printed. */
    public static String text(@Nullable Object figure, WholeNumbers numbers) {
        if (figure instanceof BigDecimal rate) {
            return rate.movePointRight(2).toPlainString() + "%";
        }
        if (figure instanceof Long people) {
            return numbers.text(people);
        }
        return figure == null ? "" : figure.toString();
    }

    private static XWPFTableCell cell(XWPFTableRow row, int index) {
        return index < row.getTableCells().size() ? row.getCell(index) : row.createCell();
    }

    private void fill(XWPFTableCell cell, String text, String font, boolean strong) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(columns.size() * LEADING, LineSpacingRule.EXACT);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(columns.size());
        run.setBold(strong);
        run.setText(text);
    }
}
