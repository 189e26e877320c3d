package cn.canbao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a stand-in for Java that unpacks as the tools of a Boot jar do, makes an archive of classes where it is told to, and writes down how
 * it was called.
 */
@DisabledOnOs(OS.WINDOWS)
class UnpackedProgramTest {

    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "$@" > "$(dirname "$0")/called"
            for argument; do
                case $argument in
                -Djarmode=tools) unpack=yes ;;
                -XX:ArchiveClassesAtExit=*) echo classes > "${argument#*=}" ;;
                esac
                folder=$argument
            done
            [ -z "${unpack:-}" ] || { mkdir -p "$folder/lib" && echo unpacked > "$folder/canbao.jar"; exit; }
            exit 6
            """;

    private static final String[] RUN = {"--as-of", "2021-02-02T10:00"};

    @TempDir
    private Path world;

    private Path packed;

    @BeforeEach
    void install() throws IOException {
        packed = Files.writeString(
                Files.createDirectories(world.resolve("参保 程序")).resolve("canbao.jar"), "a jar");
        executable(world.resolve("java"), JAVA);
    }

    @Test
    void isMadeBesideTheJarOnceAndLeavesNothingElse() throws Exception {
        UnpackedProgram first = unpacked();

        assertThat(first).isNotNull();
        assertThat(first.jar()).isEqualTo(packed.resolveSibling("canbao").resolve("canbao.jar"));
        Files.delete(world.resolve("java"));
        assertThat(unpacked()).isEqualTo(first);
        try (var left = Files.list(packed.getParent())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("canbao", "canbao.jar");
        }
    }

    @Test
    void isMadeAnewAfterABuild() throws Exception {
        Path stale = unpacked().folder().resolve("lib/stale.jar");
        Files.writeString(stale, "stale");
        Files.setLastModifiedTime(packed, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(unpacked()).isNotNull();
        assertThat(stale).doesNotExist();
    }

    @Test
    void isNotMadeInAFolderThatIsReadOnly() throws Exception {
        Files.setPosixFilePermissions(packed.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(packed.getParent()), "this user may write to everything");

        assertThat(unpacked()).isNull();
    }

    @Test
    void isNotMadeWhereTheToolsFail() throws Exception {
        executable(world.resolve("java"), "#!/bin/sh\nexit 1\n");

        assertThat(unpacked()).isNull();
    }

    @Test
    void itsFirstRunMakesTheArchiveOfClassesAndLaterStartsUseIt() throws Exception {
        UnpackedProgram program = unpacked();

        assertThat(program.run(java(), RUN)).isEqualTo(6);
        assertThat(program.archive()).exists();
        assertThat(program.run(java(), new String[] {"check", "a b.xlsx"})).isEqualTo(6);
        assertThat(called())
                .contains("-XX:SharedArchiveFile=" + program.archive())
                .endsWith("-jar", program.jar().toString(), "check", "a b.xlsx");
    }

    @Test
    void onlyARunMakesTheArchive() throws Exception {
        UnpackedProgram program = unpacked();

        program.run(java(), new String[] {"check", "a.xlsx"});
        program.run(java(), new String[] {"--help"});

        assertThat(program.archive()).doesNotExist();
    }

    @Test
    void whatAKilledStartLeftIsTakenAway() throws Exception {
        UnpackedProgram program = unpacked();
        Path left = program.archive().resolveSibling(program.archive().getFileName() + ".unfinished-999999999");
        Files.writeString(left, "half");

        program.run(java(), RUN);

        assertThat(left).doesNotExist();
    }

    @Test
    void optionsOfTheUserComeAfterThoseForAShortRunAndAnotherCollectorIsHis() throws Exception {
        unpacked()
                .run(
                        new JavaCommand(
                                world.resolve("java"), List.of("-XX:TieredStopAtLevel=4", "-XX:+UseG1GC"), "-Dmark=1"),
                        RUN);

        assertThat(called())
                .containsSubsequence("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4", "-XX:+UseG1GC", "-Dmark=1");
        assertThat(called()).doesNotContain("-XX:+UseSerialGC");
    }

    private @Nullable UnpackedProgram unpacked() throws InterruptedException {
        return new ProgramJar(packed, true).unpacked(java());
    }

    private JavaCommand java() {
        return new JavaCommand(world.resolve("java"), List.of(), "-Dmark=1");
    }

    private List<String> called() throws IOException {
        return Files.readAllLines(world.resolve("called"));
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
