package cn.canbao.workbook;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A cell that holds something.
 *
 * @param column index of its column from 0
 * @param kind what it holds
 * @param text its content in the form that the kind describes
 */
public record Cell(int column, CellKind kind, String text) {

    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);

    /** The content as a person reads it: numbers with the fifteen digits that Excel keeps, without exponent. */
    public String shown() {
        if (kind != CellKind.NUMBER || isShort(text)) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).round(AS_EXCEL_SHOWS).stripTrailingZeros();
        return Math.abs((long) number.scale()) + number.precision() > 40 ? number.toString() : number.toPlainString();
    }

    /** Whether a number is written as it would be shown: most are, and arithmetic on each of them would cost far more. */
    private static boolean isShort(String number) {
        if (number.isEmpty()
                || number.length() > AS_EXCEL_SHOWS.getPrecision()
                || (number.charAt(0) == '0' && number.length() > 1)) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
