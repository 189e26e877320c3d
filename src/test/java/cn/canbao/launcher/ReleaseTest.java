package cn.canbao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive that a bureau gets, unpacked into an empty folder, with a Java runtime and nothing else on the path. */
@Tag("release")
@DisabledOnOs(OS.WINDOWS)
class ReleaseTest {

    @TempDir
    private Path world;

    private Path top;

    @BeforeEach
    void unpack() throws Exception {
        Path folder = Files.createDirectory(world.resolve("医保局 资料"));
        String archive = System.getProperty("canbao.release") + ".tar.gz";
        assertThat(end(folder, "tar", "-xzf", archive)).isZero();
        try (Stream<Path> found = Files.list(folder)) {
            top = found.findFirst().orElseThrow();
        }
    }

    @Test
    void runsTheSampleTwiceAndTheSecondTimeFromAnArchiveOfClasses() throws Exception {
        assertThat(run("data", "output")).isEqualTo(2);
        try (Stream<Path> libraries = Files.list(top.resolve("lib"))) {
            assertThat(libraries.filter(file -> file.toString().endsWith(".jsa")))
                    .hasSize(1);
        }
        assertThat(run("data-2", "output-2")).isEqualTo(2);

        String summary = "qixingguan-2021/20210202-1000/summary.json";
        assertThat(Files.readString(top.resolve("output").resolve(summary))).contains("941135", "1198872");
        assertThat(top.resolve("output-2").resolve(summary))
                .hasSameBinaryContentAs(top.resolve("output").resolve(summary));
    }

    @Test
    void bringsGuideLicencesAndWhatADoubleClickNeeds() throws IOException {
        assertThat(Files.readString(top.resolve("docs/使用说明.html"))).contains("<h1>经办人员使用说明</h1>", "<table>");
        assertThat(top.resolve("LICENSE")).exists();
        assertThat(top.resolve("THIRD-PARTY.txt")).exists();
        for (String name : List.of("运行.cmd", "检查.cmd", "打开结果.cmd", "体检.cmd", "bin/canbao.cmd")) {
            byte[] script = Files.readAllBytes(top.resolve(name));
            assertThat(new String(script, StandardCharsets.US_ASCII))
                    .as(name)
                    .startsWith("@echo off\r\n")
                    .doesNotContain("\uFFFD");
        }
    }

    private int run(String data, String output) throws IOException, InterruptedException {
        return end(top, "bin/canbao", "--as-of", "2021-02-02T10:00", "--data", data, "--output", output);
    }

    private static int end(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
