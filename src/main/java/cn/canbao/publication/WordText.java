package cn.canbao.publication;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The kinds of paragraphs of an official document, in the fonts and sizes that GB/T 9704 names. */
final class WordText {

    /** Titles. */
    static final String TITLE_FONT = "方正小标宋简体";

    /** Everything that has no font of its own. */
    static final String BODY_FONT = "仿宋_GB2312";

    /** Headings of the first order. */
    static final String HEADING_FONT = "黑体";

    private static final String SUBHEADING_FONT = "楷体_GB2312";
    private static final String RED = "FF0000";
    private static final double BODY_SIZE = 16;
    private static final double IMPRINT_SIZE = 14;
    private static final double IMPRINT_LEADING = 18;
    private static final int IMPRINT_DISTANCE = 120;
    private static final int POINT = 20;
    private static final int WIDTH = 8844;
    /** Two characters of the body. */
    private static final int INDENT = 640;

    private final XWPFDocument document;

    WordText(XWPFDocument document) {
        this.document = document;
    }

    /** The red name on top, as large as its length allows. */
    void masthead(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0);
        double size = Math.min(36, Math.floor(430.0 / Math.max(1, text.codePointCount(0, text.length()))));
        paragraph.setSpacingBetween(Math.max(size, 16) * 1.4, LineSpacingRule.EXACT);
        run(paragraph, text, TITLE_FONT, Math.max(size, 16)).setColor(RED);
    }

    /** The number of the edition under the masthead. */
    void issue(String text) {
        run(paragraph(ParagraphAlignment.CENTER, 0), text, BODY_FONT, BODY_SIZE);
    }

    /** Who issues it on the left, and when on the right, over a red line. */
    void issuer(String office, String date) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, 0);
        rightTab(paragraph, WIDTH);
        run(paragraph, office, BODY_FONT, BODY_SIZE);
        XWPFRun right = run(paragraph, "", BODY_FONT, BODY_SIZE);
        right.addTab();
        right.setText(date);
        paragraph.setBorderBottom(Borders.SINGLE);
        var line = paragraph.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(18));
        line.setSpace(BigInteger.valueOf(4));
    }

    /** The title of the document. */
    void title(String text) {
        paragraph(ParagraphAlignment.CENTER, 0);
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0);
        paragraph.setSpacingBetween(33, LineSpacingRule.EXACT);
        run(paragraph, text, TITLE_FONT, 22);
        paragraph(ParagraphAlignment.CENTER, 0);
    }

    /** A heading of the first order: 一、. */
    void heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, INDENT);
        paragraph.setKeepNext(true);
        run(paragraph, text, HEADING_FONT, BODY_SIZE);
    }

    /** A paragraph that starts with a heading of the second order: （一）. */
    void paragraph(String heading, String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, INDENT);
        run(paragraph, heading, SUBHEADING_FONT, BODY_SIZE);
        run(paragraph, text, BODY_FONT, BODY_SIZE);
    }

    /** A line that tells of the annex. */
    void attachment(String text) {
        paragraph(ParagraphAlignment.LEFT, 0);
        run(paragraph(ParagraphAlignment.LEFT, INDENT), text, BODY_FONT, BODY_SIZE);
    }

    /** Who signs, and when. */
    void signature(String office, String date) {
        paragraph(ParagraphAlignment.LEFT, 0);
        for (String line : new String[] {office, date}) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0);
            paragraph.setIndentationRight(2 * INDENT);
            paragraph.setKeepNext(line.equals(office));
            run(paragraph, line, BODY_FONT, BODY_SIZE);
        }
    }

    /** A line of the imprint (版记), between rules; it closes the last page, behind the annex that lies on its side. */
    void imprint(String left, String right, boolean first, boolean last) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, 0);
        paragraph.setIndentationLeft(INDENT / 2);
        paragraph.setIndentationHanging(0);
        paragraph.setSpacingBetween(IMPRINT_LEADING, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(first ? IMPRINT_DISTANCE : 0);
        paragraph.setKeepNext(!last);
        run(paragraph, left, BODY_FONT, IMPRINT_SIZE);
        if (!right.isEmpty()) {
            rightTab(paragraph, WordPages.WIDTH_ON_SIDE);
            XWPFRun run = run(paragraph, "", BODY_FONT, IMPRINT_SIZE);
            run.addTab();
            run.setText(right);
        }
        CTPBdr rules = paragraph.getCTP().getPPr().addNewPBdr();
        if (first) {
            draw(rules.addNewTop());
        }
        draw(rules.addNewBottom());
    }

    private static void draw(CTBorder rule) {
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(6));
        rule.setSpace(BigInteger.ONE);
    }

    /** The mark and the title of the annex and the line under it. */
    void annexTitle(String mark, String title, String asOf) {
        if (!mark.isEmpty()) {
            run(paragraph(ParagraphAlignment.LEFT, 0), mark, HEADING_FONT, BODY_SIZE);
        }
        run(paragraph(ParagraphAlignment.CENTER, 0), title, TITLE_FONT, 20);
        XWPFParagraph line = paragraph(ParagraphAlignment.CENTER, 0);
        line.setSpacingBetween(20, LineSpacingRule.EXACT);
        run(line, asOf, BODY_FONT, 12);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween((double) WordPages.LINE / POINT, LineSpacingRule.EXACT);
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent);
        }
        return paragraph;
    }

    private static void rightTab(XWPFParagraph paragraph, int position) {
        var ppr = paragraph.getCTP().getPPr();
        var tab = (ppr.isSetTabs() ? ppr.getTabs() : ppr.addNewTabs()).addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(position));
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, double size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontSize(size);
        if (!text.isEmpty()) {
            run.setText(text);
        }
        return run;
    }
}
