package cn.canbao.workbook.xlsx.xml;

/** What a byte of UTF-8 can be in XML. */
final class XmlByte {

    /** Stands for itself between tags. */
    private static final int TEXT = 1;
    /** Stands for itself in an attribute. */
    private static final int VALUE = 2;
    /** May stand in a name; bytes above ASCII are looked at one by one. */
    private static final int NAME = 4;

    private static final byte[] KINDS = kinds();

    private XmlByte() {}

    static boolean isPlainText(byte b) {
        return (KINDS[b & 0xFF] & TEXT) != 0;
    }

    static boolean isPlainValue(byte b) {
        return (KINDS[b & 0xFF] & VALUE) != 0;
    }

    static boolean isName(byte b) {
        return (KINDS[b & 0xFF] & NAME) != 0;
    }

    /** Whether a name may begin with it. */
    static boolean isNameStart(byte b) {
        return b < 0 || (isName(b) && b != '-' && b != '.' && (b < '0' || b > '9'));
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Whether XML allows the character. */
    static boolean isCharacter(int code) {
        return code >= 0x20
                ? code <= 0xD7FF || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF)
                : code == '\t' || code == '\n' || code == '\r';
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < 128; b++) {
            boolean plain = b >= ' ' && b != '<' && b != '&';
            int kind = (plain && b != ']') || b == '\t' || b == '\n' ? TEXT : 0;
            if (plain && b != '"' && b != '\'') {
                kind |= VALUE;
            }
            if (Character.isLetterOrDigit(b) || b == '_' || b == '-' || b == '.') {
                kind |= NAME;
            }
            kinds[b] = (byte) kind;
        }
        return kinds;
    }
}
