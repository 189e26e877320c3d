package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.CellNote;
import cn.canbao.workbook.Limits;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.ByteSlice;
import cn.canbao.workbook.xlsx.xml.FastSharedStringParser;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of an .xlsx refer to by number; without what is struck through or raised in them.
 *
 * <p>A text becomes a string when a cell asks for it. All strings of a usual table are kept, so that equal cells share one; of a
 * table of millions, only some, because the strings would not fit into memory.
 */
final class SharedStrings {

    private static final int ALL_KEPT = 1 << 16;
    private static final int SOME_KEPT = 1 << 13;

    private final Utf8StringPool texts;
    /** What runs say, by the number of the text. */
    private final Map<Integer, CellNote> notes = new HashMap<>();

    private @Nullable CellNote noteOfLast;
    private @Nullable String[] kept = {};
    private int[] keptFor = {};

    SharedStrings(Limits limits) {
        texts = new Utf8StringPool(limits.textBytes());
    }

    /** Reads the part to its end. */
    void read(XmlPullParser part) {
        var rich = new RichText();
        var plain = new FastSharedStringParser();
        while (true) {
            if (part.isPlain(plain)) {
                texts.add(plain.text);
            } else if (!part.next()) {
                break;
            } else if (part.isStart("si")) {
                texts.add(rich.read(part, "si"));
                if (rich.note() != null) {
                    notes.put(texts.count() - 1, rich.note());
                }
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
        noteOfLast = notes.isEmpty() ? null : notes.get(index);
        int slot = kept.length == SOME_KEPT ? index & (SOME_KEPT - 1) : index;
        String text = kept[slot];
        if (text == null || keptFor[slot] != index) {
            text = XstringEscapes.unescape(texts.text(index));
            kept[slot] = text;
            keptFor[slot] = index;
        }
        return text;
    }

    /** What the runs of the text that was asked for last say; null when nothing. */
    @Nullable
    CellNote noteOfLast() {
        return noteOfLast;
    }

    private UnreadableWorkbookException missing(ByteSlice number) {
        return UnreadableWorkbookException.broken(
                "sheet", "shared string " + number + " of " + texts.count() + " does not exist");
    }
}
