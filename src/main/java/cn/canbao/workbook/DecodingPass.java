package cn.canbao.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** What comes of decoding a whole file in one encoding, where no byte may be left over and none be replaced. */
final class DecodingPass {

    private static final int BUFFER = 1 << 15;
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
        try (Reader text = reader(file, charset)) {
            pass.read(text);
            pass.isComplete = true;
        } catch (CharacterCodingException e) {
            pass.isComplete = false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
        return pass;
    }

    /** The text of a file; a byte that does not fit is an error, never a replacement character. */
    static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
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

    private void read(Reader text) throws IOException {
        char[] buffer = new char[BUFFER];
        int count;
        while ((count = text.read(buffer)) >= 0) {
            for (int i = 0; i < count; i++) {
                char c = buffer[i];
                if (c == 0) {
                    throw new CharacterCodingException();
                }
                if (c == '\n') {
                    line++;
                }
                if (c > highest) {
                    highest = c;
                }
            }
        }
    }
}
