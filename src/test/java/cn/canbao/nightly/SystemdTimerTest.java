package cn.canbao.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class SystemdTimerTest {

    private static final String ANALYZE = "/usr/bin/systemd-analyze";

    @TempDir
    private Path world;

    @Test
    void systemdStartsItWhereverItLies() throws Exception {
        OddInstallation installation = new OddInstallation(world);
        SystemdTimer timer = new SystemdTimer(installation.run(), world, false);
        String service = timer.service();

        String printed = OddInstallation.printed(
                Path.of(only(value(service, "WorkingDirectory"))),
                Map.of(
                        "LC_ALL", variable(service, "LC_ALL"),
                        "JAVA_HOME", variable(service, "JAVA_HOME")),
                words(value(service, "ExecStart")).stream()
                        .map(word -> word.replace("$$", "$"))
                        .toList());

        assertThat(printed).isEqualTo(installation.said());
        assertThat(only(value(service, "StandardOutput"))).isEqualTo("append:" + installation.log());
        assertThat(timer.timer()).contains("OnCalendar=*-*-* 02:05:00\n", "Persistent=true\n");
    }

    @Test
    void systemdItselfFindsNothingWrongWithIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of(ANALYZE)), "skipped: there is no systemd-analyze here");
        SystemdTimer timer = new SystemdTimer(new OddInstallation(world).run(), world, false);
        List<String> command = new ArrayList<>(List.of(ANALYZE, "verify"));
        for (Map.Entry<String, byte[]> file : timer.files(world).entrySet()) {
            command.add(
                    Files.write(world.resolve(file.getKey()), file.getValue()).toString());
        }

        String said = OddInstallation.printed(world, Map.of("LC_ALL", "C.UTF-8"), command);

        assertThat(said.lines().filter(line -> line.contains("canbao"))).isEmpty();
    }

    @Test
    void registersItsUnitsForItsUser() throws IOException {
        Path units = world.resolve("home/.config/systemd/user");
        SystemdTimer timer = new SystemdTimer(new OddInstallation(world).run(), units, false);
        for (Map.Entry<String, byte[]> file : timer.files(world).entrySet()) {
            Files.write(world.resolve(file.getKey()), file.getValue());
        }
        RecordedCommands commands = new RecordedCommands();

        assertThat(timer.register(world, commands)).isNull();

        assertThat(commands.commands)
                .containsExactly(
                        "systemctl --user daemon-reload",
                        "systemctl --user daemon-reload",
                        "systemctl --user enable --now canbao-small-2021.timer");
        assertThat(units.resolve("canbao-small-2021.timer")).hasContent(timer.timer());
        assertThat(units.resolve("canbao-small-2021.service")).hasContent(timer.service());
        assertThat(timer.needsLogin()).isTrue();
        assertThat(timer.removing()).first().isEqualTo("systemctl --user disable --now canbao-small-2021.timer");
    }

    @Test
    void saysWhySystemdDidNotTakeIt() throws IOException {
        SystemdTimer timer = new SystemdTimer(new OddInstallation(world).run(), world.resolve("units"), true);
        for (Map.Entry<String, byte[]> file : timer.files(world).entrySet()) {
            Files.write(world.resolve(file.getKey()), file.getValue());
        }

        assertThat(timer.register(
                        world, new RecordedCommands(RecordedCommands.failed("Failed to connect to bus\nmore"))))
                .isEqualTo("Failed to connect to bus");
        assertThat(world.resolve("units")).doesNotExist();
        assertThat(timer.needsLogin()).isFalse();
    }

    @Test
    void isChosenWhereSystemdRuns() {
        assertThat(TimerKind.of("Linux", world)).isEqualTo(TimerKind.SYSTEMD);
        assertThat(TimerKind.of("Linux", world.resolve("none"))).isEqualTo(TimerKind.CRON);
        assertThat(TimerKind.of("Windows 11", world)).isEqualTo(TimerKind.WINDOWS);
    }

    private static String value(String unit, String key) {
        return values(unit, key).findFirst().orElseThrow();
    }

    private static Stream<String> values(String unit, String key) {
        return unit.lines().filter(line -> line.startsWith(key + "=")).map(line -> line.substring(key.length() + 1));
    }

    private static String variable(String unit, String name) {
        return values(unit, "Environment")
                .map(line -> words(line).get(0))
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String only(String value) {
        assertThat(value.replace("%%", "")).doesNotContain("%");
        return value.replace("%%", "%");
    }

    /** Words as systemd takes them: in quotes of either kind, with backslashes, and two per cent signs for one. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char one = line.charAt(at);
            if (one == '\\') {
                word.append(line.charAt(++at));
            } else if (one == '%') {
                assertThat(line.charAt(++at)).isEqualTo('%');
                word.append('%');
            } else if (quote != 0 && one == quote) {
                quote = 0;
            } else if (quote == 0 && (one == '"' || one == '\'')) {
                quote = one;
            } else if (quote == 0 && one == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(one);
            }
        }
        words.add(word.toString());
        return words;
    }
}
