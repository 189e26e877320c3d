package cn.canbao.format;

/**
 * A piece of a number format.
 *
 * @param kind what it is
 * @param text what it shows as it stands; empty where that depends on the number
 */
record FormatToken(Kind kind, String text) {

    /** What a piece of a number format is for. */
    enum Kind {
        /** A digit that is always shown, as a zero if need be: {@code 0}. */
        ZERO,
        /** A digit that is shown where the number has one: {@code #}. */
        HASH,
        /** A digit or a space: {@code ?}. */
        SPACE_DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+}. */
        EXPONENT,
        /** The bar of {@code # ?/?}. */
        FRACTION,
        /** The number without any format. */
        GENERAL,
        /** The text of a cell: {@code @}. */
        TEXT,
        /** A part of a date or time, sure by its letter. */
        DATE,
        /** A letter that is a part of a date where no digit is shown: the eras and week days of East Asian Excels. */
        MAYBE_DATE,
        /** Digits as Chinese numerals. */
        NUMERALS,
        LITERAL
    }

    boolean isDigit() {
        return kind == Kind.ZERO || kind == Kind.HASH || kind == Kind.SPACE_DIGIT;
    }
}
