package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScheduleCommandTest {

    private static final String JAR = "canbao.jar";

    @TempDir
    private Path world;

    private SmallCounty county;

    @BeforeEach
    void install() throws IOException {
        county = new SmallCounty(world);
        System.setProperty(JAR, world.resolve(JAR).toString());
    }

    @AfterEach
    void uninstall() {
        System.clearProperty(JAR);
    }

    @Test
    void writesATimerOfSystemdAndSaysHowToHaveAndToRemoveIt() {
        Outcome outcome = schedule("--at", "02:00", "--kind", "systemd");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.out())
                .contains("每天 02:00 运行一次（systemd）", "canbao-small-2021.service", "canbao-small-2021.timer")
                .contains("登记（或者加 --install）：", "enable --now canbao-small-2021.timer")
                .contains("取消：", "disable --now canbao-small-2021.timer");
        assertThat(world.resolve("timers/canbao-small-2021.service"))
                .content()
                .contains("\"-jar\" \"" + world.resolve(JAR) + "\" \"run\" \"--config\" \"" + world.resolve("config")
                        + "\"")
                .contains(
                        "\"--data\" \"" + world.resolve("data") + "\"",
                        "WorkingDirectory=" + Path.of("").toAbsolutePath());
        assertThat(world.resolve("output/logs")).isDirectory();
    }

    @Test
    void writesALineForCron() {
        assertThat(schedule("--at", "23:30", "--kind", "CRON").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(world.resolve("timers/canbao-small-2021.cron"))
                .content()
                .startsWith("30 23 * * * cd ")
                .endsWith(" # canbao-small-2021\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysThatItCouldNotRegisterIt() {
        Outcome outcome = schedule("--at", "02:00", "--kind", "windows", "--install");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(outcome.err()).contains("没有登记成：", "schtasks");
        assertThat(outcome.out()).contains("schtasks /Create /F /TN canbao-small-2021 /XML");
        assertThat(world.resolve("timers/canbao-small-2021.cmd")).exists();
    }

    @Test
    void asksForATimeOfDayAndAKindThatItKnows() {
        assertThat(schedule("--at", "25:00").err()).contains("--at 写的是“25:00”，应为钟点，如 02:00");
        assertThat(schedule("--kind", "cron").err()).contains("缺少：--at");
        assertThat(schedule("--at", "02:00", "--kind", "at").err()).contains("应为以下之一：systemd、cron、windows");
    }

    @Test
    void schedulesNothingThatWouldFailEveryNight() throws IOException {
        county.configure("campaign.yaml", "above: 80", "above: 八十");

        assertThat(schedule("--at", "02:00").exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(world.resolve("timers")).doesNotExist();
    }

    @Test
    void saysThatItDoesNotKnowWhatToStart() throws IOException {
        System.clearProperty(JAR);

        Outcome outcome = schedule("--at", "02:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("java -jar canbao.jar");
        assertThat(Files.exists(world.resolve("timers"))).isFalse();
    }

    private Outcome schedule(String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = "--to";
        all[options.length + 1] = world.resolve("timers").toString();
        all[options.length + 2] = "--input";
        all[options.length + 3] = world.resolve("input").toString();
        return county.past("schedule", all);
    }
}
