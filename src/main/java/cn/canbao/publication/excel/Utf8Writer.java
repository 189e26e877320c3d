package cn.canbao.publication.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Writes texts in UTF-8. For one thread, which spares it the lock that the writers of the platform take for every word. */
public final class Utf8Writer extends Writer {

    private static final int SIZE = 1 << 16;
    private static final int SLICE = 1 << 10;
    /** Bytes that a character outside the first plane takes. */
    private static final int WIDEST = 4;

    private static final int END_OF_ONE_BYTE = 0x80;
    private static final int END_OF_TWO_BYTES = 0x800;
    private static final int FOLLOWING = 0x80;
    private static final int FOLLOWING_BITS = 6;
    private static final int FOLLOWING_MASK = 0x3F;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private final char[] slice = new char[SLICE];
    private int used;

    /** Writes to a stream, which is closed with this writer. */
    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    /** Writes what is in UTF-8 already. */
    void write(byte[] bytes) throws IOException {
        if (bytes.length > SIZE - used) {
            empty();
        }
        if (bytes.length > SIZE) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        int end = from + count;
        for (int at = from; at < end; ) {
            int stop = Math.min(end, at + SLICE);
            // a pair of surrogates is not torn apart
            stop = stop < end && Character.isHighSurrogate(text.charAt(stop - 1)) ? stop - 1 : stop;
            text.getChars(at, stop, slice, 0);
            write(slice, 0, stop - at);
            at = stop;
        }
    }

    @Override
    public void write(char[] characters, int from, int count) throws IOException {
        int end = from + count;
        for (int at = from; at < end; at++) {
            char character = characters[at];
            if (used > SIZE - WIDEST) {
                empty();
            }
            if (character < END_OF_ONE_BYTE) {
                buffer[used++] = (byte) character;
            } else if (!Character.isSurrogate(character)) {
                encode(character);
            } else if (at + 1 < end && Character.isSurrogatePair(character, characters[at + 1])) {
                encode(Character.toCodePoint(character, characters[++at]));
            } else {
                buffer[used++] = '?';
            }
        }
    }

    @Override
    public void write(int character) throws IOException {
        if (character < END_OF_ONE_BYTE && used < SIZE) {
            buffer[used++] = (byte) character;
        } else {
            write(String.valueOf((char) character));
        }
    }

    /** Encodes what takes more than one byte. */
    private void encode(int character) {
        if (character < END_OF_TWO_BYTES) {
            buffer[used++] = (byte) (0xC0 | (character >> FOLLOWING_BITS));
        } else if (character <= Character.MAX_VALUE) {
            buffer[used++] = (byte) (0xE0 | (character >> (2 * FOLLOWING_BITS)));
            buffer[used++] = following(character >> FOLLOWING_BITS);
        } else {
            buffer[used++] = (byte) (0xF0 | (character >> (3 * FOLLOWING_BITS)));
            buffer[used++] = following(character >> (2 * FOLLOWING_BITS));
            buffer[used++] = following(character >> FOLLOWING_BITS);
        }
        buffer[used++] = following(character);
    }

    private static byte following(int bits) {
        return (byte) (FOLLOWING | (bits & FOLLOWING_MASK));
    }

    private void empty() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void flush() throws IOException {
        empty();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
