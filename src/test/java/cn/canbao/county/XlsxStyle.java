package cn.canbao.county;

/** The cell formats of a roster, in the order of the styles' {@code cellXfs}. */
enum XlsxStyle {
    PLAIN,
    TITLE,
    HEADER,
    BORDERED,
    TEXT,
    DATE,
    AMOUNT
}
