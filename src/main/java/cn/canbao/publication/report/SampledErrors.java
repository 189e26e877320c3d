package cn.canbao.publication.report;

import cn.canbao.publication.facts.ProblemColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The errors that a page can hold and still be read on a phone: all of them up to a bound; beyond it of each file only the first ones, the
 * same number for every file, halved until all fit. How many there are is counted in full.
 */
public final class SampledErrors {

    private static final int TOWN = 0;
    private static final int FILE = 2;
    private static final int CODE = 8;

    /**
     * How many errors there are.
     *
     * @param town name of the town; empty when it is not known
     */
    record ErrorCount(String town, String file, String code, long count) {}

    private record ErrorKind(String town, String file, String code) {}

    private final int most;
    private final Map<String, List<List<Object>>> held = new LinkedHashMap<>();
    private final Map<ErrorKind, Long> counts = new LinkedHashMap<>();
    private int size;
    private int perFile;

    /**
     * Keeps a bounded sample.
     *
     * @param most how many are held at most, one or more
     */
    public SampledErrors(int most) {
        this.most = most;
        this.perFile = most;
    }

    /** Adds a problem; only errors count. */
    public void add(ProblemColumns.Values values) {
        if (!values.severity().equals("error")) {
            return;
        }
        List<Object> columns = values.columns();
        String file = String.valueOf(columns.get(FILE));
        counts.merge(
                new ErrorKind(String.valueOf(columns.get(TOWN)), file, String.valueOf(columns.get(CODE))),
                1L,
                Long::sum);
        List<List<Object>> ofFile = held.computeIfAbsent(file, name -> new ArrayList<>());
        if (ofFile.size() >= perFile || (size >= most && perFile == 1)) {
            return;
        }
        ofFile.add(columns);
        size++;
        while (size > most) {
            halve();
        }
    }

    private void halve() {
        perFile = Math.max(1, perFile / 2);
        size = 0;
        for (List<List<Object>> ofFile : held.values()) {
            if (ofFile.size() > perFile) {
                ofFile.subList(perFile, ofFile.size()).clear();
            }
            if (size + ofFile.size() > most) {
                ofFile.clear();
            }
            size += ofFile.size();
        }
    }

    /** The errors held, in the order of files, sheets, rows and columns, in the columns of {@link ProblemColumns}. */
    List<List<Object>> rows() {
        return held.values().stream().flatMap(List::stream).toList();
    }

    /** How many errors there are in all, by town, file and code. */
    List<ErrorCount> counts() {
        return counts.entrySet().stream()
                .map(one -> new ErrorCount(
                        one.getKey().town(), one.getKey().file(), one.getKey().code(), one.getValue()))
                .toList();
    }
}
