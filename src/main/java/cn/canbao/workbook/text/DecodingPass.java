package cn.canbao.workbook.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** What comes of decoding a whole file in one encoding, where no byte may be left over and none be replaced. */
public final class DecodingPass {

    private static final int BUFFER = 1 << 15;
    private static final char MARK = '\uFEFF';
    private static final char LAST_OF_TWO_BYTES = 0x7FF;
    private static final char LAST_OF_ASCII = 0x7F;

    private boolean isComplete;
    private char highest;
    private int line = 1;

    private DecodingPass() {}

    /**
     * Decodes a file.
     *
     * @throws UncheckedIOException when the disk fails
     */
    static DecodingPass over(Path file, Charset charset) {
        var pass = new DecodingPass();
        try (InputStream bytes = Files.newInputStream(file)) {
            pass.isComplete = pass.read(bytes, strict(charset));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return pass;
    }

    /** The text of a file without its byte order marks; a byte that does not fit is an error, never a replacement character. */
    public static Reader reader(Path file, Charset charset) throws IOException {
        var text = new PushbackReader(
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict(charset))));
        int first = text.read();
        // tools that add one do not look whether it is there already
        while (first == MARK) {
            first = text.read();
        }
        if (first >= 0) {
            text.unread(first);
        }
        return text;
    }

    /** Whether all of the file could be decoded, and it holds no NUL, which no text does. */
    boolean isComplete() {
        return isComplete;
    }

    /** Whether it can be any of the encodings that extend ASCII. */
    boolean isAscii() {
        return highest <= LAST_OF_ASCII;
    }

    /** Whether there are characters that take three bytes in UTF-8, as all Chinese ones do. */
    boolean hasWideCharacters() {
        return highest > LAST_OF_TWO_BYTES;
    }

    /** The line that it got to, from 1. */
    int line() {
        return line;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether everything could be decoded; what comes before a byte that could not is counted all the same. */
    private boolean read(InputStream in, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        boolean isLast = false;
        while (!isLast) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            isLast = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            CoderResult result = decoder.decode(bytes, text, isLast);
            if (!count(text.flip()) || result.isError()) {
                return false;
            }
            bytes.compact();
            text.clear();
        }
        return true;
    }

    /** Looks at the characters; whether none of them is a NUL. */
    private boolean count(CharBuffer text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (c == '\n') {
                line++;
            }
            if (c > highest) {
                highest = c;
            }
        }
        return true;
    }
}
