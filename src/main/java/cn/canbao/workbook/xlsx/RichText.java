package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.CellNote;
import cn.canbao.workbook.xlsx.xml.ByteBuilder;
import cn.canbao.workbook.xlsx.xml.ByteSlice;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is written in runs. Runs that are struck through or raised, such as the marks of footnotes, are no part of it where others
 * are left; phonetic guides are left out.
 */
final class RichText {

    private static final int LONGEST_LEFT_OUT = 255;

    private final ByteBuilder read = new ByteBuilder();
    private final ByteBuilder others = new ByteBuilder();
    private final ByteSlice slice = new ByteSlice();
    private final ByteSlice otherSlice = new ByteSlice();
    private @Nullable CellNote note;

    /** The text of the element that begins here, escapes as they are; moves to its end. */
    ByteSlice read(XmlPullParser part, String element) {
        read.clear();
        others.clear();
        note = null;
        boolean isStruck = false;
        boolean isRaised = false;
        boolean isStruckSomewhere = false;
        while (part.next() && !part.isEnd(element)) {
            if (part.isStart("rPh")) {
                part.skip("rPh");
            } else if (part.isStart("r")) {
                isStruck = false;
                isRaised = false;
            } else if (part.isStart("strike")) {
                isStruck = StylesPart.isOn(part);
            } else if (part.isStart("vertAlign")) {
                String place = part.attribute("val");
                isRaised = "superscript".equals(place) || "subscript".equals(place);
            } else if (part.isStart("t")) {
                part.text().appendTo(isStruck || isRaised ? others : read);
                isStruckSomewhere |= isStruck;
            }
        }
        ByteSlice text = read.toSpan(slice);
        ByteSlice other = others.toSpan(otherSlice);
        if (other.isEmpty()) {
            return text;
        }
        if (text.toString().isBlank()) {
            note = isStruckSomewhere ? CellNote.struck() : null;
            return other;
        }
        String left = other.toString();
        if (!left.isBlank()) {
            note = CellNote.withLeftOut(left.substring(0, Math.min(left.length(), LONGEST_LEFT_OUT)));
        }
        return text;
    }

    /** What its runs say about the text read last; null when nothing. */
    @Nullable
    CellNote note() {
        return note;
    }
}
