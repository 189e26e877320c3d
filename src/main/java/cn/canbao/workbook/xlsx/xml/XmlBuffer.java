package cn.canbao.workbook.xlsx.xml;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.container.PartSource;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The read buffer over a part's UTF-8. Behind the last byte stand zeros, which XML forbids: whoever looks for the end
 * of something stops there at the latest and need not ask at every byte whether there are more.
 */
public abstract class XmlBuffer implements AutoCloseable {

    /** What a search returns when the buffer ends first. */
    static final int MORE = -1;

    private static final int USUAL = 1 << 16;
    private static final int LONGEST_PIECE = 1 << 24;
    private static final int ZEROS = 16;
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*(\"1\\.0\"|'1\\.0')"
                    + "(\\s+encoding\\s*=\\s*(\"(?i:utf-8)\"|'(?i:utf-8)'))?(\\s+standalone\\s*=\\s*(\"(yes|no)\"|'(yes|no)'))?\\s*\\?>");
    private static final int LONGEST_DECLARATION = 200;

    /** The window: {@code limit} bytes, the next one to be read at {@code at}. */
    byte[] bytes;

    int at;
    int limit;

    private final PartSource source;
    private final boolean isRecoded;
    private boolean ended;
    private long passed;

    XmlBuffer(PartSource source) {
        this.source = source;
        long size = source.size() + ZEROS + 1;
        bytes = new byte[size > ZEROS && size < USUAL ? (int) size : USUAL];
        more();
        int content = beginOfContent();
        isRecoded = content < 0;
        if (isRecoded) {
            source.recode();
            limit = 0;
            ended = false;
            more();
            content = 0;
        }
        at = content;
    }

    /** Whether the part itself is not in UTF-8. */
    public final boolean isRecoded() {
        return isRecoded;
    }

    /** Brings more bytes into the window; those before {@code at} are given up. */
    final void more() {
        if (ended) {
            source.check();
            throw broken("the end comes too early");
        }
        int left = limit - at;
        byte[] target = bytes;
        if (left > bytes.length / 2) {
            if (left > LONGEST_PIECE) {
                throw broken("a piece longer than " + LONGEST_PIECE + " bytes");
            }
            target = new byte[bytes.length * 2];
        }
        System.arraycopy(bytes, at, target, 0, left);
        passed += at;
        at = 0;
        bytes = target;
        int room = target.length - ZEROS - left;
        int count = source.read(target, left, room);
        limit = left + count;
        ended = count < room;
        Arrays.fill(target, limit, Math.min(limit + ZEROS, target.length), (byte) 0);
    }

    /** Whether everything has been read to the end of the part. */
    final boolean isAtEnd() {
        if (!ended || at < limit) {
            return false;
        }
        source.check();
        return true;
    }

    /**
     * Where the character at a place ends; {@link #MORE} when the window ends first. Only what XML allows and UTF-8 knows gets
     * through.
     */
    final int characterEnd(int place) {
        int first = bytes[place];
        if (first >= 0) {
            if (XmlByte.isCharacter(first)) {
                return place + 1;
            }
            if (first == 0 && place >= limit) {
                return MORE;
            }
            throw broken("character " + first + " at byte " + (passed + place));
        }
        int length = first >= (byte) 0xF0 ? 4 : first >= (byte) 0xE0 ? 3 : 2;
        if (place + length > limit) {
            if (ended) {
                source.check();
                throw malformed(place);
            }
            return MORE;
        }
        int code = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            if ((bytes[place + i] & 0xC0) != 0x80) {
                throw malformed(place);
            }
            code = (code << 6) | (bytes[place + i] & 0x3F);
        }
        // above 0xF7 no length fits, below 0xC2 and elsewhere shorter ones do
        boolean shortest = length == 2 ? code >= 0x80 && first >= (byte) 0xC2 : code >= (length == 3 ? 0x800 : 0x10000);
        if (!shortest || first > (byte) 0xF4 || !XmlByte.isCharacter(code)) {
            throw malformed(place);
        }
        return place + length;
    }

    /** The part is not XML at a place. */
    final UnreadableWorkbookException illFormed(String what, int place) {
        return broken(what + " at byte " + (passed + place));
    }

    final UnreadableWorkbookException broken(String reason) {
        return source.broken("ill-formed XML: " + reason);
    }

    /** Reads the rest unseen, so that its bytes are checked. */
    public final void finish() {
        source.finish();
    }

    @Override
    public void close() {
        source.close();
    }

    private UnreadableWorkbookException malformed(int place) {
        return illFormed("no UTF-8", place);
    }

    /** Where the root or what precedes it begins; negative when it is not plainly UTF-8 and XML 1.0. */
    private int beginOfContent() {
        boolean marked = limit > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int begin = marked ? 3 : 0;
        if (bytes[begin] != '<') {
            return MORE;
        }
        String head = new String(bytes, begin, Math.min(LONGEST_DECLARATION, limit - begin), US_ASCII);
        if (head.startsWith("<?xml") && head.length() > 5 && XmlByte.isSpace((byte) head.charAt(5))) {
            Matcher declaration = DECLARATION.matcher(head);
            return declaration.lookingAt() ? begin + declaration.end() : MORE;
        }
        byte second = bytes[begin + 1];
        return second == '!' || second == '?' || XmlByte.isNameStart(second) ? begin : MORE;
    }
}
