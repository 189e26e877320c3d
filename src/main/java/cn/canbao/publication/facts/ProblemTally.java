package cn.canbao.publication.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts problems by code, by town and by file while they pass to the lists of them. */
public final class ProblemTally {

    private static final int TOWN = ProblemColumns.COLUMNS.indexOf("乡镇");
    private static final int FILE = ProblemColumns.COLUMNS.indexOf("文件");
    private static final int CODE = ProblemColumns.COLUMNS.indexOf("问题代码");
    private static final int MESSAGE = ProblemColumns.COLUMNS.indexOf("说明");

    /**
     * How often a problem was found.
     *
     * @param severity error, warning or info
     * @param example the sentence of the first of them
     */
    public record ByCode(String code, String severity, long count, String example) {}

    /** How many problems of each severity something has: a town or a file, by name; the name is empty where none is known. */
    public record ByName(String name, long errors, long warnings, long infos) {

        /** Both together. */
        ByName plus(ByName other) {
            return new ByName(name, errors + other.errors, warnings + other.warnings, infos + other.infos);
        }
    }

    private final Map<String, ByCode> codes = new HashMap<>();
    private final Map<String, ByName> towns = new TreeMap<>();
    private final Map<String, ByName> files = new TreeMap<>();

    /** Counts a problem. */
    public void add(ProblemColumns.Values line) {
        codes.merge(
                text(line, CODE) + " " + line.severity(),
                new ByCode(text(line, CODE), line.severity(), 1, text(line, MESSAGE)),
                (all, one) -> new ByCode(all.code, all.severity, all.count + 1, all.example));
        towns.merge(text(line, TOWN), one(text(line, TOWN), line.severity()), ByName::plus);
        files.merge(text(line, FILE), one(text(line, FILE), line.severity()), ByName::plus);
    }

    /** Per code, errors first, then the most frequent. */
    public List<ByCode> byCode() {
        return sorted(
                codes,
                Comparator.comparing((ByCode one) ->
                                List.of("error", "warning", "info").indexOf(one.severity))
                        .thenComparing(ByCode::count, Comparator.reverseOrder())
                        .thenComparing(ByCode::code));
    }

    /** Per town, the one with most errors first. */
    public List<ByName> byTown() {
        return sorted(towns, order());
    }

    /** Per file, the one with most errors first. */
    public List<ByName> byFile() {
        return sorted(files, order());
    }

    /** How many problems there are. */
    public long count() {
        return codes.values().stream().mapToLong(ByCode::count).sum();
    }

    private static Comparator<ByName> order() {
        Function<ByName, Long> errors = ByName::errors;
        return Comparator.comparing(errors, Comparator.reverseOrder())
                .thenComparing(ByName::warnings, Comparator.reverseOrder())
                .thenComparing(ByName::name);
    }

    private static <T> List<T> sorted(Map<String, T> found, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(found.values());
        sorted.sort(order);
        return sorted;
    }

    private static ByName one(String name, String severity) {
        return new ByName(
                name,
                severity.equals("error") ? 1 : 0,
                severity.equals("warning") ? 1 : 0,
                severity.equals("info") ? 1 : 0);
    }

    private static String text(ProblemColumns.Values line, int column) {
        return String.valueOf(line.columns().get(column));
    }
}
