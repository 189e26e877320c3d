package cn.canbao.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** What a part of a formula comes to. */
sealed interface Value {

    /** A number. */
    record Decimal(double number) implements Value {}

    /** A text. */
    record Text(String text) implements Value {}

    /** A truth value. */
    record Truth(boolean isTrue) implements Value {}

    /** An empty cell. */
    record Blank() implements Value {}

    /** Shows a value as Excel does, with fifteen digits. */
    static String shown(Value value) {
        if (value instanceof Decimal number) {
            BigDecimal rounded = new BigDecimal(number.number()).round(new MathContext(15));
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Text text) {
            return text.text();
        }
        return value instanceof Truth truth ? (truth.isTrue() ? "TRUE" : "FALSE") : "0";
    }
}
