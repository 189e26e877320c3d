package cn.canbao.validation.summary;

import cn.canbao.text.Nfkc;
import cn.canbao.validation.HeadCount;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Compares a completion rate that was entered in a sheet with enrolled over target. Numbers up to 2 may be meant as fractions (0.8907) or as per cent (0.89),
 * so both readings are tried.
 */
final class EnteredRateCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINEST = 2;
    private static final int MOST_DECIMALS = 6;

    private EnteredRateCheck() {}

    /** Whether a cell agrees with enrolled over target, to the decimals that it shows, at most two; cut off or rounded. */
    static boolean agrees(Cell cell, long enrolled, long over) {
        BigDecimal exact = BigDecimal.valueOf(enrolled)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(over), 10, RoundingMode.HALF_UP);
        if (cell.kind() == CellKind.NUMBER) {
            BigDecimal raw = new BigDecimal(cell.text());
            return near(raw.multiply(HUNDRED), exact, raw.scale() - FINEST) || near(raw, exact, raw.scale());
        }
        if (cell.kind() != CellKind.TEXT) {
            return false;
        }
        String text = Nfkc.of(cell.text()).strip();
        boolean percent = text.endsWith("%");
        BigDecimal number = HeadCount.Reader.number(percent ? text.substring(0, text.length() - 1) : text);
        if (number == null) {
            return false;
        }
        return near(number, exact, number.scale())
                || (!percent && near(number.multiply(HUNDRED), exact, number.scale() - FINEST));
    }

    /** What the cell should have said. */
    static String expected(long enrolled, long over) {
        return BigDecimal.valueOf(enrolled)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(over), FINEST, RoundingMode.HALF_UP)
                + "%";
    }

    /** What the cell says, for messages: nobody reads fifteen decimals, and so many digits would be masked as an ID number. */
    static String shown(Cell cell) {
        if (cell.kind() != CellKind.NUMBER) {
            return HeadCount.shown(cell);
        }
        BigDecimal rate = new BigDecimal(cell.text());
        return rate.scale() <= MOST_DECIMALS
                ? HeadCount.shown(cell)
                : rate.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static boolean near(BigDecimal typed, BigDecimal exact, int decimals) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, Math.min(decimals, FINEST)));
        return typed.subtract(exact).abs().compareTo(step) < 0;
    }
}
