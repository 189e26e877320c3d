package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.Limits;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.ByteBuilder;
import cn.canbao.workbook.xlsx.xml.ByteSlice;
import cn.canbao.workbook.xlsx.xml.FastSharedStringParser;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of an .xlsx refer to by number; phonetic guides are left out.
 *
 * <p>A text becomes a string when a cell asks for it. All strings of a usual table are kept, so that equal cells share one; of a
 * table of millions, only some, because the strings would not fit into memory.
 */
final class SharedStrings {

    private static final int ALL_KEPT = 1 << 16;
    private static final int SOME_KEPT = 1 << 13;

    private final Utf8StringPool texts;
    private @Nullable String[] kept = {};
    private int[] keptFor = {};

    SharedStrings(Limits limits) {
        texts = new Utf8StringPool(limits.textBytes());
    }

    /** Reads the part to its end. */
    void read(XmlPullParser part) {
        var sink = new ByteBuilder();
        var slice = new ByteSlice();
        var plain = new FastSharedStringParser();
        while (true) {
            if (part.isPlain(plain)) {
                texts.add(plain.text);
            } else if (!part.next()) {
                break;
            } else if (part.isStart("si")) {
                texts.add(richText(part, "si", sink, slice));
            }
        }
        kept = new String[texts.count() <= ALL_KEPT ? texts.count() : SOME_KEPT];
        keptFor = new int[kept.length];
    }

    /** The text of a number as it stands in a cell. */
    String text(ByteSlice number) {
        int index = number.digits();
        if (index < 0) {
            try {
                index = Integer.parseInt(number.toString().strip());
            } catch (NumberFormatException e) {
                throw missing(number);
            }
        }
        if (index < 0 || index >= texts.count()) {
            throw missing(number);
        }
        int slot = kept.length == SOME_KEPT ? index & (SOME_KEPT - 1) : index;
        String text = kept[slot];
        if (text == null || keptFor[slot] != index) {
            text = XstringEscapes.unescape(texts.text(index));
            kept[slot] = text;
            keptFor[slot] = index;
        }
        return text;
    }

    /** The text of an {@code si} or {@code is} element with all its runs, escapes as they are; moves to its end. */
    static ByteSlice richText(XmlPullParser part, String element, ByteBuilder sink, ByteSlice slice) {
        sink.clear();
        while (part.next() && !part.isEnd(element)) {
            if (part.isStart("rPh")) {
                part.skip("rPh");
            } else if (part.isStart("t")) {
                part.text().appendTo(sink);
            }
        }
        return sink.toSpan(slice);
    }

    private UnreadableWorkbookException missing(ByteSlice number) {
        return UnreadableWorkbookException.broken(
                "sheet", "shared string " + number + " of " + texts.count() + " does not exist");
    }
}
