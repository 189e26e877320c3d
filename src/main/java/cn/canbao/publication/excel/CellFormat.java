package cn.canbao.publication.excel;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How the values of a column are formatted and aligned. */
public enum CellFormat {
    TEXT(HorizontalAlignment.LEFT, "General"),
    CENTRED(HorizontalAlignment.CENTER, "General"),
    /** Whole numbers. */
    NUMBER(HorizontalAlignment.CENTER, "0", "#,##0"),
    /** Ranks and running numbers, which are no amounts and never have their thousands apart. */
    RANK(HorizontalAlignment.CENTER, "0"),
    /** Amounts of money with two decimals. */
    AMOUNT(HorizontalAlignment.CENTER, "0.00", "#,##0.00"),
    /** Fractions, shown as per cent. */
    PERCENT(HorizontalAlignment.CENTER, "0.00%"),
    /** Yuan and points. */
    DECIMAL(HorizontalAlignment.CENTER, "0.00", "#,##0.00"),
    /** Whole numbers more or less. */
    CHANGE(HorizontalAlignment.CENTER, "+0;-0;0", "+#,##0;-#,##0;0"),
    /** Percentage points more or less. */
    POINTS(HorizontalAlignment.CENTER, "+0.00;-0.00;0.00");

    final HorizontalAlignment alignment;
    /** The number format in the language of Excel, without commas between thousands. */
    public final String format;

    private final String inThousands;

    CellFormat(HorizontalAlignment alignment, String format) {
        this(alignment, format, format);
    }

    CellFormat(HorizontalAlignment alignment, String format, String inThousands) {
        this.alignment = alignment;
        this.format = format;
        this.inThousands = inThousands;
    }

    /** Its format, with or without commas between thousands. */
    public String format(boolean thousands) {
        return thousands ? inThousands : format;
    }
}
