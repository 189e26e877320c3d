package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.configuration.Settings;
import cn.canbao.job.Consolidation;
import cn.canbao.problem.Message;
import cn.canbao.storage.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    @Option(
            names = "--allow-empty",
            description = "freeze an edition although the drop folder is empty or gone and the last run found files")
    private boolean isEmptyAllowed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CampaignConfiguration configuration = folders.configuration(true);
        Console console = Console.of(spec, configuration.settings().locale());
        configuration.layouts().faults().forEach(fault -> console.warn(fault.told()));
        LocalDateTime moment = asOf.moment(configuration.settings());
        return new DataLock(configuration.settings().data(), console)
                .whileHeld(() -> consolidate(configuration, moment, console));
    }

    private int consolidate(CampaignConfiguration configured, LocalDateTime moment, Console console) {
        WorkingFolders working = new WorkingFolders(configured.settings(), console);
        working.prepare();
        CampaignConfiguration configuration = isEmptyAllowed ? withInput(configured) : configured;
        try (ConsoleProgress progress = ConsoleProgress.on(console);
                Consolidation consolidation = Consolidation.open(configuration, progress)) {
            working.narrow();
            consolidation.markWithdrawn().forEach(console::warn);
            Optional<Consolidation.LostInput> lost = isEmptyAllowed ? Optional.empty() : consolidation.lostInput();
            // what broke off before it looked into the folder would take the empty one for what was handed in
            Optional<Consolidation.Result> finished = lost.isPresent() && consolidation.isInterruptedBeforeIntake()
                    ? Optional.empty()
                    : consolidation.finishInterrupted();
            finished.ifPresent(one -> {
                console.warn(
                        Message.of("finished-broken-run").with("asOf", one.run().asOf()));
                LOG.info(new RunSummary(one).line());
            });
            Optional<Consolidation.Result> wanted =
                    finished.filter(one -> one.run().asOf().equals(moment));
            if (wanted.isEmpty() && finished.isPresent()) {
                finished.ifPresent(consolidation::acknowledged);
            }
            if (wanted.isEmpty() && lost.isPresent()) {
                tell(lost.get(), configuration.settings(), console);
                return ExitCode.DONE_WITH_REJECTS;
            }
            refuseMissingInput(configuration.settings());
            Consolidation.Result result = wanted.orElseGet(() -> run(consolidation, moment, configuration, console));
            new ConsoleReport(configuration.campaign(), console).print(result);
            consolidation.acknowledged(result);
            return result.errors().isNone() && !consolidation.hasAbandoned()
                    ? ExitCode.DONE
                    : ExitCode.DONE_WITH_REJECTS;
        }
    }

    private static Consolidation.Result run(
            Consolidation consolidation, LocalDateTime moment, CampaignConfiguration configuration, Console console) {
        Consolidation.Result run = consolidation.run(moment);
        new CampaignDays(configuration.campaign()).warning(moment).ifPresent(warning -> {
            console.warn(warning);
            LOG.warn("{}", warning);
        });
        LOG.info(new RunSummary(run).line());
        return run;
    }

    private static void tell(Consolidation.LostInput lost, Settings settings, Console console) {
        Message loud = Message.of(Files.exists(settings.input()) ? "input-empty" : "input-missing")
                .with("input", settings.input())
                .with("asOf", lost.asOf())
                .with("files", lost.files());
        console.warn(loud);
        LOG.warn("{}", loud);
    }

    /** Where nothing was handed in the last time either, a missing folder is a mistake like any other. */
    private static void refuseMissingInput(Settings settings) {
        if (!Files.exists(settings.input())) {
            throw FolderRules.unreadableInput(settings.input());
        }
    }

    /** Whoever allows an empty edition means it also where the folder is gone: then an empty one stands for it. */
    private static CampaignConfiguration withInput(CampaignConfiguration configuration) {
        Settings settings = configuration.settings();
        if (Files.exists(settings.input())) {
            return configuration;
        }
        Path empty = settings.data().resolve("empty-input");
        try {
            PrivateFiles.createFolder(empty);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + empty + ": " + e, e);
        }
        return configuration.with(settings.in(empty, null, null));
    }
}
