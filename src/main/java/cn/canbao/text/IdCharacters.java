package cn.canbao.text;

/** What a character is to somebody who looks for ID numbers. */
final class IdCharacters {

    /** What ends a run of digits. */
    static final byte OTHER = 0;

    static final byte DIGIT = 1;

    /** White space, and the quotes that keep Excel from rounding a number: they may stand inside one. */
    static final byte BLANK = 2;

    /** What stands between the parts of a number. */
    static final byte MARK = 3;

    /** What nobody sees. */
    static final byte UNSEEN = 4;

    static final byte LETTER = 5;

    private static final int ASCII = 0x80;
    private static final byte[] KINDS = new byte[ASCII];

    /** Beyond ASCII; {@code '} and {@code `} are in it. */
    private static final String QUOTES = "‘’＇";

    private static final String MARKS = "－–—·．／＿‐‑‒―−﹣・•";

    /** Fewer than these in a row are no number of any kind. */
    private static final int FEWEST_DIGITS = 12;

    static {
        for (char c = 0; c < ASCII; c++) {
            KINDS[c] = ascii(c);
        }
    }

    private IdCharacters() {}

    private static byte ascii(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (Character.isLetter(c)) {
            return LETTER;
        }
        if (Character.isWhitespace(c) || c == ' ' || c == '\'' || c == '`') {
            return BLANK;
        }
        if ("-._/".indexOf(c) >= 0) {
            return MARK;
        }
        return Character.isISOControl(c) ? UNSEEN : OTHER;
    }

    /** The kind of a character. */
    static byte kind(int character) {
        if (character < ASCII) {
            return KINDS[character];
        }
        return isChinese(character) ? OTHER : kindBeyondAscii(character);
    }

    /** Most characters beyond ASCII, which is seen without asking what they are. */
    private static boolean isChinese(int character) {
        return character >= 0x3400 && character <= 0xD7A3;
    }

    private static byte kindBeyondAscii(int character) {
        if (digit(character) >= 0) {
            return DIGIT;
        }
        if (MARKS.indexOf(character) >= 0) {
            return MARK;
        }
        if (Character.isSpaceChar(character) || Character.isWhitespace(character) || QUOTES.indexOf(character) >= 0) {
            return BLANK;
        }
        if ((character >= 'Ａ' && character <= 'Ｚ') || (character >= 'ａ' && character <= 'ｚ') || isRomanTen(character)) {
            return LETTER;
        }
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> UNSEEN;
            default -> OTHER;
        };
    }

    /** The digit that a character stands for: of any script, raised or in a circle too; -1 when it is none. */
    @SuppressWarnings("CharacterGetNumericValue") // digits in circles are asked for, and letters are told apart
    static int digit(int character) {
        if (character < ASCII) {
            return character >= '0' && character <= '9' ? character - '0' : -1;
        }
        int digit = Character.digit(character, 10);
        if (digit < 0 && Character.getType(character) == Character.OTHER_NUMBER) {
            int value = Character.getNumericValue(character);
            return value >= 0 && value <= 9 ? value : -1;
        }
        return digit;
    }

    /** Whether a character may stand for ten at the end of a number. */
    static boolean isTen(int character) {
        return character == 'X' || character == 'x' || character == 'Ｘ' || character == 'ｘ' || isRomanTen(character);
    }

    private static boolean isRomanTen(int character) {
        return character == 'Ⅹ' || character == 'ⅹ';
    }

    /** Whether a character says that an exponent follows. */
    static boolean isExponent(int character) {
        return character == 'E' || character == 'e' || character == 'Ｅ' || character == 'ｅ';
    }

    /** Most texts hold no number, and that is seen in a fraction of the time that looking for one takes. */
    static boolean mayHoldNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte kind = Character.isSurrogate(c) ? DIGIT : kind(c);
            if (kind == DIGIT) {
                digits++;
                if (digits == FEWEST_DIGITS) {
                    return true;
                }
            } else if (kind == OTHER || kind == LETTER) {
                digits = 0;
            }
        }
        return false;
    }
}
