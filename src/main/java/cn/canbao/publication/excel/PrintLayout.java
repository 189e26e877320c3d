package cn.canbao.publication.excel;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * How a sheet is printed: as wide as the paper, and on a single page, or one page less, where no more than a quarter page would be left
 * over and the text stays readable. Lengths are in points.
 */
public final class PrintLayout {

    private static final double SHORT_A4 = 595;
    private static final double LONG_A4 = 842;
    private static final double LONG_A3 = 1191;
    private static final double SIDE = 0.4;
    private static final double TOP = 0.4;
    private static final double BOTTOM = 0.5;
    private static final double INCH = 72;

    /** What Excel takes for a character of a column's width in its usual font. */
    private static final double CHARACTER = 5.25;

    /** Text of 11 points is then still as large as the small print of a newspaper. */
    private static final double SMALLEST = 0.6;

    private static final double A_FEW_ROWS = 0.25;

    private final SXSSFSheet sheet;
    private final int columns;
    private final boolean isLarge;
    private boolean isUpright;
    private double width;
    /** How many pages it is fitted on. */
    private int pages;

    /**
     * Lays out a printed sheet.
     *
     * @param columns how many columns it has
     * @param isLarge whether it is printed on A3 instead of A4
     */
    public PrintLayout(SXSSFSheet sheet, int columns, boolean isLarge) {
        this.sheet = sheet;
        this.columns = columns;
        this.isLarge = isLarge;
    }

    /** Sets paper, margins and the number of every page. */
    public void layOut() {
        PrintSetup print = sheet.getPrintSetup();
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, TOP);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        print.setFooterMargin(BOTTOM / 2);
        print.setPaperSize(isLarge ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页");
        measure();
    }

    /** Takes the columns for as wide as they are now. Asking the sheet for that takes too long to do it for every row. */
    void measure() {
        width = IntStream.range(0, columns)
                .mapToDouble(column -> sheet.getColumnWidth(column) / 256.0 * CHARACTER)
                .sum();
    }

    /**
     * Decides on how many pages its rows go.
     *
     * @param rows height of all rows
     * @param repeated height of the rows that every page repeats
     */
    public void fit(double rows, double repeated) {
        if (isUpright) {
            return;
        }
        int needed = pages(rows, repeated);
        if (needed != pages) {
            pages = needed;
            sheet.getPrintSetup().setFitHeight((short) pages);
        }
    }

    /** Puts everything on one page that stands upright. */
    void fitUpright() {
        isUpright = true;
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** How many pages; zero for as many as it takes. */
    private int pages(double rows, double repeated) {
        double wide = (isLarge ? LONG_A3 : LONG_A4) - 2 * SIDE * INCH;
        double high = (isLarge ? LONG_A4 : SHORT_A4) - (TOP + BOTTOM) * INCH;
        if (high / rows >= SMALLEST) {
            return 1;
        }
        double scale = Math.min(1, wide / width);
        double page = high / scale;
        double needed = 1 + Math.max(0, rows - page) / (page - repeated);
        int whole = (int) needed;
        double smaller = scale * page * whole / (page * whole + (needed - whole) * page);
        return needed - whole < A_FEW_ROWS && smaller >= SMALLEST ? whole : 0;
    }
}
