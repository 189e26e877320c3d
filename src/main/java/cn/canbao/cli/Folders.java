package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * The bureau with these folders; nothing is written yet.
     *
     * @param mayLackInput whether the drop folder may be missing where there were runs before
     * @throws ConfigurationException when the configuration or one of the folders cannot be used
     */
    CampaignConfiguration configuration(boolean mayLackInput) {
        CampaignConfiguration configuration = read();
        Settings settings = configuration.settings();
        new FolderRules(settings).check(mayLackInput && hasRun(settings));
        return configuration;
    }

    /**
     * The bureau with these folders, whatever they are like.
     *
     * @throws ConfigurationException when the configuration cannot be used
     */
    CampaignConfiguration read() {
        CampaignConfiguration configured = CampaignConfiguration.read(config);
        Settings settings = placed(configured.settings());
        if (FolderRules.logs(settings).endsWith(configured.campaign().id())) {
            throw new ConfigurationException(
                    config.resolve("campaign.yaml"),
                    Message.of("id-of-logs").with("id", configured.campaign().id()));
        }
        return configured.with(settings);
    }

    /** Settings with these folders. */
    Settings placed(Settings settings) {
        return settings.in(input, output, data);
    }

    /** These folders as options with whole paths, for a call that comes from elsewhere; what is left out there is left out here. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        add("--config", config, options);
        add("--input", input, options);
        add("--output", output, options);
        add("--data", data, options);
        return options;
    }

    private static void add(String option, @Nullable Path folder, List<String> options) {
        if (folder != null) {
            options.addAll(List.of(option, folder.toAbsolutePath().normalize().toString()));
        }
    }

    /** The configuration folder. */
    Path config() {
        return config;
    }

    /** Whether there were runs before. */
    static boolean hasRun(Settings settings) {
        return Files.isDirectory(settings.data().resolve("ledger"));
    }
}
