package cn.canbao.county;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the rows of a sheet as Excel does: every cell with its address and style, texts by their place. All of it is ASCII. */
final class SheetXml {

    private static final String COLUMNS = "ABCDEFGHIJKL";
    private static final int FLUSHED_AT = 1 << 16;

    private final OutputStream out;
    private final StringBuilder xml = new StringBuilder(2 * FLUSHED_AT);
    private int row;
    private int column;

    SheetXml(OutputStream out) {
        this.out = out;
    }

    SheetXml raw(String text) {
        xml.append(text);
        return this;
    }

    SheetXml beginRow() {
        row++;
        column = 0;
        xml.append("<row r=\"").append(row).append("\" spans=\"1:12\" x14ac:dyDescent=\"0.2\">");
        return this;
    }

    SheetXml blank(XlsxStyle style) {
        beginCell(style);
        xml.append("/>");
        return this;
    }

    SheetXml text(XlsxStyle style, int place) {
        beginCell(style);
        xml.append(" t=\"s\"><v>").append(place).append("</v></c>");
        return this;
    }

    SheetXml number(XlsxStyle style, long number) {
        beginCell(style);
        xml.append("><v>").append(number).append("</v></c>");
        return this;
    }

    /** A number in the form that its XML has. */
    SheetXml number(XlsxStyle style, String number) {
        beginCell(style);
        xml.append("><v>").append(number).append("</v></c>");
        return this;
    }

    SheetXml blanks(XlsxStyle style) {
        while (column < COLUMNS.length()) {
            blank(style);
        }
        return this;
    }

    void endRow() throws IOException {
        xml.append("</row>");
        if (xml.length() > FLUSHED_AT) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.US_ASCII));
        xml.setLength(0);
    }

    private void beginCell(XlsxStyle style) {
        xml.append("<c r=\"").append(COLUMNS.charAt(column++)).append(row).append('"');
        if (style != XlsxStyle.PLAIN) {
            xml.append(" s=\"").append(style.ordinal()).append('"');
        }
    }
}
