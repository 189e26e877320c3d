package cn.canbao.sample;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet is printed. */
final class Paper {

    private Paper() {}

    /** A4 across, as wide as one page. */
    static void landscape(Sheet sheet) {
        print(sheet, true);
    }

    /** A4 upright, as wide as one page. */
    static void portrait(Sheet sheet) {
        print(sheet, false);
    }

    private static void print(Sheet sheet, boolean landscape) {
        sheet.setAutobreaks(true);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        var setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
    }
}
