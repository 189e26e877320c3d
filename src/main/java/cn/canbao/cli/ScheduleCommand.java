package cn.canbao.cli;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.configuration.Settings;
import cn.canbao.nightly.NightlyRun;
import cn.canbao.nightly.StartCommand;
import cn.canbao.nightly.SystemCommands;
import cn.canbao.nightly.SystemTimer;
import cn.canbao.nightly.TimerKind;
import cn.canbao.problem.Message;
import cn.canbao.storage.PrivateFiles;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the system start a run every night. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Writes what makes the system start a run every night, and registers it with --install.")
final class ScheduleCommand implements Callable<Integer> {

    /** Named by the launcher. */
    private static final String JAR = "canbao.jar";

    private static final String LOG = "nightly.log";

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "when, by the clock of this machine, for example 02:00")
    private LocalTime at = LocalTime.MIDNIGHT;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "systemd, cron or windows (default: what this machine has)")
    private @Nullable TimerKind kind;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "folder that it is written to (default: ${DEFAULT-VALUE})",
            defaultValue = "schedule")
    private Path to = Path.of("schedule");

    @Option(names = "--install", description = "register it with the system at once")
    private boolean isToInstall;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CampaignConfiguration configuration = folders.configuration(true);
        Console console = Console.of(spec, configuration.settings().locale());
        TimerKind chosen = kind == null ? TimerKind.ofThisMachine() : kind;
        NightlyRun run = run(configuration, chosen);
        SystemTimer timer = chosen.timer(run);
        Path folder = to.toAbsolutePath().normalize();
        Map<String, byte[]> files = new TreeMap<>(timer.files(folder));
        write(folder, files, run.log());
        console.say(Message.of("schedule-written")
                .with("at", run.at())
                .with("kind", chosen.word())
                .with("log", run.log()));
        files.keySet().forEach(name -> console.out().println("  " + folder.resolve(name)));
        tellZones(configuration.settings(), console);
        boolean isRegistered = isToInstall && register(timer, folder, console);
        if (!isRegistered) {
            show("schedule-register", timer.registering(folder), console);
        }
        show("schedule-remove", timer.removing(), console);
        if (timer.needsLogin()) {
            console.say(
                    chosen == TimerKind.WINDOWS
                            ? Message.of("schedule-login-windows")
                            : Message.of("schedule-login-systemd").with("user", System.getProperty("user.name", "")));
        }
        return isToInstall && !isRegistered ? ExitCode.RESOURCE_FAILED : ExitCode.DONE;
    }

    private NightlyRun run(CampaignConfiguration configuration, TimerKind chosen) {
        String jar = System.getProperty(JAR);
        if (jar == null) {
            throw new ConfigurationException("canbao schedule", Message.of("schedule-no-jar"));
        }
        StartCommand start =
                StartCommand.of(Path.of(jar), Path.of(System.getProperty("java.home", "")), chosen.script());
        Path logs = FolderRules.logs(configuration.settings()).toAbsolutePath().normalize();
        return new NightlyRun(
                configuration.campaign().id(),
                at.truncatedTo(ChronoUnit.MINUTES),
                Path.of("").toAbsolutePath(),
                start.command(),
                Stream.concat(Stream.of("run"), folders.options().stream()).toList(),
                start.javaHome(),
                logs.resolve(LOG));
    }

    /** The folder of the log is made too: the first night would have nowhere to print to. */
    private static void write(Path folder, Map<String, byte[]> files, Path log) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            PrivateFiles.createFolder(log.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder + ": " + e, e);
        }
    }

    private static void tellZones(Settings settings, Console console) {
        ZoneId machine = ZoneId.systemDefault();
        Instant now = Instant.now();
        if (!machine.getRules().getOffset(now).equals(settings.zone().getRules().getOffset(now))) {
            console.say(Message.of("schedule-zones").with("machine", machine).with("zone", settings.zone()));
        }
    }

    private static boolean register(SystemTimer timer, Path folder, Console console) {
        String reason;
        try {
            reason = timer.register(folder, SystemCommands.ofThisMachine());
        } catch (IOException e) {
            reason = String.valueOf(e.getMessage());
        }
        if (reason == null) {
            console.say(Message.of("schedule-registered"));
            return true;
        }
        console.warn(Message.of("schedule-not-registered").with("reason", reason));
        return false;
    }

    private static void show(String key, List<String> commands, Console console) {
        console.out().println(console.words(key));
        commands.forEach(command -> console.out().println("  " + command));
        console.out().flush();
    }
}
