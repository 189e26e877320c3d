package cn.canbao.problem;

import java.util.regex.Pattern;

/**
 * Hides ID numbers in everything that leaves the database: the first six characters, ten stars, the last two. Any run of
 * 15 digits or more (old and new ID numbers, disability cards), also full width and with a final X, is taken for one.
 */
public final class IdMask {

    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![0-9０-９])([0-9０-９]{6})[0-9０-９]{7,}([0-9０-９][0-9０-９XxＸｘ])(?![0-9０-９])");

    private IdMask() {}

    /** The text with every ID number in it masked. */
    public static String mask(String text) {
        return text.length() < 15 ? text : ID_NUMBER.matcher(text).replaceAll("$1**********$2");
    }
}
