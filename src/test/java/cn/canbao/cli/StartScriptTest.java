package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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
 * bin/canbao with a stand-in for Java, in a folder whose name holds a space. The stand-in unpacks as the tools of a Boot jar do, and for
 * any other call prints its locale, its folder and its arguments and ends with the code that it is told.
 */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -Djarmode=tools ]; then
                [ -z "${NO_TOOLS:-}" ] || exit 1
                mkdir -p "$6" && cp "$3" "$6/canbao.jar"
                exit
            fi
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
    void unpacksTheJarOnTheFirstRunAndMakesTheArchiveOfClasses() throws Exception {
        Outcome outcome = start("run");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("[-XX:ArchiveClassesAtExit=" + target.resolve("canbao/classes.jsa") + "]\n[-jar]\n")
                .endsWith("[-jar]\n[" + target.resolve("canbao/canbao.jar") + "]\n[run]\n");
        assertThat(target).isDirectoryNotContaining("glob:**canbao.[0-9]*");
    }

    @Test
    void usesTheArchiveOfClassesFromThenOn() throws Exception {
        start();
        Files.createFile(target.resolve("canbao/classes.jsa"));

        assertThat(start("check", "a.xlsx").out())
                .contains("[-XX:SharedArchiveFile=" + target.resolve("canbao/classes.jsa") + "]")
                .endsWith("[check]\n[a.xlsx]\n");
    }

    @Test
    void unpacksAgainAfterABuild() throws Exception {
        start();
        Files.createFile(target.resolve("canbao/classes.jsa"));
        Files.writeString(target.resolve("canbao.jar"), "another jar");
        Files.setLastModifiedTime(
                target.resolve("canbao.jar"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(start().out()).contains("-XX:ArchiveClassesAtExit=");
        assertThat(target.resolve("canbao/canbao.jar")).hasContent("another jar");
    }

    @Test
    void startsTheJarAsItIsWhereItCannotBeUnpacked() throws Exception {
        environment.put("NO_TOOLS", "yes");

        Outcome outcome = start("run");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).endsWith("[-Xshare:auto]\n[-jar]\n[" + target.resolve("canbao.jar") + "]\n[run]\n");
    }

    @Test
    void startsTheJarAsItIsInAFolderThatIsReadOnly() throws Exception {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(target), "this user may write to everything");

        Outcome outcome = start("run");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("[-Xshare:auto]\n[-jar]\n[" + target.resolve("canbao.jar") + "]");
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
                .contains("[-Xmx256m]\n[-Dx=1]\n")
                .endsWith("[--input]\n[收件 夹]\n[--as-of=2021-02-02T10:00]\n");
    }

    @Test
    void mayBeCalledByWayOfALink() throws Exception {
        Path link = Files.createSymbolicLink(world.resolve("canbao"), top.resolve("bin/canbao"));

        assertThat(startFrom(link).out()).contains("[" + target.resolve("canbao/canbao.jar") + "]");
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
                .isEqualTo("Cannot start: " + target.resolve("canbao.jar")
                        + " does not exist; build it with: mvn -B -q -DskipTests package\n");
    }

    @Test
    void saysThatJavaIsMissing() throws Exception {
        environment.put("JAVA_HOME", world.resolve("nowhere").toString());

        Outcome outcome = start();

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).contains("nowhere/bin/java does not exist; install JDK 17 or newer");
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
