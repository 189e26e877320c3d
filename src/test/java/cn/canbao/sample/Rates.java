package cn.canbao.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.Cell;

/** How a form writes a completion rate. */
enum Rates implements Trait {
    /** A rounded number in a cell that shows per cent. */
    NUMBER,
    /** 89.07% in a text cell. */
    PERCENT_TEXT,
    /** A formula over the cells of the same row. */
    FORMULA;

    /**
     * @param formula where the two counts stand, such as {@code D5/C5}
     */
    void write(Cell cell, int enrolled, int target, String formula, Looks looks) {
        var perCent = BigDecimal.valueOf(100L * enrolled).divide(BigDecimal.valueOf(target), 2, RoundingMode.HALF_UP);
        cell.setCellStyle(looks.of(this == PERCENT_TEXT ? Look.TYPED : Look.PERCENT));
        switch (this) {
            case NUMBER -> cell.setCellValue(perCent.movePointLeft(2).doubleValue());
            case PERCENT_TEXT -> cell.setCellValue(perCent + "%");
            case FORMULA -> cell.setCellFormula(formula);
        }
    }
}
