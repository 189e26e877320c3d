package cn.canbao.cli;

import cn.canbao.job.Bureau;
import cn.canbao.job.Consolidation;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Consolidates what lies in the drop folder; first finishes a run that broke off. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Reads the drop folder, freezes an edition and publishes it.")
final class RunCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--as-of",
            converter = MomentOption.class,
            paramLabel = "TIME",
            description = "moment of the edition, for example 2021-02-02T10:00 (default: now)")
    private @Nullable LocalDateTime asOf;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Bureau bureau = folders.bureau();
        return new DataLock(bureau.settings().data()).whileHeld(spec, () -> consolidate(bureau));
    }

    private int consolidate(Bureau bureau) {
        PrintWriter err = spec.commandLine().getErr();
        WorkingFolders working = new WorkingFolders(bureau.settings());
        working.prepare();
        LocalDateTime moment = asOf == null ? MomentOption.now(bureau.settings()) : asOf;
        try (ConsoleProgress progress = ConsoleProgress.on(err);
                Consolidation consolidation = Consolidation.open(bureau, progress)) {
            working.narrow();
            Optional<Consolidation.Result> finished = consolidation.finishInterrupted();
            finished.ifPresent(one -> {
                err.println("Finished the run as of " + one.run().asOf() + ", which had broken off");
                LOG.info(new RunAccount(one).line());
            });
            Optional<Consolidation.Result> wanted =
                    finished.filter(one -> one.run().asOf().equals(moment));
            if (wanted.isEmpty()) {
                finished.ifPresent(consolidation::told);
            }
            Consolidation.Result result = wanted.orElseGet(() -> {
                Consolidation.Result run = consolidation.run(moment);
                LOG.info(new RunAccount(run).line());
                return run;
            });
            new ConsoleReport(bureau.campaign(), spec.commandLine().getOut()).print(result);
            consolidation.told(result);
            return result.errors().isNone() && !consolidation.hasAbandoned()
                    ? ExitCode.DONE
                    : ExitCode.DONE_WITH_REJECTS;
        }
    }
}
