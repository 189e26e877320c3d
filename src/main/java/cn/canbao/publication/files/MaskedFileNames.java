package cn.canbao.publication.files;

import cn.canbao.staging.EditionFile;
import cn.canbao.staging.problems.ProblemLine;
import cn.canbao.text.PlainLine;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What outputs call the files of a run: an ID number in a name is masked, and names that become the same by that are numbered in the order
 * of the files. The manifest holds their SHA-256 and the database their names as they are, so that an auditor finds each of them.
 * May be asked by several threads.
 */
public final class MaskedFileNames {

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> sheets = new ConcurrentHashMap<>();

    /**
     * Names files.
     *
     * @param files the files of the run in their order
     * @param others paths of what else is told of, in an order of their own
     */
    public MaskedFileNames(List<EditionFile> files, List<String> others) {
        Set<String> taken = new HashSet<>();
        List<String> paths = Stream.concat(files.stream().map(EditionFile::path), others.stream())
                .toList();
        for (String path : paths) {
            if (PlainLine.of(path).equals(path)) {
                names.put(path, path);
                taken.add(path);
            }
        }
        for (String path : paths) {
            names.computeIfAbsent(path, unnamed -> unused(PlainLine.of(unnamed), taken));
        }
    }

    private static String unused(String masked, Set<String> taken) {
        String name = masked;
        for (int copy = 2; !taken.add(name); copy++) {
            name = masked + " (" + copy + ")";
        }
        return name;
    }

    /** The name of a path. */
    public String of(String path) {
        return names.computeIfAbsent(path, PlainLine::of);
    }

    /** A file as it is handed out: no number in its name nor in those of its sheets. */
    public EditionFile handedOut(EditionFile file) {
        return new EditionFile(
                of(file.path()),
                file.sha256(),
                file.size(),
                file.outcome(),
                file.message(),
                file.sheets().stream()
                        .map(sheet ->
                                new EditionFile.EditionSheet(PlainLine.of(sheet.name()), sheet.kind(), sheet.rows()))
                        .toList());
    }

    /** What was counted by path, by the names that are handed out; what lies in no file of the run may share a name. */
    public <T> Map<String, List<T>> handedOut(Map<String, List<T>> byPath) {
        return byPath.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> of(one.getKey()),
                        Map.Entry::getValue,
                        (some, others) ->
                                Stream.concat(some.stream(), others.stream()).toList()));
    }

    /** A problem as it is handed out. */
    public ProblemLine handedOut(ProblemLine line) {
        return new ProblemLine(
                line.region(),
                of(line.file()),
                line.sheet() == null ? null : ofSheet(line.sheet()),
                line.row(),
                line.column(),
                line.label(),
                line.value(),
                line.code(),
                line.severity(),
                line.message(),
                line.correctedBy() == null ? null : of(line.correctedBy()));
    }

    private String ofSheet(String sheet) {
        return sheets.computeIfAbsent(sheet, PlainLine::of);
    }
}
