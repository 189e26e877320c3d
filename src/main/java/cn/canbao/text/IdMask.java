package cn.canbao.text;

/**
 * Hides ID numbers in everything that leaves the database: the first six characters, ten stars, the last two. What is taken for one:
 *
 * <ul>
 *   <li>any run of 15 digits or more (old and new ID numbers, disability cards), also with white space or what nobody sees inside, the
 *       last perhaps an X;
 *   <li>18 digits with other marks between them, where they stand between area, day of birth and the rest, or where the digits can be
 *       an ID number; 15 with marks between the same parts;
 *   <li>three letters and twelve digits (the permit of a foreigner);
 *   <li>a number of twelve digits or more with an exponent: what Excel makes of an ID number.
 * </ul>
 *
 * Digits and letters may be full width, raised or of another script: whatever is read as an ID number is hidden as one. A text is looked
 * at once, character by character, however long it is; one that was masked stays as it is.
 */
public final class IdMask {

    /** What stands in the place of what is hidden. */
    static final String STARS = "**********";

    private static final int FEWEST_BARE = 15;
    private static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 2;

    private IdMask() {}

    /** The text with every ID number in it masked. */
    public static String mask(String text) {
        if (!IdCharacters.mayHoldNumber(text)) {
            return text;
        }
        if (isBare(text)) {
            return text.substring(0, SHOWN_FIRST) + STARS + text.substring(text.length() - SHOWN_LAST);
        }
        HiddenRanges hidden = new IdSearch(text).hidden();
        return hidden.isEmpty() ? text : hidden.replaced(text, STARS);
    }

    /**
     * The text with a star in the place of every character that is hidden of an ID number, so that parts may be cut out of it: a part alone
     * would not be known for one.
     */
    public static String starred(String text) {
        return IdCharacters.mayHoldNumber(text) ? new IdSearch(text).hidden().starred(text) : text;
    }

    /** Whether a text is a number and nothing else, as most are. */
    private static boolean isBare(String text) {
        int last = text.length() - 1;
        for (int i = 0; i < last; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        char end = text.charAt(last);
        return last + 1 >= FEWEST_BARE && ((end >= '0' && end <= '9') || end == 'X' || end == 'x');
    }
}
