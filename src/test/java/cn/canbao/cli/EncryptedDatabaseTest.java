package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is encrypted by a password from a file. */
class EncryptedDatabaseTest {

    @TempDir
    private Path folder;

    private SmallCounty county;
    private Path plain;

    @BeforeEach
    void handIn() throws IOException {
        county = new SmallCounty(folder);
        plain = folder.resolve("config/application.yaml");
        county.handIn("东镇.xlsx", sheetOf("2021年2月2日").row("甲村", 80, 4));
    }

    @Test
    void holdsNoWordOfWhatWasHandedIn() throws IOException {
        encryptBy("correct-horse");

        assertThat(county.run("2021-02-02T10:00").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(new String(database(), StandardCharsets.ISO_8859_1))
                .startsWith("H2encrypt")
                .doesNotContain("registerSubmissions");
        assertThat(county.run("2021-02-03T10:00").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesAWrongPasswordAndDestroysNothing() throws IOException {
        encryptBy("correct-horse");
        county.run("2021-02-02T10:00");
        byte[] before = database();
        encryptBy("battery-staple");

        Outcome outcome = county.run("2021-02-03T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("密码不对").doesNotContain("battery-staple");
        assertThat(database()).isEqualTo(before);
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**damaged*");
    }

    @Test
    void takesAWrongPasswordForNoDamageEvenWhenNothingIsWrittenDownAboutTheDatabase() throws IOException {
        encryptBy("correct-horse");
        county.run("2021-02-02T10:00");
        Files.delete(folder.resolve("data/canbao.state.json"));
        encryptBy("battery-staple");

        Outcome outcome = county.run("2021-02-03T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("用这个密码打不开");
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**damaged*");
        encryptBy("correct-horse");
        assertThat(county.run("2021-02-03T10:00").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void asksForThePasswordOfADatabaseThatIsEncrypted() throws IOException {
        encryptBy("correct-horse");
        county.run("2021-02-02T10:00");
        Files.writeString(plain, Files.readString(plain).replaceAll("(?s)\ndatabase:.*", "\n"));

        Outcome outcome = county.run("2021-02-03T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("它是加密的").contains("CANBAO_DATABASE_PASSWORD");
    }

    @Test
    void becomesEncryptedByARebuild() throws IOException {
        county.run("2021-02-02T10:00");
        encryptBy("correct-horse");
        assertThat(county.run("2021-02-03T10:00").err()).contains("canbao rebuild 可以重建为加密的");

        Outcome rebuilt = Outcome.of(
                folder,
                "rebuild",
                "--config",
                folder.resolve("config").toString(),
                "--input",
                folder.resolve("input").toString());

        assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(ExitCode.DONE);
        assertThat(new String(database(), StandardCharsets.ISO_8859_1)).startsWith("H2encrypt");
        assertThat(county.run("2021-02-03T10:00").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void refusesAPasswordWithASpaceBecauseTheDatabaseWouldCutItThere() throws IOException {
        encryptBy("correct horse");

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("不含空格的密码").doesNotContain("correct horse");
    }

    @Test
    void takesThePasswordFromTheEnvironment() throws Exception {
        Outcome outcome = ProgramProcess.start(
                        folder,
                        Map.of("CANBAO_DATABASE_PASSWORD", "correct-horse"),
                        List.of(
                                "--config",
                                "config",
                                "--input",
                                "input",
                                "--output",
                                "output",
                                "--data",
                                "data",
                                "--as-of",
                                "2026-01-01T09:00"))
                .end(folder.resolve("output"));

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE);
        assertThat(new String(database(), StandardCharsets.ISO_8859_1)).startsWith("H2encrypt");
        assertThat(county.run("2026-01-01T10:00").err()).contains("它是加密的");
        encryptBy("correct-horse");
        assertThat(county.run("2026-01-01T10:00").exitCode()).isEqualTo(ExitCode.DONE);
    }

    private void encryptBy(String password) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, password + "\n");
        String settings = Files.readString(plain).replaceAll("(?s)\ndatabase:.*", "\n");
        Files.writeString(plain, settings + "\ndatabase:\n  passwordFile: " + file + "\n");
    }

    private byte[] database() throws IOException {
        return Files.readAllBytes(folder.resolve("data/canbao.mv.db"));
    }
}
