package cn.canbao.text;

/** How much room texts take in cells and on consoles. Widths are counted in digits, as Excel counts them; a Chinese character takes two. */
public final class TextWidth {

    private static final int FIRST_WIDE = 0x1100;

    private TextWidth() {}

    /** The width of a text in digits. */
    public static int of(String text) {
        int width = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_WIDE) {
                width++;
            }
        }
        return width;
    }

    /** How many lines a text takes in a column of a width, at least one. */
    public static int lines(String text, int width) {
        int room = Math.max(2, width - 1);
        return Math.max(1, (of(text) + room - 1) / room);
    }
}
