package cn.canbao.workbook.xlsx.xml;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Fast path for a shared string as nearly all programs write it: {@code <si><t>a</t></si>}, perhaps with the readings and the note on phonetics that
 * Chinese Excels add to it. It is read in one go; whatever looks different is left to {@link XmlPullParser}, which reads both alike.
 */
public final class FastSharedStringParser {

    private static final byte[] BEGIN = "<si><t>".getBytes(US_ASCII);
    private static final byte[] BEGIN_WITH_SPACE = "<si><t xml:space=\"preserve\">".getBytes(US_ASCII);
    private static final byte[] END_OF_TEXT = "</t>".getBytes(US_ASCII);
    private static final byte[] END = "</si>".getBytes(US_ASCII);
    private static final byte[] READING = "<rPh sb=\"".getBytes(US_ASCII);
    private static final byte[] READING_TO = "\" eb=\"".getBytes(US_ASCII);
    private static final byte[] READING_TEXT = "\"><t>".getBytes(US_ASCII);
    private static final byte[] END_OF_READING = "</t></rPh>".getBytes(US_ASCII);
    private static final byte[] PHONETICS = "<phoneticPr fontId=\"".getBytes(US_ASCII);
    private static final byte[] END_OF_PHONETICS = "\"/>".getBytes(US_ASCII);
    private static final byte[] END_OF_NO_PHONETICS = "\" type=\"noConversion\"/>".getBytes(US_ASCII);

    public final ByteSlice text = new ByteSlice();

    /** Reads the item that the window stands at; false leaves everything as it is. */
    boolean read(XmlLexer window) {
        byte[] bytes = window.bytes;
        int begin = behind(bytes, window.at, BEGIN);
        if (begin < 0) {
            begin = behind(bytes, window.at, BEGIN_WITH_SPACE);
        }
        if (begin < 0) {
            return false;
        }
        window.isRough = false;
        int end = window.textEnd(begin);
        int at = end < 0 || window.isRough ? -1 : behind(bytes, end, END_OF_TEXT);
        at = at < 0 ? -1 : behindReadings(window, at);
        int phonetics = at < 0 ? -1 : behind(bytes, at, PHONETICS);
        if (phonetics > 0) {
            phonetics = behindDigits(bytes, phonetics);
            at = behind(bytes, phonetics, END_OF_NO_PHONETICS);
            at = at < 0 ? behind(bytes, phonetics, END_OF_PHONETICS) : at;
        }
        at = at < 0 ? -1 : behind(bytes, at, END);
        if (at < 0) {
            return false;
        }
        text.of(bytes, begin, end);
        window.at = at;
        return true;
    }

    /** The index after the phonetic runs that begin at an index, if any do; negative when one has another form. */
    private static int behindReadings(XmlLexer window, int place) {
        byte[] bytes = window.bytes;
        int at = place;
        int from;
        while ((from = behind(bytes, at, READING)) > 0) {
            from = behind(bytes, behindDigits(bytes, from), READING_TO);
            from = from < 0 ? -1 : behind(bytes, behindDigits(bytes, from), READING_TEXT);
            int end = from < 0 ? -1 : window.textEnd(from);
            at = end < 0 ? -1 : behind(bytes, end, END_OF_READING);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private static int behindDigits(byte[] bytes, int place) {
        int at = place;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The place behind a mark; negative when it does not stand there. The zeros behind the window match nothing. */
    private static int behind(byte[] bytes, int at, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes[at + i] != mark[i]) {
                return -1;
            }
        }
        return at + mark.length;
    }
}
