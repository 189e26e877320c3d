package cn.canbao.doctor;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Whether the folders of a run may be read and written, by the rules that a run itself goes by, and whether what earlier runs left in them
 * may be written too: often somebody ran it once as another user.
 *
 * @param settings where they are
 * @param rules throws where a run could not use them
 */
record FolderCheck(Settings settings, Consumer<Settings> rules) implements Check {

    @Override
    public Message subject() {
        return Message.of("doctor-folders");
    }

    @Override
    public List<Finding> findings() {
        try {
            rules.accept(settings);
        } catch (ConfigurationException e) {
            return List.of(Finding.refused(subject(), e.told(), Message.of("doctor-folders-do")));
        }
        Optional<Path> closed = Stream.of(
                        settings.data(),
                        settings.data().resolve("ledger"),
                        settings.data().resolve("archive"),
                        settings.data().resolve("rules"),
                        settings.logs())
                .flatMap(folder -> closedIn(folder).stream())
                .findFirst();
        if (closed.isPresent()) {
            return List.of(Finding.failing(
                    subject(),
                    Message.of("doctor-folders-closed").with("file", closed.get()),
                    Message.of("doctor-folders-closed-do").with("user", System.getProperty("user.name", "?"))));
        }
        return List.of(Finding.ok(
                subject(),
                Message.of("doctor-folders-found")
                        .with("input", settings.input())
                        .with("output", settings.output())
                        .with("data", settings.data())));
    }

    /** The folder or the first file in it that cannot be written. Records and originals are never written again, so they may be closed. */
    private static Optional<Path> closedIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
            return Optional.of(folder);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "canbao*")) {
            List<Path> closed = new ArrayList<>();
            for (Path file : files) {
                if (Files.isRegularFile(file) && !Files.isWritable(file)) {
                    closed.add(file);
                }
            }
            return closed.stream().sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder + ": " + e, e);
        }
    }
}
