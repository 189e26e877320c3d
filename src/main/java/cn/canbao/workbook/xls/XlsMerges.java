package cn.canbao.workbook.xls;

import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Finds the merged cells of a sheet of an .xls. They stand behind its rows, so its records are passed over once more, by their headers
 * only.
 */
final class XlsMerges {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final int MERGED_CELLS = 0xE5;
    private static final int HEADER = 4;
    private static final int RANGE = 8;

    private XlsMerges() {}

    /**
     * The merged cells.
     *
     * @param stream the stream of the workbook from its beginning
     * @param begin where the sheet begins in it, in bytes
     * @throws EOFException when the stream ends inside the sheet, or no sheet begins there
     * @throws IOException when it cannot be read
     * @throws UnreadableWorkbookException when there are more than any sheet needs
     */
    static MergedCells read(InputStream stream, long begin) throws IOException {
        MergedCells.Builder merges = new MergedCells.Builder();
        stream.skipNBytes(begin);
        int depth = 0;
        do {
            byte[] header = whole(stream, HEADER);
            int id = unsigned(header, 0);
            int length = unsigned(header, 2);
            if (id == BOF) {
                depth++;
            } else if (depth == 0) {
                throw new EOFException("no sheet begins at byte " + begin);
            } else if (id == EOF) {
                depth--;
            }
            if (id == MERGED_CELLS && depth == 1) {
                add(merges, whole(stream, length));
            } else {
                stream.skipNBytes(length);
            }
        } while (depth > 0);
        return merges.build();
    }

    private static void add(MergedCells.Builder merges, byte[] ranges) throws IOException {
        int count = ranges.length < 2 ? 0 : unsigned(ranges, 0);
        if (ranges.length < 2 + count * RANGE) {
            throw new EOFException("it names " + count + " merged cells in " + ranges.length + " bytes");
        }
        for (int at = 2; at < 2 + count * RANGE; at += RANGE) {
            int top = unsigned(ranges, at);
            int bottom = unsigned(ranges, at + 2);
            if (top <= bottom) {
                merges.add(unsigned(ranges, at + 4), unsigned(ranges, at + 6), top + 1, bottom + 1);
            }
        }
    }

    private static byte[] whole(InputStream stream, int length) throws IOException {
        byte[] bytes = stream.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("it ends inside a record");
        }
        return bytes;
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
