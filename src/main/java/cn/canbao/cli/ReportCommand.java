package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.job.PastEditions;
import cn.canbao.problem.Message;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Renders an edition of the past again: every output, with the bytes that it was published with. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes all outputs of an old edition again, as they were published; changes no figure.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private PastFolders folders = new PastFolders();

    @Option(names = "--edition", required = true, paramLabel = "N", description = "number of the edition; see history")
    private int edition;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CampaignConfiguration configuration = folders.configuration();
        new FolderRules(configuration.settings()).checkRendering();
        return new DataLock(
                        configuration.settings().data(),
                        Console.of(spec, configuration.settings().locale()))
                .whileHeld(() -> render(configuration));
    }

    private int render(CampaignConfiguration configuration) {
        try (PastEditions editions = PastEditions.open(configuration)) {
            Path outputs = editions.render(edition);
            Console.of(spec, configuration.settings().locale())
                    .say(Message.of("rendered-again").with("edition", edition).with("outputs", outputs));
            return ExitCode.DONE;
        }
    }
}
