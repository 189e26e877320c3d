package cn.canbao.nightly;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timer of systemd and the service that it starts: those of the whole system for the administrator, else those of the user. A night that
 * was slept through is made up for as soon as the machine is up.
 */
final class SystemdTimer implements SystemTimer {

    private static final Path OF_THE_SYSTEM = Path.of("/etc/systemd/system");

    private final NightlyRun run;
    private final Path units;
    private final List<String> systemctl;

    /**
     * Starts one run every night.
     *
     * @param run what is started
     * @param units where systemd looks for units of its user
     * @param isAdministrator whether that is the whole system
     * @throws ConfigurationException when a folder ends with a backslash, which would take the next line for its own
     */
    SystemdTimer(NightlyRun run, Path units, boolean isAdministrator) {
        Stream.of(run.folder(), run.log())
                .map(Path::toString)
                .filter(path -> path.endsWith("\\"))
                .forEach(path -> {
                    throw new ConfigurationException(
                            Message.of("schedule-path").with("path", path),
                            Message.of("expected-path-without-backslash"));
                });
        this.run = run;
        this.units = units;
        this.systemctl = isAdministrator ? List.of("systemctl") : List.of("systemctl", "--user");
    }

    static SystemdTimer ofThisUser(NightlyRun run) {
        boolean isAdministrator = "root".equals(System.getProperty("user.name"));
        Path own = Path.of(System.getProperty("user.home", ""), ".config", "systemd", "user");
        return new SystemdTimer(run, isAdministrator ? OF_THE_SYSTEM : own, isAdministrator);
    }

    /** The service, which is started and ends. That rows were turned away is no failure of it. */
    String service() {
        List<String> lines = new ArrayList<>(List.of(
                "[Unit]",
                "Description=Canbao: the edition of the night (" + run.id() + ")",
                "",
                "[Service]",
                "Type=oneshot",
                "WorkingDirectory=" + SystemdText.value(run.folder().toString()),
                "Environment=\"LC_ALL=C.UTF-8\""));
        Path javaHome = run.javaHome();
        if (javaHome != null) {
            lines.add("Environment=" + SystemdText.quoted("JAVA_HOME=" + javaHome));
        }
        lines.addAll(List.of(
                "ExecStart=" + command(),
                "SuccessExitStatus=2",
                "StandardOutput=append:" + SystemdText.value(run.log().toString()),
                "StandardError=inherit",
                ""));
        return String.join("\n", lines);
    }

    /** Started by way of the shell: systemd fills nothing in where the program itself stands, nor takes every name for one. */
    private String command() {
        return Stream.concat(run.start().stream(), run.arguments().stream())
                .map(SystemdText::argument)
                .collect(Collectors.joining(" ", "/bin/sh -c 'exec \"$$0\" \"$$@\"' ", ""));
    }

    /** The timer. */
    String timer() {
        return String.join(
                "\n",
                "[Unit]",
                "Description=Canbao: every night (" + run.id() + ")",
                "",
                "[Timer]",
                "OnCalendar=*-*-* " + run.at() + ":00",
                "Persistent=true",
                "",
                "[Install]",
                "WantedBy=timers.target",
                "");
    }

    @Override
    public Map<String, byte[]> files(Path folder) {
        return Map.of(
                run.name() + ".service", service().getBytes(StandardCharsets.UTF_8),
                run.name() + ".timer", timer().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> registering(Path folder) {
        String from = ShellText.quoted(folder.toString()) + "/" + run.name();
        String to = ShellText.quoted(units.toString());
        return List.of(
                "mkdir -p " + to + " && cp " + from + ".service " + from + ".timer " + to,
                String.join(" ", systemctl) + " daemon-reload",
                String.join(" ", enabling()));
    }

    @Override
    public List<String> removing() {
        String unit = ShellText.quoted(units.toString()) + "/" + run.name();
        return List.of(
                String.join(" ", systemctl) + " disable --now " + run.name() + ".timer",
                "rm " + unit + ".service " + unit + ".timer");
    }

    private List<String> enabling() {
        return Stream.concat(systemctl.stream(), Stream.of("enable", "--now", run.name() + ".timer"))
                .toList();
    }

    @Override
    public @Nullable String register(Path folder, SystemCommands commands) throws IOException {
        List<String> reload =
                Stream.concat(systemctl.stream(), Stream.of("daemon-reload")).toList();
        // where systemd does not answer, nothing is left in its folder
        String refusal = refusal(commands.run(reload, ""));
        if (refusal != null) {
            return refusal;
        }
        Files.createDirectories(units);
        for (String name : files(folder).keySet()) {
            Files.copy(folder.resolve(name), units.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        refusal = refusal(commands.run(reload, ""));
        return refusal == null ? refusal(commands.run(enabling(), "")) : refusal;
    }

    private static @Nullable String refusal(SystemCommands.Result result) {
        return result.exitCode() == 0 ? null : result.reason();
    }

    /** Units of a user end with the last session of the user, unless that user may linger. */
    @Override
    public boolean needsLogin() {
        return systemctl.contains("--user");
    }
}
