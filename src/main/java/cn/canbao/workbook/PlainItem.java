package cn.canbao.workbook;

/**
 * A shared string as nearly all programs write it: {@code <si><t>a</t></si>}, perhaps with the note on phonetics that Chinese
 * Excels add to each. It is read in one go; whatever looks different is left to {@link XmlPart}, which reads both alike.
 */
final class PlainItem {

    private static final String BEGIN = "<si><t>";
    private static final String BEGIN_WITH_SPACE = "<si><t xml:space=\"preserve\">";
    private static final String END_OF_TEXT = "</t>";
    private static final String END = "</si>";
    private static final String PHONETICS = "<phoneticPr fontId=\"";
    private static final String END_OF_PHONETICS = "\" type=\"noConversion\"/>";

    final Span text = new Span();

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
        int phonetics = at < 0 ? -1 : behind(bytes, at, PHONETICS);
        if (phonetics > 0) {
            while (bytes[phonetics] >= '0' && bytes[phonetics] <= '9') {
                phonetics++;
            }
            at = behind(bytes, phonetics, END_OF_PHONETICS);
        }
        at = at < 0 ? -1 : behind(bytes, at, END);
        if (at < 0) {
            return false;
        }
        text.of(bytes, begin, end);
        window.at = at;
        return true;
    }

    /** The place behind a mark; negative when it does not stand there. The zeros behind the window match nothing. */
    private static int behind(byte[] bytes, int at, String mark) {
        int length = mark.length();
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != mark.charAt(i)) {
                return -1;
            }
        }
        return at + length;
    }
}
