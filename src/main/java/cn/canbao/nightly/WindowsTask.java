package cn.canbao.nightly;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task of Windows, which starts a batch file that lies beside it: only there can every path be written as it is. It wakes the machine, and
 * makes up for a night that was slept through.
 */
final class WindowsTask implements SystemTimer {

    private final NightlyRun run;

    /** Starts one run every night. */
    WindowsTask(NightlyRun run) {
        this.run = run;
    }

    /** The batch file; read as UTF-8 from its second line on, whatever the code page of the system is. */
    String batch() {
        Path javaHome = run.javaHome();
        List<String> lines = Stream.of(
                        Stream.of(
                                "@echo off",
                                "chcp 65001 >nul",
                                "cd /d " + batchWord(run.folder().toString())),
                        Stream.ofNullable(javaHome).map(home -> "set " + batchWord("JAVA_HOME=" + home)),
                        Stream.of("call "
                                + Stream.concat(run.start().stream(), run.arguments().stream())
                                        .map(WindowsTask::batchWord)
                                        .collect(Collectors.joining(" "))
                                + " >>" + batchWord(run.log().toString()) + " 2>&1"),
                        Stream.of("exit /b %ERRORLEVEL%", ""))
                .flatMap(one -> one)
                .toList();
        return String.join("\r\n", lines);
    }

    /** A word in a batch file; no path of Windows holds a quote. */
    private static String batchWord(String word) {
        return "\"" + word.replace("%", "%%") + "\"";
    }

    /**
     * The task, for a batch file in a folder.
     *
     * @throws ConfigurationException when the path of the folder has a per cent sign: Windows would fill in variables
     */
    String xml(Path folder) {
        String batch = folder + "\\" + run.name() + ".cmd";
        if (batch.indexOf('%') >= 0) {
            throw new ConfigurationException(
                    Message.of("schedule-path").with("path", batch), Message.of("expected-path-without-per-cent"));
        }
        return """
                <?xml version="1.0" encoding="UTF-16"?>
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo>
                    <Description>Canbao: the edition of the night (%s)</Description>
                  </RegistrationInfo>
                  <Triggers>
                    <CalendarTrigger>
                      <StartBoundary>2026-01-01T%s:00</StartBoundary>
                      <ScheduleByDay>
                        <DaysInterval>1</DaysInterval>
                      </ScheduleByDay>
                    </CalendarTrigger>
                  </Triggers>
                  <Settings>
                    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <StartWhenAvailable>true</StartWhenAvailable>
                    <WakeToRun>true</WakeToRun>
                    <ExecutionTimeLimit>PT12H</ExecutionTimeLimit>
                  </Settings>
                  <Actions>
                    <Exec>
                      <Command>%s</Command>
                    </Exec>
                  </Actions>
                </Task>
                """.formatted(escaped(run.id()), run.at(), escaped('"' + batch + '"'))
                .replace("\n", "\r\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public Map<String, byte[]> files(Path folder) {
        return Map.of(
                run.name() + ".cmd", batch().getBytes(StandardCharsets.UTF_8),
                // the one encoding that every schtasks takes
                run.name() + ".xml", ("\uFEFF" + xml(folder)).getBytes(StandardCharsets.UTF_16LE));
    }

    @Override
    public List<String> registering(Path folder) {
        return List.of("schtasks /Create /F /TN " + run.name() + " /XML \"" + folder + "\\" + run.name() + ".xml\"");
    }

    @Override
    public List<String> removing() {
        return List.of("schtasks /Delete /F /TN " + run.name());
    }

    @Override
    public @Nullable String register(Path folder, SystemCommands commands) throws IOException {
        SystemCommands.Result result = commands.run(
                List.of(
                        "schtasks",
                        "/Create",
                        "/F",
                        "/TN",
                        run.name(),
                        "/XML",
                        folder.resolve(run.name() + ".xml").toString()),
                "");
        return result.exitCode() == 0 ? null : result.reason();
    }

    @Override
    public boolean needsLogin() {
        return true;
    }
}
