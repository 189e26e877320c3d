package cn.canbao.publication;

/** How much room texts take in cells. Widths are counted in digits, as Excel counts them; a Chinese character takes two. */
final class TextWidth {

    private static final int FIRST_WIDE = 0x1100;

    private TextWidth() {}

    /** How many lines a text takes in a column of a width, at least one. */
    static int lines(String text, int width) {
        int room = Math.max(2, width - 1);
        int taken = text.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
        return Math.max(1, (taken + room - 1) / room);
    }
}
