package cn.canbao.workbook.xlsx.container;

import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transcodes XML from any encoding that Java knows to UTF-8, without its declaration. Spreadsheet programs write UTF-8; this is
 * for the few parts that other programs made.
 */
final class Utf8Transcoder extends InputStream {

    private static final int HEAD = 256;
    private static final int PIECE = 1 << 13;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s[^>]*\\?>");

    private final String part;
    private final Reader text;
    private final char[] characters = new char[PIECE];
    private int held;
    private byte[] piece;
    private int at;

    /** @param part the last part of the text key that tells users what is being read */
    Utf8Transcoder(InputStream guarded, String part) throws IOException {
        this.part = part;
        byte[] head = guarded.readNBytes(HEAD);
        int mark = markLength(head);
        var bytes = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), guarded);
        text = new InputStreamReader(
                bytes,
                charset(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        piece = withoutDeclaration();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == piece.length) {
            int count = text.read(characters, held, PIECE - held);
            if (count < 0) {
                return -1;
            }
            piece = utf8(held + count);
            at = 0;
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private byte[] withoutDeclaration() throws IOException {
        int count = 0;
        int more;
        while (count < HEAD && (more = text.read(characters, count, HEAD - count)) >= 0) {
            count += more;
        }
        Matcher declaration = DECLARATION.matcher(new String(characters, 0, count));
        int begin = declaration.lookingAt() ? declaration.end() : 0;
        System.arraycopy(characters, begin, characters, 0, count - begin);
        return utf8(count - begin);
    }

    /** The first characters in UTF-8; half a pair at their end waits for its other half. */
    private byte[] utf8(int count) {
        int whole = count > 0 && Character.isHighSurrogate(characters[count - 1]) ? count - 1 : count;
        byte[] bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
        held = count - whole;
        characters[0] = held > 0 ? characters[whole] : 0;
        return bytes;
    }

    private static int markLength(byte[] head) {
        if (begins(head, 0xFE, 0xFF) || begins(head, 0xFF, 0xFE)) {
            return 2;
        }
        return begins(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** As XML finds it out: by the mark at the beginning, by how {@code <?} is written, by the declaration. */
    private Charset charset(byte[] head) {
        if (begins(head, 0xFE, 0xFF) || begins(head, 0, '<', 0, '?')) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, '<', 0, '?', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (begins(head, 0xEF, 0xBB, 0xBF) || !declared.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw UnreadableWorkbookException.broken(part, "encoding " + declared.group(1));
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        byte[] mark = new byte[bytes.length];
        for (int i = 0; i < mark.length; i++) {
            mark[i] = (byte) bytes[i];
        }
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
