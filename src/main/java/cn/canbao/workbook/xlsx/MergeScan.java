package cn.canbao.workbook.xlsx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.xlsx.container.PartSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the merged cells of a sheet without reading its rows: they stand behind them, nearly always as
 * {@code <mergeCell ref="A1:B2"/>}. Leaps through the bytes from one place where the word could end to the next. Whoever reads the rows
 * comes to the same cells in the end and can hold them against these.
 */
final class MergeScan {

    private static final byte[] WORD = "mergeCell".getBytes(US_ASCII);
    private static final byte[] CELL = "<mergeCell ref=\"".getBytes(US_ASCII);
    private static final byte[] END_OF_CELL = "\"/>".getBytes(US_ASCII);
    private static final byte[] LIST = "<mergeCells".getBytes(US_ASCII);
    private static final byte[] END_OF_LIST = "</mergeCells>".getBytes(US_ASCII);

    /** Longer than the marks with the longest range. */
    private static final int MARGIN = 64;

    private static final int LONGEST_RANGE = 30;

    private final PartSource source;
    private final XlsxLayout layout = new XlsxLayout();
    private final byte[] bytes = new byte[1 << 16];
    private final int[] leaps = new int[1 << Byte.SIZE];
    private int limit;

    private MergeScan(PartSource source) {
        this.source = source;
        Arrays.fill(leaps, WORD.length);
        for (int i = 0; i < WORD.length - 1; i++) {
            leaps[WORD[i]] = WORD.length - 1 - i;
        }
    }

    /** The merged cells of a part in UTF-8; null when they are not written plainly, so that only a reader of the part can tell. */
    static @Nullable MergedCells of(PartSource source) {
        return new MergeScan(source).read();
    }

    private @Nullable MergedCells read() {
        int at = WORD.length - 1;
        while (true) {
            int room = bytes.length - limit;
            int count = source.read(bytes, limit, room);
            limit += count;
            at = scan(at, count < room ? limit : limit - MARGIN);
            if (at < 0) {
                return null;
            }
            if (count < room) {
                source.check();
                return layout.mergedCells();
            }
            int passed = at - MARGIN;
            limit -= passed;
            System.arraycopy(bytes, passed, bytes, 0, limit);
            at = MARGIN;
        }
    }

    /** Where the next word could end, at the given end or behind it; negative when one is not written plainly. */
    private int scan(int from, int end) {
        int at = from;
        while (at < end) {
            int leap = leaps[bytes[at] & 0xFF];
            int begin = at - WORD.length + 1;
            if (bytes[at] == WORD[WORD.length - 1] && stands(WORD, begin)) {
                if (begin == 0 || !take(begin)) {
                    return -1;
                }
                leap = WORD.length;
            }
            at += leap;
        }
        return at;
    }

    /** Takes note of what a word at a place belongs to; false when it is no plain mark. */
    private boolean take(int word) {
        if (stands(CELL, word - 1)) {
            int begin = word - 1 + CELL.length;
            int end = begin;
            while (end < limit && end - begin < LONGEST_RANGE && bytes[end] != '"') {
                end++;
            }
            layout.merge(new String(bytes, begin, end - begin, US_ASCII));
            return stands(END_OF_CELL, end);
        }
        return stands(LIST, word - 1) || (word > 1 && stands(END_OF_LIST, word - 2));
    }

    private boolean stands(byte[] mark, int place) {
        return place >= 0
                && place + mark.length <= limit
                && Arrays.equals(bytes, place, place + mark.length, mark, 0, mark.length);
    }
}
