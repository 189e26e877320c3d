package cn.canbao.cli;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.job.Bureau;
import cn.canbao.job.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folders that a run works on, by option or by configuration. */
final class Folders {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration folder (default: ${DEFAULT-VALUE})",
            defaultValue = "config")
    private Path config = Path.of("config");

    @Option(names = "--input", paramLabel = "DIR", description = "drop folder")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "DIR", description = "folder of all outputs")
    private @Nullable Path output;

    @Option(names = "--data", paramLabel = "DIR", description = "folder of the staging database and the archive")
    private @Nullable Path data;

    /**
     * The bureau with these folders.
     *
     * @throws ConfigurationException when the configuration or one of the folders cannot be used
     */
    Bureau bureau() {
        Bureau configured = Bureau.read(config);
        Settings settings = configured.settings().in(input, output, data);
        if (!Files.isDirectory(settings.input()) || !Files.isReadable(settings.input())) {
            throw new ConfigurationException("input folder " + settings.input(), "expected a folder that can be read");
        }
        refuseInside(settings.input(), "output", settings.output());
        refuseInside(settings.input(), "data", settings.data());
        makeWritable("output", settings.output());
        makeWritable("data", settings.data());
        return configured.with(settings);
    }

    private static void refuseInside(Path input, String key, Path folder) {
        if (folder.toAbsolutePath()
                .normalize()
                .startsWith(input.toAbsolutePath().normalize())) {
            throw new ConfigurationException(
                    key + " folder " + folder,
                    "it lies inside the drop folder " + input + " and would be read as handed in");
        }
    }

    private static void makeWritable(String key, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(key, folder, e.toString());
        }
        if (!Files.isWritable(folder)) {
            throw unwritable(key, folder, "it is read-only");
        }
    }

    private static ConfigurationException unwritable(String key, Path folder, String reason) {
        return new ConfigurationException(
                key + " folder " + folder, "expected a folder that can be written (" + reason + ")");
    }
}
