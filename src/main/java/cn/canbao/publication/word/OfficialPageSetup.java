package cn.canbao.publication.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * The pages of an official document on A4, as GB/T 9704 wants them: margins of 37, 35, 28 and 26 mm, 22 lines, the number as {@code — 1 —}
 * outside. Lengths are in twentieths of a point.
 */
public final class OfficialPageSetup {

    /** Width of the text on a page that lies on its side. */
    public static final int WIDTH_ON_SIDE = 16838 - 1984 - 2098;

    /** Height of a line, of which 22 fill a page. */
    static final int LINE = 579;

    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;
    private static final int MM_37 = 2098;
    private static final int MM_35 = 1984;
    private static final int MM_28 = 1588;
    private static final int MM_26 = 1474;
    private static final int FOOTER = 1304;
    private static final int NUMBER_INDENT = 280;

    private final XWPFDocument document;

    /** Sets up the pages of a document. */
    public OfficialPageSetup(XWPFDocument document) {
        this.document = document;
    }

    /** Numbers every page. */
    public void number() {
        document.getSettings().setEvenAndOddHeadings(true);
        number(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        number(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    }

    /** Ends the upright pages; what is added after this lies on its side. */
    public void turn() {
        CTSectPr onSide = section();
        CTSectPr upright = document.createParagraph().getCTP().addNewPPr().addNewSectPr();
        upright.set(onSide);
        layOut(upright, false);
        upright.addNewType().setVal(STSectionMark.NEXT_PAGE);
        layOut(onSide, true);
        onSide.addNewType().setVal(STSectionMark.NEXT_PAGE);
    }

    private CTSectPr section() {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private static void layOut(CTSectPr section, boolean onSide) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(onSide ? A4_LONG : A4_SHORT));
        size.setH(BigInteger.valueOf(onSide ? A4_SHORT : A4_LONG));
        if (onSide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(onSide ? MM_28 : MM_37));
        margins.setRight(BigInteger.valueOf(onSide ? MM_37 : MM_26));
        margins.setBottom(BigInteger.valueOf(onSide ? MM_26 : MM_35));
        margins.setLeft(BigInteger.valueOf(onSide ? MM_35 : MM_28));
        margins.setHeader(BigInteger.valueOf(FOOTER / 2));
        margins.setFooter(BigInteger.valueOf(onSide ? FOOTER / 2 : FOOTER));
        margins.setGutter(BigInteger.ZERO);
        if (!onSide) {
            CTDocGrid grid = section.addNewDocGrid();
            grid.setType(STDocGrid.LINES);
            grid.setLinePitch(BigInteger.valueOf(LINE));
        }
    }

    private static void number(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        paragraph.setIndentationLeft(side == ParagraphAlignment.LEFT ? NUMBER_INDENT : 0);
        paragraph.setIndentationRight(side == ParagraphAlignment.RIGHT ? NUMBER_INDENT : 0);
        text(paragraph.createRun(), "— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        XWPFRun number = new XWPFRun(paragraph.getCTP().getFldSimpleArray(0).addNewR(), (IRunBody) paragraph);
        text(number, "1");
        text(paragraph.createRun(), " —");
    }

    private static void text(XWPFRun run, String text) {
        run.setFontFamily("宋体");
        run.setFontSize(14);
        run.setText(text);
    }
}
