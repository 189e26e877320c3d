package cn.canbao.benchmark;

import cn.canbao.benchmark.reading.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has to be reached, and whether it is. */
final class Goals {

    static final String LARGE = "large";
    static final String NEXT_NIGHT = "next-night";
    static final String SMALL = "small";
    static final String REJECTED = "rejected";
    static final String BIG = "big";
    static final String DOCUMENTS = "documents";

    private static final double MOST_SECONDS = 15;
    private static final double MOST_SECONDS_MORE = 3;
    private static final double MOST_SECONDS_FOR_DOCUMENTS = 3;
    private static final double TIMES_FASTER_THAN_SAX = 3.5;
    private static final double TIMES_FASTER_THAN_OPENPYXL = 4;

    private final Measurements measurements;
    private final Map<String, Long> rows;
    private final List<String> lines = new ArrayList<>();

    /** @param rows how many rows each task goes through */
    Goals(Measurements measurements, Map<String, Long> rows) {
        this.measurements = measurements;
        this.rows = rows;
    }

    /** One line of a Markdown table each: what, measured, whether it holds. */
    List<String> lines() {
        double start = seconds(StartTask.ID);
        double large = seconds(LARGE);
        atMost("1.2 million rows in 500 files, whole run at most 15 s", large, MOST_SECONDS);
        atLeast(
                "and at least 4 times faster than openpyxl only reads them",
                seconds(Python.ID) / large,
                TIMES_FASTER_THAN_OPENPYXL);
        atLeast(
                "reader at least 3.5 times faster than the SAX handler of POI",
                seconds(ReadingTask.id(Reader.POI_SAX)) / seconds(ReadingTask.id(Reader.CANBAO)),
                TIMES_FASTER_THAN_SAX);
        atMost("one sheet of 1,048,575 rows, whole run at most 15 s", seconds(BIG), MOST_SECONDS);
        atMost(
                "second night, 5 of 500 files changed, at most 3 s and the start",
                seconds(NEXT_NIGHT),
                MOST_SECONDS_MORE + start);
        atMost(
                "microseconds a row without the start: 1.2 million not above 150 thousand",
                1e6 * (large - start) / rows.getOrDefault(LARGE, 0L),
                1e6 * (seconds(SMALL) - start) / rows.getOrDefault(SMALL, 0L));
        atMost("100,000 more rejected rows at most 3 s more", seconds(REJECTED) - large, MOST_SECONDS_MORE);
        atMost("all documents of the sample edition at most 3 s", seconds(DOCUMENTS), MOST_SECONDS_FOR_DOCUMENTS);
        return lines;
    }

    /** Not a number when it was not measured; whatever is reckoned from it is not a number either. */
    private double seconds(String id) {
        return measurements.median(id).orElse(Double.NaN);
    }

    private void atMost(String what, double measured, double limit) {
        add(what, measured, "at most", limit, measured <= limit);
    }

    private void atLeast(String what, double measured, double limit) {
        add(what, measured, "at least", limit, measured >= limit);
    }

    private void add(String what, double measured, String bound, double limit, boolean holds) {
        boolean isMeasured = !Double.isNaN(measured) && !Double.isNaN(limit);
        lines.add(
                isMeasured
                        ? String.format(
                                Locale.ROOT,
                                "| %s | %.2f, %s %.2f | %s |",
                                what,
                                measured,
                                bound,
                                limit,
                                holds ? "holds" : "DOES NOT HOLD")
                        : "| " + what + " | not measured | |");
    }
}
