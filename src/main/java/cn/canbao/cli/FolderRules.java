package cn.canbao.cli;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.job.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What must be true of the folders of a run. Looks at them and writes nothing, not even to find out whether it could. */
final class FolderRules {

    private final Settings settings;

    FolderRules(Settings settings) {
        this.settings = settings;
    }

    /**
     * Checks everything that shows before the start.
     *
     * @throws ConfigurationException when one of the folders cannot be used
     */
    void check() {
        Path input = settings.input();
        if (!Files.isDirectory(input) || !Files.isReadable(input) || !Files.isExecutable(input)) {
            throw new ConfigurationException("input folder " + input, "expected a folder that can be read");
        }
        checkPlaces();
        if (isInside(input, settings.data())) {
            throw new ConfigurationException(
                    "input folder " + input,
                    "it lies inside the data folder " + settings.data() + ", which is closed to those who hand in");
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
                    key + " folder " + folder,
                    "it lies inside the drop folder " + input + " and would be read as handed in");
        }
    }

    private static void checkWritable(String key, Path folder) {
        Path existing = existing(folder);
        if (!Files.isDirectory(existing)) {
            throw unwritable(key, folder, existing + " is no folder");
        }
        if (!Files.isWritable(existing) || !Files.isExecutable(existing)) {
            throw unwritable(key, folder, existing + " is read-only");
        }
    }

    /** The exception for a folder that cannot be written. */
    static ConfigurationException unwritable(String key, Path folder, String reason) {
        return new ConfigurationException(
                key + " folder " + folder, "expected a folder that can be written (" + reason + ")");
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
