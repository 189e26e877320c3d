package cn.canbao.cli;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import cn.canbao.storage.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders that a run writes to, while it holds the lock. Data and logs are for their owner only, also those that an earlier version
 * left open; outputs are as open as the umask says.
 */
final class WorkingFolders {

    /** More than a file system keeps inside its own records. */
    private static final int PROBE = 1 << 16;

    private final Settings settings;
    private final Path logs;
    private final Console console;
    private boolean isTold;

    WorkingFolders(Settings settings, Console console) {
        this.settings = settings;
        this.logs = FolderRules.logs(settings);
        this.console = console;
    }

    /**
     * Makes what is missing and writes something to each, so that a full or read-only disk shows now.
     *
     * @throws cn.canbao.yaml.ConfigurationException when one of them cannot be written
     */
    void prepare() {
        probe("data", settings.data());
        try {
            Files.createDirectories(settings.output());
            PrivateFiles.createFolder(logs);
        } catch (IOException e) {
            throw FolderRules.unwritable("output", settings.output(), Message.plain(e.toString()));
        }
        probe("output", settings.output());
        probe("output", logs);
        narrow();
    }

    /** Closes data and logs to others. */
    void narrow() {
        Path data = settings.data();
        if (isPassedThrough(data)) {
            if (!isTold) {
                console.warn(Message.of("data-stays-open").with("data", data));
            }
            isTold = true;
        } else {
            PrivateFiles.narrow(data);
        }
        PrivateFiles.narrow(data.resolve("archive"));
        children(data, "canbao*").forEach(PrivateFiles::narrow);
        PrivateFiles.narrow(logs);
        children(logs, "*").forEach(PrivateFiles::narrow);
    }

    private boolean isPassedThrough(Path data) {
        return Stream.of(settings.input(), settings.output(), Path.of(""))
                .anyMatch(other -> FolderRules.isInside(other, data));
    }

    private static List<Path> children(Path folder, String names) {
        try (var files = Files.newDirectoryStream(folder, names)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder + ": " + e, e);
        }
    }

    private static void probe(String key, Path folder) {
        try {
            Path probe = Files.createTempFile(folder, ".probe", ".tmp");
            try {
                Files.write(probe, new byte[PROBE]);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            throw FolderRules.unwritable(key, folder, Message.plain(e.toString()));
        }
    }
}
