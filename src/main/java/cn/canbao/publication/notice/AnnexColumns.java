package cn.canbao.publication.notice;

import cn.canbao.text.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide the columns of the annex are and how large its text is, so that no figure breaks: as usual where that holds them, else with
 * columns as wide as their figures, in the largest text in which all of them fit. Widths are in twentieths of a point.
 *
 * @param widths of the columns from left to right: rank, name, figures, remark
 * @param size of the text, in points
 * @param margin left and right of the text in a cell
 */
record AnnexColumns(List<Integer> widths, double size, int margin) {

    private static final int RANK_WIDTH = 620;
    private static final int NAME_WIDTH = 1700;
    private static final int REMARK_WIDTH = 1700;

    private static final double USUAL_SIZE = 9;
    private static final double SMALLEST_SIZE = 5;
    private static final double STEP = 0.5;

    private static final int USUAL_MARGIN = 40;
    private static final int NARROW_MARGIN = 20;

    /** What a cell takes beside its text and its margins. */
    private static final int FRAME = 20;

    /**
     * What figures take of the width of a Chinese character in the widest font that programs choose for a missing one; in the official
     * one they take half.
     */
    private static final double DIGIT = 0.64;

    private static final double PER_CENT = 0.95;
    private static final double POINT_OR_COMMA = 0.32;

    /** How much wider the figures of the last row are, which is bold. */
    private static final double BOLD = 1.1;

    private static final int POINT = 20;

    /** How many lines names and remarks take in narrow columns, and how many Chinese characters stand on one of them. */
    private static final int LINES_OF_NAME = 2;

    private static final int LINES_OF_REMARK = 4;
    private static final int SHORTEST_LINE = 4;
    private static final int LONGEST_LINE = 9;

    /**
     * Lays them out.
     *
     * @param rows the texts of all rows below the header, with as many cells as there are columns
     * @param labels the header over each column, the lowest of it
     */
    static AnnexColumns of(int width, List<List<String>> rows, List<String> labels) {
        int columns = labels.size();
        List<Integer> usual = usual(width, columns);
        if (holds(usual, needed(rows, labels, new Setting(USUAL_SIZE, USUAL_MARGIN, 1)), columns)) {
            return new AnnexColumns(usual, USUAL_SIZE, USUAL_MARGIN);
        }
        double size = USUAL_SIZE;
        List<Integer> needed = needed(rows, labels, new Setting(size, NARROW_MARGIN, BOLD));
        while (sum(needed) > width && size > SMALLEST_SIZE) {
            size -= STEP;
            needed = needed(rows, labels, new Setting(size, NARROW_MARGIN, BOLD));
        }
        return new AnnexColumns(filled(needed, width, rows, size), size, NARROW_MARGIN);
    }

    private static List<Integer> usual(int width, int columns) {
        int figure = (width - RANK_WIDTH - NAME_WIDTH - REMARK_WIDTH) / Math.max(1, columns - 3);
        return IntStream.range(0, columns)
                .mapToObj(column -> column == 0
                        ? RANK_WIDTH
                        : column == 1 ? NAME_WIDTH : column == columns - 1 ? REMARK_WIDTH : figure)
                .toList();
    }

    /** Whether the columns of figures are wide enough. */
    private static boolean holds(List<Integer> widths, List<Integer> needed, int columns) {
        return IntStream.range(0, columns - 1)
                .filter(column -> column != 1)
                .allMatch(column -> widths.get(column) >= needed.get(column));
    }

    private record Setting(double size, int margin, double bold) {

        int wide(double characters) {
            return (int) Math.ceil(characters * size * POINT) + 2 * margin + FRAME;
        }
    }

    /** What every column takes at least. */
    private static List<Integer> needed(List<List<String>> rows, List<String> labels, Setting setting) {
        List<Integer> needed = new ArrayList<>();
        int last = labels.size() - 1;
        for (int i = 0; i <= last; i++) {
            double characters = switch (i == 1 ? LINES_OF_NAME : i == last ? LINES_OF_REMARK : 1) {
                case LINES_OF_NAME -> line(rows, i, LINES_OF_NAME);
                case LINES_OF_REMARK -> hasText(rows, i) ? line(rows, i, LINES_OF_REMARK) : 2;
                default -> Math.max(2, figures(rows, i, setting.bold));
            };
            needed.add(setting.wide(Math.max(characters, longestFigure(labels.get(i)))));
        }
        return needed;
    }

    private static double line(List<List<String>> rows, int column, int lines) {
        return Math.max(SHORTEST_LINE, Math.min(LONGEST_LINE, Math.ceil(longest(rows, column) / lines)));
    }

    private static double figures(List<List<String>> rows, int column, double bold) {
        return Math.max(
                longest(rows, column),
                rows.isEmpty() ? 0 : bold * width(rows.get(rows.size() - 1).get(column)));
    }

    private static double longest(List<List<String>> rows, int column) {
        return rows.stream().mapToDouble(row -> width(row.get(column))).max().orElse(0);
    }

    /** What is left goes to the name until it is on one line, then to the remark and to all. */
    private static List<Integer> filled(List<Integer> needed, int width, List<List<String>> rows, double size) {
        List<Integer> filled = new ArrayList<>(needed);
        int rest = Math.max(0, width - sum(needed));
        int wanted = new Setting(size, NARROW_MARGIN, 1).wide(longest(rows, 1) + 1);
        int name = Math.min(rest, Math.max(0, Math.min(NAME_WIDTH, wanted) - needed.get(1)));
        filled.set(1, filled.get(1) + name);
        rest -= name;
        int last = needed.size() - 1;
        int remark = hasText(rows, last) ? Math.min(rest, Math.max(0, REMARK_WIDTH - needed.get(last))) : 0;
        filled.set(last, filled.get(last) + remark);
        rest -= remark;
        int figures = Math.max(1, needed.size() - 3);
        for (int i = 2; i < last; i++) {
            filled.set(i, filled.get(i) + rest / figures);
        }
        return filled;
    }

    private static boolean hasText(List<List<String>> rows, int column) {
        return rows.stream().anyMatch(row -> !row.get(column).isEmpty());
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** The width of a text in Chinese characters. */
    private static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            width += TextWidth.of(String.valueOf(character)) > 1
                    ? 1
                    : character == '%' ? PER_CENT : character == '.' || character == ',' ? POINT_OR_COMMA : DIGIT;
        }
        return width;
    }

    /** The width of the longest run of figures in a label, which breaks between other characters. */
    private static double longestFigure(String label) {
        double longest = 0;
        double run = 0;
        for (int i = 0; i < label.length(); i++) {
            double one = width(label.substring(i, i + 1));
            run = one < 1 ? run + one : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
