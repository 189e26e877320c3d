package cn.canbao.publication;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How the values of a column of a plain table are shown. */
enum Look {
    TEXT(HorizontalAlignment.LEFT, "General"),
    CENTRED(HorizontalAlignment.CENTER, "General"),
    /** Whole numbers. */
    NUMBER(HorizontalAlignment.CENTER, "0"),
    /** Amounts of money with two decimals. */
    AMOUNT(HorizontalAlignment.CENTER, "0.00"),
    /** Fractions, shown as per cent. */
    PERCENT(HorizontalAlignment.CENTER, "0.00%"),
    /** Whole numbers more or less. */
    CHANGE(HorizontalAlignment.CENTER, "+0;-0;0"),
    /** Percentage points more or less. */
    POINTS(HorizontalAlignment.CENTER, "+0.00;-0.00;0.00");

    final HorizontalAlignment alignment;
    final String format;

    Look(HorizontalAlignment alignment, String format) {
        this.alignment = alignment;
        this.format = format;
    }
}
