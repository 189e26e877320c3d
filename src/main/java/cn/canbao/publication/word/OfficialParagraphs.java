package cn.canbao.publication.word;

import cn.canbao.publication.title.TitleLines;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
public final class OfficialParagraphs {

    /** Titles. */
    static final String TITLE_FONT = "方正小标宋简体";

    /** Everything that has no font of its own. */
    public static final String BODY_FONT = "仿宋_GB2312";

    /** Headings of the first order. */
    public static final String HEADING_FONT = "黑体";

    private static final String SUBHEADING_FONT = "楷体_GB2312";
    private static final String RED = "FF0000";
    private static final double BODY_SIZE = 16;
    private static final String ATTACHMENT = "附件：";
    private static final double TITLE_SIZE = 22;
    private static final double ANNEX_TITLE_SIZE = 20;
    private static final double IMPRINT_SIZE = 14;
    private static final double IMPRINT_LEADING = 18;
    private static final int IMPRINT_DISTANCE = 120;
    private static final int POINT = 20;
    private static final int WIDTH = 8844;
    /** Two characters of the body. */
    private static final int INDENT = 640;

    private final XWPFDocument document;
    private final TitleLines titles;

    /**
     * Writes paragraphs into a document.
     *
     * @param titles breaks what is too long for one line
     */
    public OfficialParagraphs(XWPFDocument document, TitleLines titles) {
        this.document = document;
        this.titles = titles;
    }

    /** The red name on top, as large as its length allows; one that would have to be smaller than the text goes on several lines. */
    public void masthead(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0);
        double size = Math.min(36, Math.floor(430.0 / Math.max(1, text.codePointCount(0, text.length()))));
        boolean isLong = size < BODY_SIZE;
        double shown = isLong ? TITLE_SIZE : size;
        paragraph.setSpacingBetween(shown * 1.4, LineSpacingRule.EXACT);
        title(paragraph, isLong ? titles.of(text, room(WIDTH, shown)) : List.of(text), shown)
                .setColor(RED);
    }

    /** The number of the edition under the masthead. */
    public void issue(String text) {
        run(paragraph(ParagraphAlignment.CENTER, 0), text, BODY_FONT, BODY_SIZE);
    }

    /** Who issues it on the left, and when on the right, over a red line. */
    public void issuer(String office, String date) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, 0);
        rightTab(paragraph, WIDTH);
        // both on one line, in the widest figures that a missing font is replaced by
        double width = TitleLines.width(office) + date.length() + 1;
        double size = Math.min(BODY_SIZE, Math.floor((double) WIDTH / POINT / width));
        run(paragraph, office, BODY_FONT, size);
        XWPFRun right = run(paragraph, "", BODY_FONT, size);
        right.addTab();
        right.setText(date);
        paragraph.setBorderBottom(Borders.SINGLE);
        var line = paragraph.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(18));
        line.setSpace(BigInteger.valueOf(4));
    }

    /** The title of the document. */
    public void title(String text) {
        paragraph(ParagraphAlignment.CENTER, 0);
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0);
        paragraph.setSpacingBetween(33, LineSpacingRule.EXACT);
        title(paragraph, titles.of(text, room(WIDTH, TITLE_SIZE)), TITLE_SIZE);
        paragraph(ParagraphAlignment.CENTER, 0);
    }

    /** A heading of the first order: 一、. */
    public void heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, INDENT);
        paragraph.setKeepNext(true);
        run(paragraph, text, HEADING_FONT, BODY_SIZE);
    }

    /** A paragraph that starts with a heading of the second order: （一）. */
    public void paragraph(String heading, String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, INDENT);
        run(paragraph, heading, SUBHEADING_FONT, BODY_SIZE);
        run(paragraph, text, BODY_FONT, BODY_SIZE);
    }

    /** A line that tells of the annex; of a long name the further lines stand below its beginning. */
    public void attachment(String name) {
        paragraph(ParagraphAlignment.LEFT, 0);
        if (TitleLines.width(ATTACHMENT + name) <= room(WIDTH - INDENT, BODY_SIZE)) {
            run(paragraph(ParagraphAlignment.LEFT, INDENT), ATTACHMENT + name, BODY_FONT, BODY_SIZE);
            return;
        }
        int mark = (int) (TitleLines.width(ATTACHMENT) * BODY_SIZE * POINT);
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, 0);
        paragraph.setIndentationLeft(INDENT + mark);
        paragraph.setIndentationHanging(mark);
        List<String> lines = new ArrayList<>(titles.of(name, room(WIDTH - INDENT - mark, BODY_SIZE)));
        lines.set(0, ATTACHMENT + lines.get(0));
        lines(run(paragraph, "", BODY_FONT, BODY_SIZE), lines);
    }

    /** Who signs, and when. */
    public void signature(String office, String date) {
        paragraph(ParagraphAlignment.LEFT, 0);
        for (String line : new String[] {office, date}) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0);
            paragraph.setIndentationRight(2 * INDENT);
            paragraph.setKeepNext(line.equals(office));
            run(paragraph, line, BODY_FONT, BODY_SIZE);
        }
    }

    /** A line of the imprint (版记), between rules; it closes the last page, behind the annex that lies on its side. */
    public void imprint(String left, String right, boolean first, boolean last) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT, 0);
        paragraph.setIndentationLeft(INDENT / 2);
        paragraph.setIndentationHanging(0);
        paragraph.setSpacingBetween(IMPRINT_LEADING, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(first ? IMPRINT_DISTANCE : 0);
        paragraph.setKeepNext(!last);
        run(paragraph, left, BODY_FONT, IMPRINT_SIZE);
        if (!right.isEmpty()) {
            rightTab(paragraph, OfficialPageSetup.WIDTH_ON_SIDE);
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
    public void annexTitle(String mark, String title, String asOf) {
        if (!mark.isEmpty()) {
            run(paragraph(ParagraphAlignment.LEFT, 0), mark, HEADING_FONT, BODY_SIZE);
        }
        title(
                paragraph(ParagraphAlignment.CENTER, 0),
                titles.of(title, room(OfficialPageSetup.WIDTH_ON_SIDE, ANNEX_TITLE_SIZE)),
                ANNEX_TITLE_SIZE);
        XWPFParagraph line = paragraph(ParagraphAlignment.CENTER, 0);
        line.setSpacingBetween(20, LineSpacingRule.EXACT);
        run(line, asOf, BODY_FONT, 12);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween((double) OfficialPageSetup.LINE / POINT, LineSpacingRule.EXACT);
        if (indent > 0) {
            paragraph.setIndentationFirstLine(indent);
        }
        return paragraph;
    }

    /** How many Chinese characters of a size fit between the margins. */
    private static double room(int width, double size) {
        return Math.floor((double) width / POINT / size);
    }

    private static XWPFRun title(XWPFParagraph paragraph, List<String> lines, double size) {
        XWPFRun run = run(paragraph, "", TITLE_FONT, size);
        lines(run, lines);
        return run;
    }

    private static void lines(XWPFRun run, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), i);
        }
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
