package cn.canbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What documents assume: a folder with the program, its configuration and the sample in the drop folder; in most of them somebody has run it
 * before. The program is called in this process, so that its folders are named to it where a document relies on where it is started.
 */
final class DocumentWorld {

    private static final String AS_OF = "2021-02-02T10:00";

    /** What stands for anything of its kind. */
    private static final Map<String, String> PLACES =
            Map.of("FILE", "田坎乡.xlsx", "N", "9", "TEXT", "the year was wrong", "DIR", "config", "TIME", AS_OF);

    private final Path folder;

    private DocumentWorld(Path folder) {
        this.folder = folder;
    }

    /** A world in which nothing was run yet. */
    static DocumentWorld fresh(Path folder) throws IOException {
        copy(Path.of("config"), folder.resolve("config"));
        copy(Path.of("input"), folder.resolve("input"));
        Files.createDirectories(folder.resolve("bin"));
        // what a village has on its desk
        Files.copy(folder.resolve("input/田坎乡.xlsx"), folder.resolve("田坎乡.xlsx"));
        Files.copy(folder.resolve("config/examples/linjiang-2024/input/高滩村.xlsx"), folder.resolve("某村.xlsx"));
        return new DocumentWorld(folder);
    }

    /** A world in which the sample was published. */
    static DocumentWorld published(Path folder) throws IOException {
        DocumentWorld world = fresh(folder);
        world.call(List.of("--as-of", AS_OF));
        return world;
    }

    /** Another world that is as this one is now. */
    DocumentWorld copyTo(Path other) throws IOException {
        copy(folder, other);
        return new DocumentWorld(other);
    }

    Path folder() {
        return folder;
    }

    /** Calls the program with the words of a command line behind its name. */
    Outcome call(List<String> words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            if (!word.startsWith("-J") && !word.equals("...")) {
                arguments.add(PLACES.getOrDefault(word.replace("...", ""), word));
            }
        }
        String command = arguments.isEmpty() || arguments.get(0).startsWith("-") ? "run" : arguments.get(0);
        boolean isHelp = arguments.stream().anyMatch(word -> word.matches("-h|--help|-V|--version"));
        if (!isHelp && command.equals("init")) {
            return begin(arguments);
        }
        if (!isHelp) {
            boolean isExample = arguments.contains("--config");
            name(arguments, "--config", "config");
            if (!command.equals("check")) {
                name(arguments, "--data", "data");
                name(arguments, "--output", "output");
            } else {
                if (arguments.contains("--ask")) {
                    name(arguments, "--ask-folder", "");
                }
                arguments.replaceAll(
                        word -> word.endsWith(".xlsx") ? folder.resolve(word).toString() : word);
            }
            if (List.of("run", "rebuild", "doctor").contains(command) && !isExample) {
                name(arguments, "--input", "input");
            }
        }
        return Outcome.call(folder.resolve("output"), arguments.toArray(String[]::new));
    }

    /** Begins a county in this world, from a sheet that lies there. */
    private Outcome begin(List<String> arguments) {
        for (int i = 1; i < arguments.size(); i++) {
            if (i == 1 || arguments.get(i - 1).startsWith("--from-")) {
                arguments.set(i, folder.resolve(arguments.get(i)).toString());
            }
        }
        return Outcome.call(folder.resolve("output"), arguments.toArray(String[]::new));
    }

    /** Names a folder of this world, the usual one or the one that is named already. */
    private void name(List<String> arguments, String option, String usual) {
        int at = arguments.indexOf(option);
        if (at < 0) {
            arguments.addAll(List.of(option, folder.resolve(usual).toString()));
        } else {
            arguments.set(at + 1, folder.resolve(arguments.get(at + 1)).toString());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
