package cn.canbao.workbook.xlsx.xml;

import java.nio.charset.StandardCharsets;

/**
 * A stretch of UTF-8 in a buffer that belongs to somebody else: what a part says at one place, before anybody needs a string of
 * it. Valid until the part moves on.
 */
public final class ByteSlice {

    private static final int LONGEST_INT = 9;

    private byte[] bytes = {};
    private int from;
    private int to;

    ByteSlice of(byte[] buffer, int begin, int end) {
        bytes = buffer;
        from = begin;
        to = end;
        return this;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public int length() {
        return to - from;
    }

    public byte at(int index) {
        return bytes[from + index];
    }

    /** Whether it is exactly this text of ASCII characters. */
    public boolean is(String ascii) {
        return equal(bytes, from, to, ascii);
    }

    /** The number when it is written as nine digits or fewer and nothing else; -1 otherwise. */
    public int digits() {
        return digits(0);
    }

    /** As {@link #digits()}, from the given place on. */
    public int digits(int index) {
        int length = length() - index;
        if (length < 1 || length > LONGEST_INT) {
            return -1;
        }
        int number = 0;
        for (int i = from + index; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, from, target, offset, to - from);
    }

    public void appendTo(ByteBuilder sink) {
        sink.append(bytes, from, to);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    static boolean equal(byte[] bytes, int from, int to, String ascii) {
        int length = ascii.length();
        if (to - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
