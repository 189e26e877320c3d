package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.job.Consolidation;
import cn.canbao.problem.Message;
import cn.canbao.text.IdMask;
import cn.canbao.text.PlainLine;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes the last edition back, so that a run by mistake does not stand in the way of the next one. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Withdraws the last edition: it is kept and marked, and nothing is compared with it.")
final class WithdrawCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawCommand.class);
    private static final int LONGEST_REASON = 500;

    @Mixin
    private PastFolders folders = new PastFolders();

    @Option(names = "--edition", required = true, paramLabel = "N", description = "number of the edition; see history")
    private int edition;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; history shows it")
    private String reason = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CampaignConfiguration configuration = folders.configuration();
        Console console = Console.of(spec, configuration.settings().locale());
        String why = IdMask.mask(PlainLine.visible(reason.strip()));
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new ConfigurationException(
                    "--reason", Message.of("expected-reason").with("most", LONGEST_REASON));
        }
        return new DataLock(configuration.settings().data(), console)
                .whileHeld(() -> withdraw(configuration, why, console));
    }

    private int withdraw(CampaignConfiguration configuration, String why, Console console) {
        WorkingFolders working = new WorkingFolders(configuration.settings(), console);
        working.prepare();
        try (ConsoleProgress progress = ConsoleProgress.on(console);
                Consolidation consolidation = Consolidation.open(configuration, progress)) {
            working.narrow();
            Path outputs = consolidation.withdraw(edition, why);
            LOG.info("Withdrew edition {}: {}", edition, why);
            console.say(Message.of("edition-is-withdrawn")
                    .with("edition", edition)
                    .with("reason", why)
                    .with("outputs", outputs));
            return ExitCode.DONE;
        }
    }
}
