package cn.canbao.workbook.text;

import cn.canbao.workbook.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which character separates the values of a text file: one that stands in most lines equally often, the header included. Of several the one
 * whose first such line stands highest is meant, for texts hold commas and headers seldom do; then the one with the most columns.
 */
final class CsvSeparator {

    private static final char[] CANDIDATES = {'\t', ',', ';', '|', '，'};
    private static final int LINES_LOOKED_AT = 200;

    /** In so many of a hundred lines. */
    private static final int MOST_LINES = 60;

    /** Of so many in a hundred tabs the next character is the separator: some programs write one behind every value. */
    private static final int MOST_TABS = 90;

    private CsvSeparator() {}

    /** What speaks for a character. */
    private record Candidate(char separator, int firstLine, long columnsAlike) {}

    /**
     * Chooses a separator.
     *
     * @param beginning the beginning of the text; its last line may be cut off
     * @throws UnreadableWorkbookException when two would give different columns and nothing says which is meant
     */
    static char of(String beginning) {
        List<int[]> lines = lines(beginning);
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < CANDIDATES.length; i++) {
            boolean isBehindValues = CANDIDATES[i] == '\t' && standsBehindValues(lines);
            Candidate candidate = isBehindValues ? null : candidate(lines, i);
            if (candidate != null) {
                found.add(candidate);
            }
        }
        found.sort(Comparator.comparingInt(Candidate::firstLine)
                .thenComparing(Comparator.comparingLong(Candidate::columnsAlike).reversed()));
        if (found.isEmpty()) {
            return ',';
        }
        Candidate best = found.get(0);
        if (found.size() > 1
                && found.get(1).firstLine == best.firstLine
                && found.get(1).columnsAlike == best.columnsAlike) {
            throw UnreadableWorkbookException.separators(best.separator, found.get(1).separator);
        }
        return best.separator;
    }

    /** A character that stands in most lines equally often; null when it does not. */
    private static @Nullable Candidate candidate(List<int[]> lines, int index) {
        int begin = 0;
        while (begin < lines.size() && lines.get(begin)[index] == 0) {
            begin++;
        }
        Map<Integer, Integer> alike = new HashMap<>();
        for (int[] line : lines.subList(begin, lines.size())) {
            alike.merge(line[index], 1, Integer::sum);
        }
        int count = alike.entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .max(Comparator.comparingLong(
                        (Map.Entry<Integer, Integer> entry) -> (long) entry.getKey() * entry.getValue()))
                .map(Map.Entry::getKey)
                .orElse(0);
        if (count == 0) {
            return null;
        }
        int first = begin;
        while (lines.get(first)[index] != count) {
            first++;
        }
        long with = lines.subList(first, lines.size()).stream()
                .filter(line -> line[index] == count)
                .count();
        boolean isRegular = with * 100 >= (long) MOST_LINES * (lines.size() - first);
        // what is irregular everywhere is still better than nothing: it stands behind everything that is not
        return new Candidate(CANDIDATES[index], isRegular ? first : Integer.MAX_VALUE, with * count);
    }

    private static boolean standsBehindValues(List<int[]> lines) {
        long tabs = 0;
        long behind = 0;
        for (int[] line : lines) {
            tabs += line[0];
            behind += line[CANDIDATES.length];
        }
        return tabs > 0 && behind * 100 >= tabs * MOST_TABS;
    }

    /** How often each candidate stands in each line that is not blank, outside of quotes; then how many tabs another one or the end follows. */
    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int[] line = new int[CANDIDATES.length + 1];
        boolean isQuoted = false;
        boolean begins = true;
        boolean isBlank = true;
        boolean isFollowed = false;
        for (int i = 0; i < text.length() && lines.size() < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            int candidate = isQuoted ? -1 : index(c);
            if (isQuoted) {
                isQuoted = c != '"';
            } else if (c == '"' && (begins || isPairedQuote(text, i))) {
                isQuoted = true;
            } else if (c == '\n' || c == '\r') {
                if (!isBlank) {
                    lines.add(finished(line, isFollowed));
                }
                line = new int[CANDIDATES.length + 1];
                isBlank = true;
                isFollowed = false;
            } else if (candidate >= 0) {
                line[candidate]++;
                if (c == '\t' && followsOther(text, i + 1)) {
                    line[CANDIDATES.length]++;
                    isFollowed |= index(next(text, i + 1)) > 0;
                }
            }
            isBlank &= c == '\n' || c == '\r';
            begins = candidate >= 0 || c == '\n' || c == '\r';
        }
        if (!isBlank && lines.size() < LINES_LOOKED_AT) {
            lines.add(finished(line, isFollowed));
        }
        return lines;
    }

    /** Tabs at the end of a line only are empty values; they stand behind values where others of the line do. */
    private static int[] finished(int[] line, boolean isFollowed) {
        if (!isFollowed) {
            line[CANDIDATES.length] = 0;
        }
        return line;
    }

    /** Whether a quote is the second of two inside of a quoted value, which goes on behind it. */
    private static boolean isPairedQuote(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '"';
    }

    private static boolean followsOther(String text, int at) {
        char next = next(text, at);
        return next == '\n' || next == '\r' || index(next) > 0;
    }

    private static char next(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private static int index(char c) {
        for (int i = 0; i < CANDIDATES.length; i++) {
            if (CANDIDATES[i] == c) {
                return i;
            }
        }
        return -1;
    }
}
