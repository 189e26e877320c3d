package cn.canbao.configuration;

import cn.canbao.problem.Message;
import cn.canbao.text.EditDistance;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for files of a configuration folder that were to be read and are not, because of their names: {@code document.yaml}, {@code
 * confirmations.csv.txt}. Only names of files that are missing are looked for; what lies beside the right file is a copy of it.
 */
final class MisspeltFiles {

    private static final List<String> NAMES = List.of(
            "application.yaml",
            "campaign.yaml",
            "register.xlsx",
            RuleFiles.DOCUMENTS,
            RuleFiles.FUNDING,
            RuleFiles.CONFIRMATIONS);

    /** What people call a file that is not to be read. */
    private static final Set<String> SET_ASIDE =
            Set.of("bak", "old", "off", "orig", "example", "sample", "disabled", "tmp", "swp");

    private static final int MOST_SLIPS = 2;

    private final Path folder;

    MisspeltFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Refuses the first of them.
     *
     * @throws ConfigurationException when there is one; the message names it and the right name
     */
    void refuse() {
        Set<String> there = names();
        List<String> missing =
                NAMES.stream().filter(name -> !there.contains(name)).toList();
        for (String name : there) {
            if (!NAMES.contains(name)) {
                nearest(name, missing).ifPresent(right -> {
                    throw new ConfigurationException(
                            folder.resolve(name), Message.of("file-misspelt").with("right", right));
                });
            }
        }
    }

    private Set<String> names() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith(".") && !name.startsWith("~") && !name.endsWith("~"))
                    .filter(name -> !SET_ASIDE.contains(ending(name)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new ConfigurationException(
                    folder, Message.of("file-unreadable").with("cause", e));
        }
    }

    private static Optional<String> nearest(String name, List<String> missing) {
        return missing.stream().filter(right -> isNear(name, right)).findFirst();
    }

    /** Whether the beginning is the same but for slips, or the whole. */
    private static boolean isNear(String name, String right) {
        return EditDistance.between(stem(name), stem(right)) <= MOST_SLIPS
                || EditDistance.between(plain(name), right) <= MOST_SLIPS;
    }

    private static String stem(String name) {
        String plain = plain(name);
        int dot = plain.indexOf('.');
        return dot < 0 ? plain : plain.substring(0, dot);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }

    private static String ending(String name) {
        return plain(name).substring(name.lastIndexOf('.') + 1);
    }
}
