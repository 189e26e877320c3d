package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.SymbolFonts;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import org.jspecify.annotations.Nullable;

/** Reads which cell styles of an .xlsx have a font that shows letters as signs. */
final class FontsOfStyles {

    private FontsOfStyles() {}

    /** Reads the styles part of an .xlsx to its end. */
    static void read(XmlPullParser part, SymbolFonts symbols) {
        boolean inFonts = false;
        boolean inCellFormats = false;
        String name = null;
        while (part.next()) {
            if (part.isStart("fonts") || part.isEnd("fonts")) {
                inFonts = part.isStart("fonts");
            } else if (part.isStart("cellXfs") || part.isEnd("cellXfs")) {
                inCellFormats = part.isStart("cellXfs");
            } else if (inFonts && part.isStart("name")) {
                name = part.attribute("val");
            } else if (inFonts && part.isEnd("font")) {
                symbols.font(name);
                name = null;
            } else if (inCellFormats && part.isStart("xf")) {
                symbols.style(number(part.attribute("fontId")));
            }
        }
    }

    private static int number(@Nullable String attribute) {
        try {
            return attribute == null ? 0 : Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
