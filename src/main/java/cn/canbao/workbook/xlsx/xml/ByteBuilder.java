package cn.canbao.workbook.xlsx.xml;

import cn.canbao.workbook.UnreadableWorkbookException;
import java.util.Arrays;

/** A reusable buffer in which a UTF-8 text is put together piece by piece. */
public final class ByteBuilder {

    private static final int LONGEST = 1 << 24;

    private byte[] bytes = new byte[256];
    private int length;

    public void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    void append(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    void append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void appendCodePoint(int code) {
        reserve(4);
        if (code < 0x80) {
            bytes[length++] = (byte) code;
        } else if (code < 0x800) {
            bytes[length++] = (byte) (0xC0 | (code >> 6));
            continuation(code);
        } else if (code < 0x10000) {
            bytes[length++] = (byte) (0xE0 | (code >> 12));
            continuation(code >> 6);
            continuation(code);
        } else {
            bytes[length++] = (byte) (0xF0 | (code >> 18));
            continuation(code >> 12);
            continuation(code >> 6);
            continuation(code);
        }
    }

    public ByteSlice toSpan(ByteSlice slice) {
        return slice.of(bytes, 0, length);
    }

    private void continuation(int code) {
        bytes[length++] = (byte) (0x80 | (code & 0x3F));
    }

    private void reserve(int more) {
        if (more > bytes.length - length) {
            if (more > LONGEST - length) {
                throw UnreadableWorkbookException.broken("sheet", "a text longer than " + LONGEST + " bytes");
            }
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
