package cn.canbao.cli;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Preconditions of the run's folders. Read-only: not even a probe file is written. */
final class FolderRules {

    private final Settings settings;

    FolderRules(Settings settings) {
        this.settings = settings;
    }

    /**
     * Checks everything that shows before the start.
     *
     * @param mayLackInput whether the drop folder may be missing for now: somebody else asks after it
     * @throws ConfigurationException when one of the folders cannot be used
     */
    void check(boolean mayLackInput) {
        Path input = settings.input();
        boolean isLacking = mayLackInput && !Files.exists(input);
        if (!isLacking && (!Files.isDirectory(input) || !Files.isReadable(input) || !Files.isExecutable(input))) {
            throw unreadableInput(input);
        }
        checkPlaces();
        if (isInside(input, settings.data())) {
            throw new ConfigurationException(
                    Message.of("folder-input").with("folder", input),
                    Message.of("input-inside-data").with("data", settings.data()));
        }
        checkWritable("output", settings.output());
        checkWritable("output", logs(settings));
        checkWritable("data", settings.data());
    }

    /**
     * Checks where an edition is rendered again; the drop folder need not be there for that.
     *
     * @throws ConfigurationException when one of the folders cannot be used
     */
    void checkRendering() {
        checkPlaces();
        checkWritable("output", settings.output());
    }

    /** The exception for a drop folder that is not there, or closed. */
    static ConfigurationException unreadableInput(Path input) {
        return new ConfigurationException(
                Message.of("folder-input").with("folder", input), Message.of("expected-readable-folder"));
    }

    private void checkPlaces() {
        Path input = settings.input();
        refuseInside(input, "output", settings.output());
        refuseInside(input, "data", settings.data());
    }

    /** The folder of the logs. */
    static Path logs(Settings settings) {
        return settings.output().resolve("logs");
    }

    /** Whether a folder is another one or lies below it, also by way of links. */
    static boolean isInside(Path inner, Path outer) {
        return real(inner).startsWith(real(outer));
    }

    private static void refuseInside(Path input, String key, Path folder) {
        if (isInside(folder, input)) {
            throw new ConfigurationException(
                    Message.of("folder-" + key).with("folder", folder),
                    Message.of("inside-input").with("input", input));
        }
    }

    private static void checkWritable(String key, Path folder) {
        Path existing = existing(folder);
        if (!Files.isDirectory(existing)) {
            throw unwritable(key, folder, Message.of("is-no-folder").with("folder", existing));
        }
        if (!Files.isWritable(existing) || !Files.isExecutable(existing)) {
            throw unwritable(key, folder, Message.of("is-read-only").with("folder", existing));
        }
    }

    /** The exception for a folder that cannot be written. */
    static ConfigurationException unwritable(String key, Path folder, Message reason) {
        return new ConfigurationException(
                Message.of("folder-" + key).with("folder", folder),
                Message.of("expected-writable-folder").with("reason", reason));
    }

    /** The folder itself or, while it is not made yet, what is there above it. */
    private static Path existing(Path folder) {
        @Nullable Path at = folder.toAbsolutePath();
        while (at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            at = at.getParent();
        }
        return at == null ? folder : at;
    }

    private static Path real(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path existing = existing(absolute);
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
        } catch (IOException e) {
            return absolute;
        }
    }
}
