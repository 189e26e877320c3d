package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.LoggerContext;
import cn.canbao.county.CountyPlan;
import cn.canbao.county.Oddities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A disk that is full or read-only ends the run with a sentence; once there is room again, the next run comes to the same. */
class FullDiskTest {

    private static KnownRun night;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeAll
    static void runUndisturbed() {
        night = new KnownRun(shared, CountyPlan.of(3, 4, 80, 7).with(Oddities.ofEach(4)));
    }

    @AfterEach
    void unmount() throws Exception {
        forgetLogFailures();
        if (disk != null) {
            // log files stay open as long as this process
            command("umount", "-l", disk.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "data, 68, canbao.mv.db|数据库|ledger",
        "data, 420, 数据库|archive|ledger",
        "data/archive, 40, archive",
        "output/county-2024, 12, county-2024",
        "output/logs, 68, Cannot write a log"
    })
    void saysWhichDiskIsFullAndFinishesWhenThereIsRoom(String place, int kilobytes, String named) throws Exception {
        Path world = folder.resolve("world");
        mount(world.resolve(place), kilobytes);

        Outcome full = night.run(world);

        assertThat(full.exitCode()).as(full.err()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(full.err()).contains("磁盘满了").containsPattern(named).contains("请腾出空间");
        assertThat(full.err()).doesNotContain("\tat ");
        assertNothingHalfWritten(world);
        finishesWithRoom(world);
    }

    @Test
    void saysThatTheOutputIsReadOnlyAndFinishesWhenItIsNot() throws Exception {
        Path world = folder.resolve("world");
        mount(world.resolve("output/county-2024"), 64);
        command("mount", "-o", "remount,ro", disk.toString());

        Outcome closed = night.run(world);

        assertThat(closed.exitCode()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(closed.err()).contains("不能写入").contains("county-2024");
        command("mount", "-o", "remount,rw", disk.toString());
        finishesWithRoom(world);
    }

    @Test
    @Tag("long")
    void recoversFromAFullDiskOfTwentySizes() throws Exception {
        for (int i = 0; i < 20; i++) {
            Path world = folder.resolve("world-" + i);
            mount(world, 70 + i * 85);
            Outcome full = night.run(world);
            assertThat(full.exitCode())
                    .as(i + ": " + full.err())
                    .isIn(ExitCode.RESOURCE_FAILED, ExitCode.WRONG_CONFIGURATION);
            assertNothingHalfWritten(world);
            finishesWithRoom(world);
            command("umount", "-l", disk.toString());
            disk = null;
        }
    }

    private void finishesWithRoom(Path world) throws Exception {
        command("mount", "-o", "remount,size=200m", disk.toString());
        forgetLogFailures();
        Outcome again = night.run(world);
        assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        night.assertSameOutputs(world);
    }

    /** Logging lives as long as this process and remembers, where the second start would be a process of its own. */
    private static void forgetLogFailures() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getStatusManager().clear();
    }

    private static void assertNothingHalfWritten(Path world) throws IOException {
        Path output = world.resolve("output/county-2024");
        if (Files.exists(output)) {
            try (Stream<Path> files = Files.walk(output)) {
                assertThat(files.filter(file -> file.toString().endsWith(".tmp")))
                        .isEmpty();
            }
        }
    }

    /** Mounts a small disk; where that is not allowed the test says so and is skipped. */
    private void mount(Path where, int kilobytes) throws Exception {
        Files.createDirectories(where);
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", where.toString()) == 0,
                "SKIPPED: this machine does not let a test mount a small disk");
        disk = where;
    }

    private static int command(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
