package cn.canbao.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CronTimerTest {

    @TempDir
    private Path world;

    @Test
    void cronStartsItWhereverItLies() throws Exception {
        OddInstallation installation = new OddInstallation(world);
        String line = new CronTimer(installation.run()).line();

        assertThat(line).startsWith("5 2 * * * ").doesNotContain("\n");
        OddInstallation.printed(world, Map.of(), List.of("/bin/sh", "-c", commandAsCronReadsIt(line)));

        assertThat(installation.log()).hasContent(installation.said());
    }

    /** The sixth field up to a per cent sign that stands alone; one behind a backslash stays, and the backslash goes. */
    private static String commandAsCronReadsIt(String line) {
        String command = line.split(" ", 6)[5];
        StringBuilder read = new StringBuilder();
        for (int at = 0; at < command.length(); at++) {
            if (command.startsWith("\\%", at)) {
                read.append('%');
                at++;
            } else if (command.charAt(at) == '%') {
                return read.toString();
            } else {
                read.append(command.charAt(at));
            }
        }
        return read.toString();
    }

    @Test
    void leavesTheLinesOfOthersAndTakesThePlaceOfItsOwn() throws IOException {
        OddInstallation installation = new OddInstallation(world);
        CronTimer timer = new CronTimer(installation.run());
        RecordedCommands commands = new RecordedCommands(
                RecordedCommands.done(
                        "MAILTO=a@b\n0 1 * * * backup\n0 3 * * * old # canbao-small-2021\n0 4 * * * other # canbao-small-2022\n"));

        assertThat(timer.register(world, commands)).isNull();

        assertThat(commands.commands).containsExactly("crontab -l", "crontab -");
        assertThat(commands.inputs.get(1))
                .isEqualTo("MAILTO=a@b\n0 1 * * * backup\n0 4 * * * other # canbao-small-2022\n" + timer.line() + "\n");
    }

    @Test
    void saysWhyCronDidNotTakeIt() throws IOException {
        CronTimer timer = new CronTimer(new OddInstallation(world).run());

        assertThat(timer.register(
                        world,
                        new RecordedCommands(
                                RecordedCommands.failed("no crontab for clerk"),
                                RecordedCommands.failed("You are not allowed to use this program"))))
                .isEqualTo("You are not allowed to use this program");
    }

    @Test
    void whatIsToBeTypedRegistersTheFileAndTakesItAway() throws Exception {
        NightlyRun run = new OddInstallation(world).run();
        CronTimer timer = new CronTimer(run);
        Path folder = run.folder();
        for (Map.Entry<String, byte[]> file : timer.files(folder).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Path table = Files.writeString(world.resolve("table"), "0 1 * * * backup\n");
        Path bin = Files.createDirectories(world.resolve("bin"));
        Path crontab = Files.writeString(
                bin.resolve("crontab"),
                "#!/bin/sh\nif [ \"$1\" = -l ]; then cat " + table + "; else cat >" + table + ".new; mv " + table
                        + ".new " + table + "; fi\n");
        Files.setPosixFilePermissions(crontab, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> path = Map.of("PATH", bin + ":/usr/bin:/bin");

        OddInstallation.printed(
                world, path, List.of("/bin/sh", "-c", timer.registering(folder).get(0)));
        OddInstallation.printed(
                world, path, List.of("/bin/sh", "-c", timer.registering(folder).get(0)));
        assertThat(table).hasContent("0 1 * * * backup\n" + timer.line() + "\n");

        OddInstallation.printed(
                world, path, List.of("/bin/sh", "-c", timer.removing().get(0)));
        assertThat(table).hasContent("0 1 * * * backup\n");
    }

    @Test
    void refusesPathsThatCannotBeWritten() {
        assertThatThrownBy(() -> new CronTimer(at(Path.of("/srv/a\\b"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("/srv/a\\b")
                .hasMessageContaining("without a backslash");
        assertThatThrownBy(() -> at(Path.of("/srv/a\nb")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("/srv/a\\u000Ab");
    }

    private static NightlyRun at(Path folder) {
        return new NightlyRun(
                "x", LocalTime.NOON, folder, List.of("/bin/true"), List.of(), null, folder.resolve("log"));
    }
}
