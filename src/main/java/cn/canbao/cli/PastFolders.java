package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folders of the commands that look at editions of the past: they hand nothing in, so there need be no drop folder. */
final class PastFolders {

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration folder (default: ${DEFAULT-VALUE})",
            defaultValue = "config")
    private Path config = Path.of("config");

    @Option(names = "--data", paramLabel = "DIR", description = "folder of the staging database and the archive")
    private @Nullable Path data;

    @Option(names = "--output", paramLabel = "DIR", description = "folder of all outputs")
    private @Nullable Path output;

    /**
     * The bureau with these folders; nothing is written.
     *
     * @throws ConfigurationException when the configuration cannot be used, or there is no data folder
     */
    CampaignConfiguration configuration() {
        CampaignConfiguration configured = CampaignConfiguration.read(config);
        CampaignConfiguration configuration =
                configured.with(configured.settings().in(null, output, data));
        if (!Files.isDirectory(configuration.settings().data())) {
            throw new ConfigurationException(
                    Message.of("folder-data")
                            .with("folder", configuration.settings().data()),
                    Message.of("no-data-folder"));
        }
        return configuration;
    }
}
