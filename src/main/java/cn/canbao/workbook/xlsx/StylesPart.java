package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.DateStyles;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import org.jspecify.annotations.Nullable;

/** Reads the cell styles of an .xlsx: which of them show numbers as dates. */
final class StylesPart {

    private StylesPart() {}

    /** Reads the styles part of an .xlsx to its end. */
    static void read(XmlPullParser part, DateStyles styles) {
        boolean inCellFormats = false;
        while (part.next()) {
            if (part.isStart("numFmt")) {
                styles.format(number(part.attribute("numFmtId")), part.attribute("formatCode"));
            } else if (part.isStart("cellXfs")) {
                inCellFormats = true;
            } else if (part.isEnd("cellXfs")) {
                inCellFormats = false;
            } else if (inCellFormats && part.isStart("xf")) {
                styles.style(number(part.attribute("numFmtId")));
            }
        }
    }

    private static int number(@Nullable String attribute) {
        try {
            return attribute == null ? 0 : Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            throw UnreadableWorkbookException.broken("workbook", "number format " + attribute);
        }
    }
}
