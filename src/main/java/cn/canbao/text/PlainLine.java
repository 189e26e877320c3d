package cn.canbao.text;

import java.util.HexFormat;

/**
 * Somebody else's text as it may stand in a log or on a console: on one line, without ID numbers, and without characters that a terminal
 * obeys. Each of those is shown by its number instead, for example {@code \u001B}.
 */
public final class PlainLine {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PlainLine() {}

    /** The text on one line, every ID number in it masked. */
    public static String of(String text) {
        return visible(IdMask.mask(text));
    }

    /** The text on one line, ID numbers as they are: for what stays in the database. */
    public static String visible(String text) {
        int first = 0;
        while (first < text.length() && !isObeyed(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int at = first; at < text.length(); at++) {
            if (isObeyed(text, at)) {
                shown.append("\\u").append(HEX.toHexDigits(text.charAt(at)));
            } else {
                shown.append(text.charAt(at));
            }
        }
        return shown.toString();
    }

    /** Whether a text holds no character that breaks a line, moves a cursor or turns the order of others. */
    public static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isObeyed(text, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isObeyed(String text, int at) {
        char character = text.charAt(at);
        return !isOrdinary(character) && isObeyed(text, at, character);
    }

    /** Most characters are of ASCII or Chinese: that is seen without asking what they are. */
    private static boolean isOrdinary(char character) {
        return (character >= ' ' && character < 0x7F) || (character >= '\u2E80' && character < Character.MIN_SURROGATE);
    }

    private static boolean isObeyed(String text, int at, char character) {
        if (Character.isSurrogate(character)) {
            return !isPaired(text, at);
        }
        return Character.isISOControl(character)
                || character == '\u2028'
                || character == '\u2029'
                || isDirection(character);
    }

    private static boolean isPaired(String text, int at) {
        char character = text.charAt(at);
        return Character.isHighSurrogate(character)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isDirection(char character) {
        return character == '\u061C'
                || (character >= '\u200E' && character <= '\u200F')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069');
    }
}
