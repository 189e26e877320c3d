package cn.canbao.workbook.xls;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the shared strings that a BIFF stream really holds. POI takes those that are missing from a damaged table for empty strings, and
 * cells that use them would be silently blank.
 *
 * <p>Layout: MS-XLS 2.4.265 (SST), 2.5.293 (XLUnicodeRichExtendedString), 2.4.58 (Continue).
 */
final class SstCheck {

    private static final int COUNTS = 8;
    private static final int WIDE = 1;
    private static final int EXTENDED = 4;
    private static final int RICH = 8;
    private static final int BYTES_OF_RUN = 4;

    private final List<byte[]> pieces = new ArrayList<>();
    private int piece;
    private int at;

    /** Adds the content of the record of the table, then that of each record that continues it. */
    void add(byte[] content) {
        pieces.add(content);
    }

    /** How many texts are whole, from the first on. */
    int whole() {
        if (pieces.isEmpty() || pieces.get(0).length < COUNTS) {
            return 0;
        }
        at = COUNTS / 2;
        long told = number(4);
        int whole = 0;
        while (whole < told && skipText()) {
            whole++;
        }
        return whole;
    }

    private boolean skipText() {
        long characters = number(2);
        long flags = number(1);
        long runs = (flags & RICH) == 0 ? 0 : number(2);
        long extension = (flags & EXTENDED) == 0 ? 0 : number(4);
        return flags >= 0
                && runs >= 0
                && extension >= 0
                && skipCharacters(characters, (flags & WIDE) != 0)
                && skip(runs * BYTES_OF_RUN + extension);
    }

    /** Where a text goes on in another record, that begins by saying how wide its characters are from there on. */
    private boolean skipCharacters(long characters, boolean isWide) {
        long left = characters;
        boolean wide = isWide;
        while (left > 0) {
            int width = wide ? 2 : 1;
            long here = Math.min(left, (pieces.get(piece).length - at) / width);
            at += (int) here * width;
            left -= here;
            if (left > 0) {
                at = pieces.get(piece).length;
                long flags = number(1);
                if (flags < 0) {
                    return false;
                }
                wide = (flags & WIDE) != 0;
            }
        }
        return true;
    }

    private boolean skip(long bytes) {
        long left = bytes;
        while (left > 0) {
            if (!hasMore()) {
                return false;
            }
            int here = (int) Math.min(left, pieces.get(piece).length - at);
            at += here;
            left -= here;
        }
        return true;
    }

    /** A number of so many bytes, the lowest first; -1 when the table ends before. */
    private long number(int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            if (!hasMore()) {
                return -1;
            }
            number |= (long) (pieces.get(piece)[at++] & 0xFF) << (8 * i);
        }
        return number;
    }

    private boolean hasMore() {
        while (at >= pieces.get(piece).length && piece + 1 < pieces.size()) {
            piece++;
            at = 0;
        }
        return at < pieces.get(piece).length;
    }
}
