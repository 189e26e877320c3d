package cn.canbao.recognition.layout;

import cn.canbao.recognition.Column;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.text.IdMask;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a header is known by: the labels of its columns, from the group to the column's own, and where they stand. Spaces and the width of
 * characters do not matter, nor does which days labels name (截至12月8日 is 截至12月9日 tomorrow), but for which of them is the later one.
 *
 * @param sha256 in lower-case hex
 */
public record HeaderFingerprint(String sha256) {

    /** A later year begins in January; campaigns begin in autumn. */
    private static final int FIRST_DAY_OF_CAMPAIGNS = 701;

    private static final int A_YEAR = 1200;
    private static final int HUNDRED = 100;

    /** Of columns. */
    public static HeaderFingerprint of(List<Column> columns) {
        SortedMap<Integer, String> labels = new TreeMap<>();
        columns.forEach(column -> labels.put(column.index(), column.label()));
        return of(labels);
    }

    /** Of the labels of columns, by their indexes. */
    public static HeaderFingerprint of(SortedMap<Integer, String> labels) {
        StringBuilder text = new StringBuilder();
        comparable(labels)
                .forEach((column, label) ->
                        text.append(column).append('\t').append(label).append('\n'));
        return new HeaderFingerprint(sha256(text.toString()));
    }

    /** SHA-256 of a text, in lower-case hex. */
    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot fingerprint a header: every Java platform has SHA-256", e);
        }
    }

    /** Labels in the form in which those of different days can be compared. */
    public static SortedMap<Integer, String> comparable(SortedMap<Integer, String> labels) {
        SortedSet<Integer> days = new TreeSet<>();
        SortedMap<Integer, String> plain = new TreeMap<>();
        labels.forEach((column, label) -> {
            String text = LabelText.normalise(IdMask.mask(label));
            plain.put(column, text);
            days(text).forEach(day -> days.add(day.order));
        });
        List<Integer> order = List.copyOf(days);
        plain.replaceAll((column, text) -> withoutDays(text, order));
        return plain;
    }

    private record Day(int begin, int end, int order) {}

    private static String withoutDays(String text, List<Integer> order) {
        StringBuilder without = new StringBuilder();
        int at = 0;
        for (Day day : days(text)) {
            without.append(text, at, day.begin)
                    .append("<日")
                    .append(order.indexOf(day.order) + 1)
                    .append('>');
            at = day.end;
        }
        return without.append(text, at, text.length()).toString();
    }

    private static List<Day> days(String text) {
        List<Day> days = new ArrayList<>();
        int at = 0;
        while ((at = text.indexOf('月', at)) >= 0) {
            int begin = beginOfNumber(text, at);
            int end = endOfNumber(text, at + 1);
            boolean isDay = begin < at
                    && (begin == 0 || !isDigit(text.charAt(begin - 1)))
                    && end > at + 1
                    && end < text.length()
                    && (text.charAt(end) == '日' || text.charAt(end) == '号');
            if (isDay) {
                int day = Integer.parseInt(text, begin, at, 10) * HUNDRED + Integer.parseInt(text, at + 1, end, 10);
                days.add(new Day(begin, end + 1, day >= FIRST_DAY_OF_CAMPAIGNS ? day : day + A_YEAR));
            }
            at++;
        }
        return days;
    }

    private static int beginOfNumber(String text, int end) {
        int begin = end;
        while (begin > 0 && end - begin < 2 && isDigit(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int endOfNumber(String text, int begin) {
        int end = begin;
        while (end < text.length() && end - begin < 2 && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The labels of columns with their indexes. */
    public static SortedMap<Integer, String> labels(Map<Integer, List<String>> paths) {
        SortedMap<Integer, String> labels = new TreeMap<>();
        paths.forEach((column, path) -> labels.put(column, String.join("/", path)));
        return labels;
    }
}
