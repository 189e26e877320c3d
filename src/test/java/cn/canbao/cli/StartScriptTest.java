package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * bin/canbao with a stand-in for Java, in a folder whose name holds a space. The stand-in prints its locale, its folder and its arguments
 * and ends with the code that it is told.
 */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    private static final String JAVA = """
            #!/bin/sh
            echo "LC_ALL=${LC_ALL:-}"
            pwd
            for argument; do echo "[$argument]"; done
            exit "${END_WITH:-0}"
            """;

    @TempDir
    private Path world;

    private Path top;
    private Path target;
    private final Map<String, String> environment = new LinkedHashMap<>();

    @BeforeEach
    void install() throws IOException {
        top = world.resolve("参保 程序");
        target = Files.createDirectories(top.resolve("target"));
        executable(top.resolve("bin/canbao"), Files.readString(Path.of("bin/canbao")));
        executable(world.resolve("jdk/bin/java"), JAVA);
        Files.writeString(target.resolve("canbao.jar"), "a jar");
        environment.put("JAVA_HOME", world.resolve("jdk").toString());
    }

    @Test
    void startsTheJarThatABuildLeft() throws Exception {
        assertThat(start("run").out()).endsWith("[-jar]\n[" + target.resolve("canbao.jar") + "]\n[run]\n");
    }

    @Test
    void startsWhatWasUnpackedFromThatJar() throws Exception {
        unpacked(Files.getLastModifiedTime(target.resolve("canbao.jar")));

        assertThat(start("run").out()).endsWith("[-jar]\n[" + target.resolve("canbao/canbao.jar") + "]\n[run]\n");
    }

    @Test
    void startsTheJarAgainAfterABuild() throws Exception {
        unpacked(FileTime.from(Instant.EPOCH));

        assertThat(start("run").out()).endsWith("[-jar]\n[" + target.resolve("canbao.jar") + "]\n[run]\n");
    }

    @Test
    void startsTheJarOfARelease() throws Exception {
        Files.writeString(top.resolve("canbao.jar"), "a jar");

        assertThat(start("run").out()).endsWith("[-jar]\n[" + top.resolve("canbao.jar") + "]\n[run]\n");
    }

    @Test
    void takesTheJavaThatAReleaseBrings() throws Exception {
        executable(top.resolve("runtime/bin/java"), JAVA);
        environment.put("JAVA_HOME", world.resolve("nowhere").toString());

        assertThat(start("run").exitCode()).isZero();
    }

    @Test
    void handsOnExitCodeFolderArgumentsAndOptionsForJava() throws Exception {
        environment.put("END_WITH", "6");

        Outcome outcome = start("-J-Xmx256m", "-J-Dx=1", "--input", "收件 夹", "--as-of=2021-02-02T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILED);
        assertThat(outcome.out().lines())
                .element(1)
                .isEqualTo(world.toRealPath().toString());
        assertThat(outcome.out())
                .contains("[-Dcanbao.java-options= -Xmx256m -Dx=1]\n")
                .endsWith("[--input]\n[收件 夹]\n[--as-of=2021-02-02T10:00]\n");
    }

    @Test
    void mayBeCalledByWayOfALink() throws Exception {
        Path link = Files.createSymbolicLink(world.resolve("canbao"), top.resolve("bin/canbao"));

        assertThat(startFrom(link).out()).contains("[" + target.resolve("canbao.jar") + "]");
    }

    @Test
    void givesALocaleThatCanNameFilesInChineseWhereThereIsNone() throws Exception {
        environment.put("LC_ALL", "C");

        assertThat(start().out()).startsWith("LC_ALL=C.UTF-8\n");
    }

    @Test
    void keepsALocaleThatCanNameFilesInChinese() throws Exception {
        environment.put("LC_ALL", "C.utf8");

        assertThat(start().out()).startsWith("LC_ALL=C.utf8\n");
    }

    @Test
    void saysHowToBuildWhatIsNotThere() throws Exception {
        Files.delete(target.resolve("canbao.jar"));

        Outcome outcome = start();

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err())
                .isEqualTo("不能启动：没有 " + target.resolve("canbao.jar") + "，请先构建：mvn -B -q -DskipTests package\n"
                        + "Cannot start: " + target.resolve("canbao.jar")
                        + " does not exist; build it with: mvn -B -q -DskipTests package\n");
    }

    @Test
    void saysThatJavaIsMissing() throws Exception {
        environment.put("JAVA_HOME", world.resolve("nowhere").toString());

        Outcome outcome = start();

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err())
                .contains("nowhere/bin/java，请安装 JDK 17 或更新的版本")
                .contains("nowhere/bin/java does not exist; install JDK 17 or newer");
    }

    private void unpacked(FileTime when) throws IOException {
        Path jar = Files.createDirectories(target.resolve("canbao")).resolve("canbao.jar");
        Files.writeString(jar, "a jar");
        Files.setLastModifiedTime(jar, when);
    }

    private Outcome start(String... arguments) throws Exception {
        return startFrom(top.resolve("bin/canbao"), arguments);
    }

    private Outcome startFrom(Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        return ProgramProcess.startCommand(world, environment, command).end(world);
    }

    private static void executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
