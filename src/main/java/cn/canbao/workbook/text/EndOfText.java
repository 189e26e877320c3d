package cn.canbao.workbook.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes a text on and remembers its last character. */
final class EndOfText extends FilterReader {

    private int last = '\n';

    EndOfText(Reader text) {
        super(text);
    }

    /** Whether what was read so far ends inside of a line. */
    boolean isInsideOfLine() {
        return last != '\n' && last != '\r';
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        last = character < 0 ? last : character;
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        last = count <= 0 ? last : buffer[offset + count - 1];
        return count;
    }
}
