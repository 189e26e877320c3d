package cn.canbao.text;

import java.text.Normalizer;

/**
 * The compatible form of a text that people mean the same by (Unicode's NFKC: full width becomes ASCII, and so on), in a time that grows with
 * the text only. The platform sorts marks on one letter by moving each past those before it: a cell full of marks would take a second.
 * More than thirty on one letter, which no language writes (Unicode Standard Annex 15, stream-safe text), are taken in pieces.
 */
public final class Nfkc {

    private static final int MOST_MARKS = 30;
    private static final char FIRST_MARK = '\u0300';
    private static final char FIRST_CHINESE = '\u3400';
    private static final char LAST_CHINESE = '\u9FFF';

    private Nfkc() {}

    /** The compatible form of a text. */
    public static String of(String text) {
        int cut = cut(text, 0);
        if (cut == text.length()) {
            return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        StringBuilder form = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); from = cut, cut = cut(text, from)) {
            form.append(Normalizer.normalize(text.substring(from, cut), Normalizer.Form.NFKC));
        }
        return form.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Where a piece that begins at a place ends: behind the last mark that is taken with its letter, or at the end. */
    private static int cut(String text, int from) {
        int marks = 0;
        for (int at = from; at < text.length(); ) {
            char c = text.charAt(at);
            boolean isChinese = c >= FIRST_CHINESE && c <= LAST_CHINESE;
            int character = Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
            marks = c >= FIRST_MARK && !isChinese && isMark(character) ? marks + 1 : 0;
            at += Character.charCount(character);
            if (marks == MOST_MARKS) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
