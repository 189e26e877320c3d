package cn.canbao.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {

    private static final Path JAVA = Path.of("/opt/java");

    @TempDir
    private Path top;

    @Test
    void aReleaseIsStartedByItsScript() throws IOException {
        Path script = script();

        assertThat(StartCommand.of(top.resolve("canbao.jar"), JAVA, "canbao"))
                .isEqualTo(new StartCommand(List.of(script.toString()), JAVA));
    }

    @Test
    void aReleaseWithItsOwnJavaNeedsNoOther() throws IOException {
        Path script = script();
        Files.createDirectories(top.resolve("runtime/bin"));

        assertThat(StartCommand.of(top.resolve("canbao.jar"), JAVA, "canbao"))
                .isEqualTo(new StartCommand(List.of(script.toString()), null));
    }

    @Test
    void aSourceTreeIsStartedByItsScriptToo() throws IOException {
        Path script = script();

        assertThat(StartCommand.of(top.resolve("target/canbao/canbao.jar"), JAVA, "canbao")
                        .command())
                .containsExactly(script.toString());
    }

    @Test
    void aJarByItselfIsStartedByJava() {
        assertThat(StartCommand.of(top.resolve("canbao.jar"), JAVA, "canbao"))
                .isEqualTo(new StartCommand(
                        List.of(
                                JAVA.resolve("bin").resolve("java").toString(),
                                "-jar",
                                top.resolve("canbao.jar").toString()),
                        null));
    }

    private Path script() throws IOException {
        return Files.createFile(Files.createDirectories(top.resolve("bin")).resolve("canbao"));
    }
}
