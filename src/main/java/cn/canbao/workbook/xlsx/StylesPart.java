package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.CellStyles;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cell styles of an .xlsx: their number formats, and which of them are struck through or write in the colour of the cell. */
final class StylesPart {

    private static final int MOST = 65_490;
    private static final int LONGEST_COLOUR = 8;
    private static final int LONGEST_TINT = 32;
    private static final int WHITE = 1;
    private static final int WHITE_OF_PALETTE = 9;

    private final CellStyles styles;
    private final BitSet struckFonts = new BitSet();
    private final BitSet whiteFonts = new BitSet();
    private final BitSet colouredFills = new BitSet();
    private final Map<Integer, String> fontColours = new HashMap<>();
    private final Map<Integer, String> solidFills = new HashMap<>();
    private boolean isSolid;
    private int fonts;
    private int fills;
    private String list = "";

    private StylesPart(CellStyles styles) {
        this.styles = styles;
    }

    /** Reads the styles part of an .xlsx to its end. */
    static void read(XmlPullParser part, CellStyles styles) {
        new StylesPart(styles).read(part);
    }

    /** Whether an element such as {@code <strike/>} switches on what it is named after. */
    static boolean isOn(XmlPullParser part) {
        String value = part.attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("none"));
    }

    private void read(XmlPullParser part) {
        while (part.next()) {
            if (part.isStart("numFmt") && list.isEmpty()) {
                styles.format(number(part.attribute("numFmtId")), part.attribute("formatCode"));
            } else if (!list.isEmpty() && part.isEnd(list)) {
                list = "";
            } else if (!begins(part, "fonts") && !begins(part, "fills") && !begins(part, "cellXfs")) {
                switch (list) {
                    case "fonts" -> font(part);
                    case "fills" -> fill(part);
                    case "cellXfs" -> style(part);
                    default -> begins(part, "dxfs");
                }
            }
        }
    }

    private boolean begins(XmlPullParser part, String name) {
        boolean begins = list.isEmpty() && part.isStart(name);
        list = begins ? name : list;
        return begins;
    }

    private void font(XmlPullParser part) {
        if (part.isStart("font")) {
            fonts = Math.min(fonts + 1, MOST);
        } else if (part.isStart("strike")) {
            struckFonts.set(fonts, isOn(part));
        } else if (part.isStart("color")) {
            whiteFonts.set(fonts, isWhite(part));
            keep(fontColours, fonts, part);
        }
    }

    private void fill(XmlPullParser part) {
        if (part.isStart("fill")) {
            fills = Math.min(fills + 1, MOST);
        } else if (part.isStart("patternFill")) {
            String pattern = part.attribute("patternType");
            colouredFills.set(fills, pattern != null && !pattern.equals("none"));
            isSolid = "solid".equals(pattern);
        } else if (part.isStart("fgColor")) {
            colouredFills.set(fills, colouredFills.get(fills) && !isWhite(part));
            if (isSolid) {
                keep(solidFills, fills, part);
            }
        } else if (part.isStart("gradientFill")) {
            colouredFills.set(fills);
        }
    }

    /** Keeps a colour by what it is written as; two that are written in different ways are not compared. */
    private static void keep(Map<Integer, String> colours, int number, XmlPullParser part) {
        String rgb = part.attribute("rgb");
        String kind = rgb != null ? "rgb" : part.attribute("theme") != null ? "theme" : "indexed";
        String value = part.attribute(kind);
        String tint = part.attribute("tint");
        if (value != null && value.length() <= LONGEST_COLOUR && (tint == null || tint.length() <= LONGEST_TINT)) {
            // the first two of eight digits say how opaque it is, which Excel passes over
            String colour = rgb != null && rgb.length() == LONGEST_COLOUR ? rgb.substring(2) : value;
            colours.put(number, kind + colour.toUpperCase(Locale.ROOT) + (tint == null ? "" : tint));
        }
    }

    private static boolean isWhite(XmlPullParser part) {
        String rgb = part.attribute("rgb");
        String theme = part.attribute("theme");
        String indexed = part.attribute("indexed");
        String tint = part.attribute("tint");
        boolean isTinted = tint != null && !tint.equals("0");
        return (rgb != null && rgb.toUpperCase(Locale.ROOT).endsWith("FFFFFF") && rgb.length() >= 6)
                || ("0".equals(theme) && !isTinted)
                || (indexed != null && (number(indexed) == WHITE || number(indexed) == WHITE_OF_PALETTE));
    }

    private void style(XmlPullParser part) {
        if (part.isStart("xf")) {
            int font = number(part.attribute("fontId")) + 1;
            int fill = number(part.attribute("fillId")) + 1;
            boolean isWhite = font > 0 && whiteFonts.get(font) && !(fill > 0 && colouredFills.get(fill));
            String colour = fontColours.get(font);
            boolean isInvisible = isWhite || (colour != null && colour.equals(solidFills.get(fill)));
            styles.style(new CellStyles.Style(
                    number(part.attribute("numFmtId")), font > 0 && struckFonts.get(font), isInvisible));
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
