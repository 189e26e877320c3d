package cn.canbao.text;

import java.util.Arrays;

/** Parts of a text that are not to be seen, in their order. */
final class HiddenRanges {

    /** Beginnings and ends in turns. */
    private int[] bounds = new int[8];

    private int size;

    /** Adds a part that lies behind those before. */
    void add(int from, int to) {
        if (size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * size);
        }
        bounds[size++] = from;
        bounds[size++] = to;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The text with stars in the place of each part, as many as it has characters. */
    String starred(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < size; i += 2) {
            for (int at = bounds[i]; at < bounds[i + 1]; at++) {
                out.setCharAt(at, '*');
            }
        }
        return out.toString();
    }

    /** The text with something else in the place of each part. */
    String replaced(String text, String by) {
        StringBuilder out = new StringBuilder(text.length());
        int shown = 0;
        for (int i = 0; i < size; i += 2) {
            out.append(text, shown, bounds[i]).append(by);
            shown = bounds[i + 1];
        }
        return out.append(text, shown, text.length()).toString();
    }
}
