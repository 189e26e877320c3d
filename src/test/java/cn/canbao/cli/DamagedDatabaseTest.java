package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.county.CountyPlan;
import cn.canbao.ledger.DatabaseFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A database that is damaged is found, kept aside and made anew from the archive, and the next run comes to the same. */
class DamagedDatabaseTest {

    private static final String LAST = "2024-01-02T18:00";
    private static final String LAST_FOLDER = "county-2024/20240102-1800";

    private static KnownRun night;
    private static Path before;
    private static Path expected;

    private final Random random = new Random(20260102);

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private interface Damage {
        void to(RandomAccessFile file) throws IOException;
    }

    /** Two runs with a change of the rules between them, and the third run that follows when nothing is damaged. */
    @BeforeAll
    static void runUndisturbed() throws IOException {
        night = new KnownRun(shared, CountyPlan.of(2, 3, 24, 7).withChangingVillages(2));
        before = shared.resolve("before");
        night.run(before);
        night.county().writeNextNight();
        night.run(before, CountyPlan.NEXT_AS_OF);
        Path campaign = night.county().config().resolve("campaign.yaml");
        Files.writeString(campaign, Files.readString(campaign) + "\n# changed\n");
        expected = shared.resolve("expected");
        KnownRun.copy(before, expected);
        assertThat(night.run(expected, LAST).err()).doesNotContain("damaged");
    }

    @Test
    void findsAFlippedBit() throws IOException {
        assertRebuiltAfter(this::flip);
    }

    @Test
    void findsThatTheEndIsMissing() throws IOException {
        assertRebuiltAfter(this::truncate);
    }

    @Test
    void findsZeros() throws IOException {
        assertRebuiltAfter(this::zero);
    }

    @Test
    void rebuildsADatabaseThatIsGone() throws IOException {
        Path world = world("gone");
        Files.delete(database(world));

        Outcome outcome = night.run(world, LAST);

        assertThat(outcome.err()).contains("不见了").contains("已从存档重建数据库：2 次运行");
        assertSameButFor("gone", world);
    }

    @Test
    void comesToTheSameWhenAKilledRunLeftADamagedDatabase() throws IOException {
        assertSameAfterAKillAndDamage();
    }

    @Test
    void finishesTheRunWhoseDatabaseWasLostBeforeItWasTold() throws Exception {
        Path world = Files.createDirectories(folder.resolve("untold"));
        night.start(world, "-Dhalt.at=输出  ").exitCode();
        var published = KnownRun.outputs(world);
        damage(world, file -> file.setLength(0));

        Outcome outcome = night.run(world);

        assertThat(outcome.err()).contains("已从存档重建数据库").contains("上次中断的运行（截至");
        assertThat(KnownRun.outputs(world)).isEqualTo(published);
    }

