package cn.canbao.publication.title;

import cn.canbao.text.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a title: as few as it takes, about equally long, broken between words (GB/T 9704: 回行时，要做到词意完整，排列对称，长短适宜). A
 * line break in the text is kept.
 */
public final class TitleLines {

    private final TitleWords words;

    /** Breaks titles between the given words. */
    public TitleLines(TitleWords words) {
        this.words = words;
    }

    /**
     * See its parts.
     *
     * @param room the width of a line in Chinese characters
     */
    public List<String> of(String text, double room) {
        return text.lines().flatMap(line -> broken(line, room).stream()).toList();
    }

    /** The width of a text in Chinese characters. */
    public static double width(String text) {
        return TextWidth.of(text) / 2.0;
    }

    private List<String> broken(String text, double room) {
        if (width(text) <= room) {
            return List.of(text);
        }
        List<String> parts = words.of(text).stream()
                .flatMap(word -> pieces(word, room).stream())
                .toList();
        int size = parts.size();
        // the best way to set the first parts: how many lines, how uneven they are, where the last of them begins
        int[] lines = new int[size + 1];
        double[] uneven = new double[size + 1];
        int[] begin = new int[size + 1];
        Arrays.fill(lines, 1, size + 1, Integer.MAX_VALUE);
        for (int end = 1; end <= size; end++) {
            for (int start = end - 1; start >= 0; start--) {
                double width = width(String.join("", parts.subList(start, end)));
                if (width > room) {
                    break;
                }
                int needed = lines[start] + 1;
                double slack = uneven[start] + (room - width) * (room - width);
                if (needed < lines[end] || (needed == lines[end] && slack < uneven[end])) {
                    lines[end] = needed;
                    uneven[end] = slack;
                    begin[end] = start;
                }
            }
        }
        List<String> broken = new ArrayList<>();
        for (int end = size; end > 0; end = begin[end]) {
            broken.add(0, String.join("", parts.subList(begin[end], end)));
        }
        return broken;
    }

    /** A word that no line can hold, in pieces that lines can. */
    private static List<String> pieces(String word, double room) {
        if (width(word) <= room) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        word.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (piece.length() > 0 && width(piece + character) > room) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(character);
        });
        pieces.add(piece.toString());
        return pieces;
    }
}
