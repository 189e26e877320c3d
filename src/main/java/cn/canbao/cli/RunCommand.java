package cn.canbao.cli;

import cn.canbao.job.Bureau;
import cn.canbao.job.Consolidation;
import cn.canbao.problem.PlainLine;
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
        return new DataLock(bureau.settings().data())
                .whileHeld(() -> consolidate(bureau))
                .orElseGet(() -> {
                    spec.commandLine()
                            .getErr()
                            .println(PlainLine.visible("Cannot start: another run holds the lock of "
                                    + bureau.settings().data()));
                    return ExitCode.ANOTHER_RUN;
                });
    }

    private int consolidate(Bureau bureau) {
        PrintWriter err = spec.commandLine().getErr();
        WorkingFolders working = new WorkingFolders(bureau.settings());
        working.prepare();
        LocalDateTime moment = asOf == null ? MomentOption.now(bureau.settings()) : asOf;
        Consolidation.Result result;
        try (ConsoleProgress progress = ConsoleProgress.on(err);
                Consolidation consolidation = Consolidation.open(bureau, progress)) {
            working.narrow();
            Optional<Consolidation.Result> finished = consolidation.finishInterrupted();
            finished.ifPresent(one -> {
                err.println("Finished the run as of " + one.run().asOf() + ", which had broken off");
                LOG.info(new RunAccount(one).line());
            });
            result = finished.filter(one -> one.run().asOf().equals(moment)).orElseGet(() -> consolidation.run(moment));
            LOG.info(new RunAccount(result).line());
        }
        new ConsoleReport(bureau.campaign(), spec.commandLine().getOut()).print(result);
        return result.errors().isNone() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }
}
