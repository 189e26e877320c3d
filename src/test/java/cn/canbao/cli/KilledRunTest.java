package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.county.CountyPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed costs a second start and nothing else. */
class KilledRunTest {

    private static final List<String> BOUNDARIES =
            List.of("步骤：登记文件", "步骤：读取文件", "已读 ", "步骤：合并", "步骤：汇总排名", "步骤：写出结果", "输出  ");

    private static KnownRun night;

    @TempDir
    private static Path shared;

    @TempDir
    private Path world;

    @BeforeAll
    static void runUndisturbed() {
        night = new KnownRun(shared, CountyPlan.of(3, 4, 24, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"步骤：登记文件", "步骤：读取文件", "已读 ", "步骤：汇总排名", "输出  "})
    void finishesWithTheSameOutputsWhenItWasKilledBeforeItSaid(String line) throws Exception {
        assertFinishesAfter(line, night, world);
    }

    private static void assertFinishesAfter(String line, KnownRun night, Path world) throws Exception {
        assertThat(night.start(world, "-Dhalt.at=" + line).exitCode()).isEqualTo(HaltingCanbao.KILLED);

        assertThat(night.run(world).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        night.assertSameOutputs(world);
        night.assertSameLog(world);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/canbao.mv.db", "output/county-2024/20231231-1800/.rejected-rows.csv.tmp"})
    void finishesWithTheSameOutputsWhenItWasKilledAsSoonAsThereWas(String file) throws Exception {
        assertThat(night.start(world, "-Dhalt.when=" + world.resolve(file)).exitCode())
                .isEqualTo(HaltingCanbao.KILLED);

        assertThat(night.run(world).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        night.assertSameOutputs(world);
        night.assertSameLog(world);
    }

    @ParameterizedTest
    @ValueSource(strings = {"步骤：读取文件", "步骤：写出结果"})
    void closesItsDatabaseAndThenItsLogsWhenItIsStoppedBySomebody(String line) throws Exception {
        assertThat(night.start(world, "-Dexit.at=" + line).exitCode()).isEqualTo(HaltingCanbao.STOPPED);

        assertThat(Files.readAllLines(world.resolve("output/logs/canbao.log")))
                .anyMatch(said -> said.endsWith("Shutdown completed."));
        assertFinishes(world, line);
    }

    /** The framework knows the job but no execution of it, or nothing of the end of a step whose work is committed. */
    @ParameterizedTest
    @ValueSource(strings = {"INSERT INTO batch_job_instance", "INSERT INTO run (", "INSERT INTO edition ("})
    void finishesWithTheSameOutputsWhenItWasKilledBehindTheCommitOf(String statement) throws Exception {
        assertThat(night.start(world, "-Dhalt.statement=" + statement).exitCode())
                .isEqualTo(HaltingCanbao.KILLED);

        assertFinishes(world, statement);
    }

    /** Starts once more, unless an end was told already, and looks at what is there then. */
    private static void assertFinishes(Path world, String killed) throws IOException {
        if (!isDone(world)) {
            Outcome finished = night.run(world);
            assertThat(finished.exitCode()).as(killed + ": " + finished.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        }

        assertThat(world).as(killed).satisfies(night::assertSameOutputs);
        night.assertSameLog(world);
    }

    /** Behind every second commit the restart is killed too, soon after it began. */
    @Test
    @Tag("long")
    void finishesWithTheSameOutputsWhicheverCommitWasTheLast() throws Exception {
        int commit = 0;
        int exitCode;
        do {
            commit++;
            Path own = world.resolve("killed-" + commit);
            exitCode = night.start(own, "-Dhalt.commit=" + commit).exitCode();
            if (commit % 2 == 1 && !isDone(own)) {
                night.start(own, "-Dhalt.commit=" + (1 + commit / 2 % 12)).exitCode();
            }
            assertFinishes(own, "commit " + commit);
        } while (exitCode == HaltingCanbao.KILLED);

        assertThat(exitCode).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(commit).as("commits of the night").isGreaterThan(40);
    }

    @Test
    void finishesWhenItsRestartWasKilledToo() throws Exception {
        night.start(world, "-Dhalt.at=步骤：合并").exitCode();
        night.start(world, "-Dhalt.at=步骤：写出结果").exitCode();

        assertThat(night.run(world).exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        night.assertSameOutputs(world);
        night.assertSameLog(world);
    }

    private static boolean isDone(Path world) {
        return Files.exists(world.resolve("data/ledger/run-000001.done.json"));
    }

    @Test
    @Tag("long")
    void finishesANightOfSixtyFilesWheneverItWasKilled(@TempDir Path large) throws Exception {
        KnownRun sixty = new KnownRun(large, CountyPlan.of(6, 10, 24, 7));
        for (String line : BOUNDARIES) {
            assertFinishesAfter(line, sixty, world.resolve("before-" + line.strip()));
        }
        long start = System.nanoTime();
        sixty.start(large.resolve("measured")).exitCode();
        int longest = (int) ((System.nanoTime() - start) / 1_000_000);
        Random moments = new Random(20260101);
        for (int i = 0; i < 50; i++) {
            Path own = world.resolve("killed-" + i);
            int kills = 1 + i % 2;
            for (int kill = 0; kill < kills && !isDone(own); kill++) {
                sixty.start(own).killAfter(moments.nextInt(longest));
            }

            // one that had ended already was told and needs no second start
            if (!isDone(own)) {
                Outcome finished = sixty.run(own);
                assertThat(finished.exitCode()).as(finished.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
            }

            sixty.assertSameOutputs(own);
            sixty.assertSameLog(own);
        }
    }
}
