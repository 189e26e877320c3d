package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.job.Rebuild;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the database anew from the archive: every run that is written down, once more. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Makes the database anew from the archive; the old one is kept beside it, and no output is touched.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private Folders folders = new Folders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CampaignConfiguration configuration = folders.configuration(false);
        return new DataLock(
                        configuration.settings().data(),
                        Console.of(spec, configuration.settings().locale()))
                .whileHeld(() -> rebuild(configuration));
    }

    private int rebuild(CampaignConfiguration configuration) {
        Console console = Console.of(spec, configuration.settings().locale());
        new WorkingFolders(configuration.settings(), console).prepare();
        try (ConsoleProgress progress = ConsoleProgress.on(console)) {
            Rebuild.Rebuilt rebuilt = Rebuild.of(configuration, progress);
            console.say(rebuilt.sentence());
            return ExitCode.DONE;
        }
    }
}
