package cn.canbao.workbook.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which character separates the values of a text file: the one that gives the most lines the most columns alike. */
final class CsvSeparator {

    private static final char[] CANDIDATES = {'\t', ',', ';'};
    private static final int LINES_LOOKED_AT = 200;

    private CsvSeparator() {}

    /**
     * Chooses a separator.
     *
     * @param beginning the beginning of the text; its last line may be cut off
     */
    static char of(String beginning) {
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            long columns = columnsAlike(beginning, candidate);
            if (columns > most) {
                most = columns;
                best = candidate;
            }
        }
        return best;
    }

    /** The most frequent number of separators in a line, times the lines that have it. */
    private static long columnsAlike(String text, char separator) {
        Map<Integer, Integer> lines = new HashMap<>();
        for (int separators : separatorsOfLines(text, separator)) {
            lines.merge(separators, 1, Integer::sum);
        }
        return lines.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .max()
                .orElse(0);
    }

    private static List<Integer> separatorsOfLines(String text, char separator) {
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        boolean isQuoted = false;
        for (int i = 0; i < text.length() && counts.size() < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == separator) {
                count++;
            } else if (!isQuoted && (c == '\n' || c == '\r')) {
                counts.add(count);
                count = 0;
            }
        }
        counts.add(count);
        return counts;
    }
}