    @Test
    void rebuildsOnRequestAndTouchesNoOutput() throws IOException {
        Path world = world("requested");
        Path summary = world.resolve("output/county-2024/20231231-1800/summary.json");
        Files.writeString(summary, "signed and sealed");

        Outcome outcome = rebuild(world);

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.out()).contains("2 次运行，数字全部相同").contains("canbao.mv.db.replaced-1");
        assertThat(summary).hasContent("signed and sealed");
        Files.delete(summary);
        Files.copy(expected.resolve(world.relativize(summary)), summary);
        assertThat(night.run(world, LAST).err()).doesNotContain("damaged");
        assertSameButFor("requested", world);
    }

    @Test
    void refusesToRebuildWithoutAnOriginalAndLeavesTheDatabaseAsItWas() throws IOException {
        Path world = world("incomplete");
        Path original;
        try (var files = Files.walk(world.resolve("data/archive"))) {
            original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(original, "something else");
        byte[] database = Files.readAllBytes(database(world));

        Outcome outcome = rebuild(world);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(outcome.err())
                .contains("没有了或坏了")
                .contains(original.getFileName().toString());
        assertThat(Files.readAllBytes(database(world))).isEqualTo(database);
    }

    @Test
    void hasNothingToRebuildBeforeTheFirstRun() throws IOException {
        Outcome outcome = rebuild(Files.createDirectories(folder.resolve("fresh")));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("里没有运行记录");
    }

    @Test
    @Tag("long")
    void findsAndRebuildsHundredAndSixtyDamages() throws IOException {
        for (int i = 0; i < 100; i++) {
            assertRebuiltAfter(this::flip);
        }
        for (int i = 0; i < 30; i++) {
            assertRebuiltAfter(this::truncate);
            assertRebuiltAfter(this::zero);
        }
        for (int i = 0; i < 10; i++) {
            assertSameAfterAKillAndDamage();
        }
    }

    private void assertSameAfterAKillAndDamage() throws IOException {
        Path world = world("killed-" + random.nextInt(Integer.MAX_VALUE));
        new DatabaseFile(world.resolve("data")).open(null);
        damage(world, this::zero);

        Outcome outcome = night.run(world, LAST);

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        // what was overwritten may have been free space
        if (outcome.err().contains("坏了")) {
            boolean isReadable = outcome.err().contains("的记录不符");
            assertSameButFor(isReadable ? "differs-from-ledger" : "damaged", world);
        } else {
            assertThat(KnownRun.outputs(world)).isEqualTo(KnownRun.outputs(expected));
        }
    }

    private void assertRebuiltAfter(Damage damage) throws IOException {
        Path world = world("world-" + random.nextInt(Integer.MAX_VALUE));
        damage(world, damage);

        Outcome outcome = night.run(world, LAST);

        assertThat(outcome.err())
                .contains("坏了：不是上次关闭时的文件")
                .contains("已从存档重建数据库：2 次运行，数字全部相同")
                .contains("canbao.mv.db.damaged-1");
        assertSameButFor("damaged", world);
        assertThat(Files.readString(world.resolve("output/logs/canbao.log"))).contains("The database was damaged");
    }

    /** All outputs are the same, but summary.json tells of the rebuild, and manifest.json knows that one by its hash. */
    private static void assertSameButFor(String reason, Path world) throws IOException {
        Map<String, Integer> actual = KnownRun.outputs(world);
        Map<String, Integer> undisturbed = KnownRun.outputs(expected);
        for (Map<String, Integer> outputs : List.of(actual, undisturbed)) {
            outputs.remove(LAST_FOLDER + "/summary.json");
            outputs.remove(LAST_FOLDER + "/manifest.json");
        }
        assertThat(actual).isNotEmpty().isEqualTo(undisturbed);
        ObjectNode summary = summary(world);
        assertThat(summary.remove("rebuilt").toString()).isEqualTo("{\"reason\":\"" + reason + "\",\"runs\":2}");
        assertThat(summary).isEqualTo(summary(expected));
    }

    private static ObjectNode summary(Path world) throws IOException {
        Path file = world.resolve("output").resolve(LAST_FOLDER).resolve("summary.json");
        return (ObjectNode) new JsonMapper().readTree(Files.readString(file));
    }

    private void flip(RandomAccessFile file) throws IOException {
        long at = (long) (random.nextDouble() * file.length());
        file.seek(at);
        int value = file.read();
        file.seek(at);
        file.write(value ^ (1 << random.nextInt(8)));
    }

    private void truncate(RandomAccessFile file) throws IOException {
        file.setLength((long) (random.nextDouble() * file.length()));
    }

    /** Overwrites some pages, as a disk does that lost them. */
    private void zero(RandomAccessFile file) throws IOException {
        byte[] zeros = new byte[4096 * (1 + random.nextInt(8))];
        file.seek((long) (random.nextDouble() * Math.max(1, file.length() - zeros.length)));
        file.write(zeros);
    }

    private static void damage(Path world, Damage damage) throws IOException {
        byte[] sound = Files.readAllBytes(database(world));
        try (RandomAccessFile file = new RandomAccessFile(database(world).toFile(), "rw")) {
            damage.to(file);
        }
        assertThat(Arrays.equals(Files.readAllBytes(database(world)), sound)).isFalse();
    }

    private Path world(String name) throws IOException {
        Path world = folder.resolve(name);
        KnownRun.copy(before, world);
        return world;
    }

    private Outcome rebuild(Path world) {
        return Outcome.call(
                world.resolve("output"),
                "rebuild",
                "--config",
                night.county().config().toString(),
                "--input",
                night.county().input().toString(),
                "--output",
                world.resolve("output").toString(),
                "--data",
                world.resolve("data").toString());
    }

    private static Path database(Path world) {
        return world.resolve("data/canbao.mv.db");
    }
}
