package cn.canbao.staging.questions;

import cn.canbao.staging.EarlierEditions;
import cn.canbao.staging.questions.PathContents.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What counts at each path as of a run, beside what counted there in the edition before. */
final class ChangesSinceEdition {

    private final PathContents contents;
    private final long run;
    private final Optional<EarlierEditions.Entry> edition;
    private final Map<String, Content> then;
    /** By path. */
    private final Map<String, Content> added = new TreeMap<>();

    private final Map<Long, List<Content>> byOriginal = new HashMap<>();

    /** @param edition the edition before; empty when the run makes the first */
    ChangesSinceEdition(PathContents contents, long run, Optional<EarlierEditions.Entry> edition) {
        this.contents = contents;
        this.run = run;
        this.edition = edition;
        this.then = edition.map(entry -> contents.counting(entry.run())).orElse(Map.of());
        contents.counting(run).forEach((path, content) -> {
            Content before = then.get(path);
            if (before == null || !before.isSameAs(content)) {
                added.put(path, content);
                byOriginal
                        .computeIfAbsent(content.original(), original -> new ArrayList<>())
                        .add(content);
            }
        });
    }

    long run() {
        return run;
    }

    /** The edition before. */
    Optional<EarlierEditions.Entry> edition() {
        return edition;
    }

    /** The contents that did not count at their paths in the edition before, in the order of the paths. */
    List<Content> added() {
        return List.copyOf(added.values());
    }

    /** Those of them that brought the rows of some submissions. */
    List<Content> addedWith(Collection<Long> originals) {
        return originals.stream()
                .sorted()
                .flatMap(original -> byOriginal.getOrDefault(original, List.of()).stream())
                .toList();
    }

    /** Those of them at some paths. */
    List<Content> addedAt(Collection<String> paths) {
        return paths.stream().sorted().map(added::get).filter(Objects::nonNull).toList();
    }

    /**
     * What else the path of a content held before: in the edition before, and in the run before the one that took the content in, where
     * that was after the edition.
     */
    List<Content> predecessors(Content content) {
        List<Content> before = new ArrayList<>();
        add(before, content, then.get(content.path()));
        replaced(content).ifPresent(one -> add(before, content, one));
        return before;
    }

    /** What the path held since the edition before, until the content took its place. */
    Optional<Content> replaced(Content content) {
        long earlier = content.run() - 1;
        return earlier <= edition.map(EarlierEditions.Entry::run).orElse(0L)
                ? Optional.empty()
                : Optional.ofNullable(contents.counting(earlier).get(content.path()))
                        .filter(one -> !one.isSameAs(content));
    }

    private static void add(List<Content> before, Content content, @Nullable Content one) {
        if (one != null && !one.isSameAs(content) && before.stream().noneMatch(one::isSameAs)) {
            before.add(one);
        }
    }
}
