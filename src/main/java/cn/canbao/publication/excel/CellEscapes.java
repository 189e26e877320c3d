package cn.canbao.publication.excel;

/**
 * Keeps texts from being taken for escapes of Excel: {@code _x0041_} in a cell is read as an A. Its first mark is escaped itself, as
 * Excel does it.
 */
final class CellEscapes {

    private static final String ESCAPED_MARK = "_x005F_";
    private static final int LENGTH = ESCAPED_MARK.length();

    private CellEscapes() {}

    /** The text as a cell must hold it. */
    static String escaped(String text) {
        int at = next(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + LENGTH);
        int written = 0;
        while (at >= 0) {
            escaped.append(text, written, at).append(ESCAPED_MARK);
            written = at + 1;
            at = next(text, written);
        }
        return escaped.append(text, written, text.length()).toString();
    }

    /** Where the next escape begins; they may share a mark. */
    private static int next(String text, int from) {
        int at = text.indexOf("_x", from);
        while (at >= 0 && !isEscape(text, at)) {
            at = text.indexOf("_x", at + 1);
        }
        return at;
    }

    private static boolean isEscape(String text, int at) {
        int last = at + LENGTH - 1;
        if (last >= text.length() || text.charAt(last) != '_') {
            return false;
        }
        for (int i = at + 2; i < last; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
