package cn.canbao.nightly;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line for cron, whose end says whose it is. */
final class CronTimer implements SystemTimer {

    private final NightlyRun run;

    /**
     * Starts one run every night.
     *
     * @param run what is started
     * @throws ConfigurationException when a path has a backslash, which each cron reads in its own way
     */
    CronTimer(NightlyRun run) {
        run.texts().filter(text -> text.indexOf('\\') >= 0).findFirst().ifPresent(text -> {
            throw new ConfigurationException(
                    Message.of("schedule-path").with("path", text), Message.of("expected-path-without-backslash"));
        });
        this.run = run;
    }

    /** The line. */
    String line() {
        Path javaHome = run.javaHome();
        String command = "cd " + ShellText.quoted(run.folder().toString()) + " && LC_ALL=C.UTF-8 "
                + (javaHome == null ? "" : "JAVA_HOME=" + ShellText.quoted(javaHome.toString()) + " ")
                + Stream.concat(run.start().stream(), run.arguments().stream())
                        .map(ShellText::quoted)
                        .collect(Collectors.joining(" "))
                + " >>" + ShellText.quoted(run.log().toString()) + " 2>&1 " + mark();
        // cron ends the command at a per cent sign that stands alone
        return run.at().getMinute() + " " + run.at().getHour() + " * * * " + command.replace("%", "\\%");
    }

    private String mark() {
        return "# " + run.name();
    }

    private String fileName() {
        return run.name() + ".cron";
    }

    @Override
    public Map<String, byte[]> files(Path folder) {
        return Map.of(fileName(), (line() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> registering(Path folder) {
        return List.of("(" + others() + "; cat "
                + ShellText.quoted(folder.resolve(fileName()).toString()) + ") | crontab -");
    }

    @Override
    public List<String> removing() {
        return List.of(others() + " | crontab -");
    }

    private String others() {
        return "crontab -l 2>/dev/null | grep -v " + ShellText.quoted(mark() + "$");
    }

    @Override
    public @Nullable String register(Path folder, SystemCommands commands) throws IOException {
        // fails where there are no lines yet, and also where this user may not have any: then the next command fails
        // too
        SystemCommands.Result present = commands.run(List.of("crontab", "-l"), "");
        List<String> lines = new ArrayList<>();
        if (present.exitCode() == 0) {
            present.out().lines().filter(line -> !line.endsWith(mark())).forEach(lines::add);
        }
        lines.add(line());
        SystemCommands.Result written = commands.run(List.of("crontab", "-"), String.join("\n", lines) + "\n");
        return written.exitCode() == 0 ? null : written.reason();
    }

    @Override
    public boolean needsLogin() {
        return false;
    }
}
