package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.job.PastEditions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the editions of the data folder. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists the editions of the data folder; changes nothing.")
final class HistoryCommand implements Callable<Integer> {

    @Mixin
    private PastFolders folders = new PastFolders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CampaignConfiguration configuration = folders.configuration();
        return new DataLock(
                        configuration.settings().data(),
                        Console.of(spec, configuration.settings().locale()))
                .whileHeld(() -> list(configuration));
    }

    private int list(CampaignConfiguration configuration) {
        try (PastEditions editions = PastEditions.open(configuration)) {
            new EditionList(
                            configuration.campaign(),
                            editions.all(),
                            editions.abandoned(),
                            Console.of(spec, configuration.settings().locale()))
                    .print();
            return ExitCode.DONE;
        }
    }
}
