package cn.canbao.problem;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Hides ID numbers in everything that leaves the database: the first six characters, ten stars, the last two. Any run of
 * 15 digits or more (old and new ID numbers, disability cards), also full width, with white space inside, with marks between area, day
 * of birth and the rest, and with a final X, is taken for one, and so are three letters and twelve digits (the permit of a foreigner).
 */
public final class IdMask {

    private static final String DIGIT = "[0-9０-９]";
    private static final String SPACE = "[\\s\\p{Z}\\p{Cf}]{0,3}";
    private static final String MARK = "[-－–—._/·\\s]{1,3}";
    private static final String LAST = "[0-9０-９XxＸｘ]";

    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("(?<!" + DIGIT + ")(" + DIGIT + "(?:" + SPACE + DIGIT + "){5})(?:" + SPACE + DIGIT + "){7,}"
                    + SPACE + "(" + DIGIT + SPACE + LAST + ")(?!" + DIGIT + ")"),
            Pattern.compile("(?<!" + DIGIT + ")(" + DIGIT + "{6})" + MARK + DIGIT + "{4}(?:" + MARK + ")?" + DIGIT
                    + "{2}(?:" + MARK + ")?" + DIGIT + "{2}" + MARK + DIGIT + "{2}(" + DIGIT + LAST + ")"),
            Pattern.compile("(?<![A-Za-z])([A-Za-z]{3}[0-9]{3})[0-9]{7}([0-9]{2})(?![0-9])"));

    /** Digits of the shortest number, and what may stand between two of them: three characters, each of them perhaps two of Java's. */
    private static final int FEWEST_DIGITS = 14;

    /** Digits of a permit, with nothing between them. */
    private static final int FEWEST_TOGETHER = 12;

    private static final int WIDEST_GAP = 6;

    private static final int FEWEST_BARE = 15;
    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 2;

    private IdMask() {}

    /** The text with every ID number in it masked. */
    public static String mask(String text) {
        if (!mayHoldNumber(text)) {
            return text;
        }
        if (isBare(text)) {
            return text.substring(0, SHOWN_FIRST) + "**********" + text.substring(text.length() - SHOWN_LAST);
        }
        String masked = text;
        for (Pattern number : NUMBERS) {
            masked = number.matcher(masked).replaceAll("$1**********$2");
        }
        return masked;
    }

    /** Whether a text is a number and nothing else, which the patterns would take a hundred times as long to find out. */
    private static boolean isBare(String text) {
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return last + 1 >= FEWEST_BARE && (isDigit(text.charAt(last)) || "XxＸｘ".indexOf(text.charAt(last)) >= 0);
    }

    /** Most texts hold no number, and that is seen in a fraction of the time that the patterns take. */
    private static boolean mayHoldNumber(String text) {
        int digits = 0;
        int together = 0;
        int gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isDigit(character)) {
                digits = gap > WIDEST_GAP ? 1 : digits + 1;
                together = gap > 0 ? 1 : together + 1;
                gap = 0;
                if (digits == FEWEST_DIGITS || together == FEWEST_TOGETHER) {
                    return true;
                }
            } else {
                gap++;
            }
        }
        return false;
    }

    private static boolean isDigit(char character) {
        return (character >= '0' && character <= '9') || (character >= '０' && character <= '９');
    }
}
