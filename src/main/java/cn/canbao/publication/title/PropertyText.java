package cn.canbao.publication.title;

/** A text as the properties of a document may hold it: what XML has no place for becomes a question mark, as it does in cells. */
public final class PropertyText {

    private static final int FIRST_PRINTED = 0x20;
    private static final int FIRST_NONE = 0xFFFE;

    private PropertyText() {}

    /** The text without characters that XML has no place for. */
    public static String of(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : '?').forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int character) {
        boolean isSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= FIRST_PRINTED
                        && !isSurrogate
                        && character != FIRST_NONE
                        && character != FIRST_NONE + 1);
    }
}
