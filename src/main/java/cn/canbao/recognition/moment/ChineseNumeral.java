package cn.canbao.recognition.moment;

/** Chinese numerals below a hundred (十二, 二十三, 廿三, 卅) and digits one by one (二〇二五, 零五). */
final class ChineseNumeral {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 8;
    private static final int NONE = -1;

    private ChineseNumeral() {}

    /** Whether a character is part of a numeral. */
    static boolean isPart(char c) {
        return digit(c) != NONE || tens(c) != NONE;
    }

    /** The value; negative when the characters are no such number. */
    static long value(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        return text.chars().allMatch(c -> digit((char) c) != NONE) ? oneByOne(text) : belowAHundred(text);
    }

    private static long oneByOne(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return value;
    }

    /** A digit in front of 十 or none, 廿 or 卅, then a digit or none; a zero may stand before the last (十时零五分). */
    private static long belowAHundred(String text) {
        int at = 0;
        long value = 0;
        if (digit(text.charAt(0)) > 0 && text.length() > 1 && text.charAt(1) == '十') {
            value = digit(text.charAt(0)) * 10L;
            at = 2;
        } else if (tens(text.charAt(0)) != NONE) {
            value = tens(text.charAt(0));
            at = 1;
        } else {
            return NONE;
        }
        if (at == text.length()) {
            return value;
        }
        int last = digit(text.charAt(at));
        return last > 0 && at + 1 == text.length() ? value + last : NONE;
    }

    private static int digit(char c) {
        return switch (c) {
            case '零', '○', '◯' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(c);
        };
    }

    private static int tens(char c) {
        return switch (c) {
            case '十' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            default -> NONE;
        };
    }
}
