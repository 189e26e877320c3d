package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in which the share with the files is not mounted. */
class EmptyInputTest {

    @TempDir
    private Path world;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        county = new SmallCounty(world);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 50, 1).row("乙村", 150, null));
    }

    @Test
    void makesNoEditionOfAnEmptyFolderWhereTheNightBeforeHadFiles() throws IOException {
        county.run("2021-02-01T18:00");
        county.takeAway("东镇.xlsx");

        assertNoEdition(county.run("2021-02-02T18:00"), "里没有要收的文件，而上一次运行（截至 2021-02-01T18:00）收到 1 个文件");
        assertNoEdition(county.run("2021-02-03T18:00"), "--allow-empty");
    }

    @Test
    void makesNoneOfAFolderThatIsGone() throws IOException {
        county.run("2021-02-01T18:00");
        county.takeAway("东镇.xlsx");
        Files.delete(world.resolve("input"));

        assertNoEdition(county.run("2021-02-02T18:00"), "不见了，而上一次运行");
    }

    @Test
    void makesNoneWhereOnlyIgnoredFilesAreLeft() throws IOException {
        county.run("2021-02-01T18:00");
        county.takeAway("东镇.xlsx");
        Files.writeString(world.resolve("input/~$东镇.xlsx"), "lock");
        Files.writeString(world.resolve("input/.DS_Store"), "hidden");
        Files.createDirectories(world.resolve("input/东镇"));

        assertNoEdition(county.run("2021-02-02T18:00"), "里没有要收的文件");
    }

    @Test
    void makesOneWhereItIsAllowed() throws IOException {
        county.run("2021-02-01T18:00");
        county.takeAway("东镇.xlsx");

        Outcome empty = county.run("--as-of", "2021-02-02T18:00", "--allow-empty");
        assertThat(empty.exitCode()).as(empty.err()).isEqualTo(ExitCode.DONE);
        assertThat(enrolled(empty, "东镇/甲村", "all")).isEqualTo(50);

        Files.delete(world.resolve("input"));
        Outcome gone = county.run("--as-of", "2021-02-03T18:00", "--allow-empty");
        assertThat(gone.exitCode()).as(gone.err()).isEqualTo(ExitCode.DONE);
        assertThat(gone.summary().get("edition").asInt()).isEqualTo(3);
    }

    @Test
    void goesOnAsUsualWhereTheNightBeforeHadNothingEither() throws IOException {
        county.takeAway("东镇.xlsx");

        assertThat(county.run("2021-02-01T18:00").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(county.run("2021-02-02T18:00").exitCode()).isEqualTo(ExitCode.DONE);
        Files.delete(world.resolve("input"));
        assertThat(county.run("2021-02-03T18:00").exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
    }

    @Test
    void takesAFileThatIsTurnedAwayForAFile() throws IOException {
        county.run("2021-02-01T18:00");
        county.takeAway("东镇.xlsx");
        Files.createFile(world.resolve("input/空.xlsx"));

        assertThat(county.run("2021-02-02T18:00").summary().get("edition").asInt())
                .isEqualTo(2);
    }

    @Test
    void goesOnWhenTheFilesAreBack() throws IOException {
        county.run("2021-02-01T18:00");
        Files.move(world.resolve("input"), world.resolve("unmounted"));
        county.run("2021-02-02T18:00");
        Files.move(world.resolve("unmounted"), world.resolve("input"));

        Outcome back = county.run("2021-02-03T18:00");

        assertThat(back.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(back.summary().get("edition").asInt()).isEqualTo(2);
    }

    private void assertNoEdition(Outcome outcome, String words) {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(outcome.err()).contains("注意：收件文件夹").contains(words);
        assertThat(outcome.out()).doesNotContain("第");
        assertThat(world.resolve("output/small-2021")).isDirectoryNotContaining("glob:**20210202*");
    }
}
