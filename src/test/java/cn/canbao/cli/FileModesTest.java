package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what a run leaves. */
class FileModesTest {

    private static final String AS_OF = "2021-02-02T10:00";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no file modes here");
        county = new SmallCounty(folder);
        county.handIn("东镇.xlsx", sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", "约150", null));
    }

    @Test
    void closesDataAndLogsToOthers() throws IOException {
        county.run(AS_OF);

        assertThat(modesBelow("data")).isNotEmpty().allMatch(file -> file.endsWith("rw-------"));
        assertThat(modesBelow("output/logs")).hasSize(2).allMatch(file -> file.endsWith("rw-------"));
        for (String closed : List.of("data", "data/archive", "output/logs")) {
            assertThat(modes(folder.resolve(closed))).as(closed).isEqualTo("rwx------");
        }
    }

    @Test
    void leavesOutputsAsOpenAsTheUmaskSays() throws IOException {
        String usual = modes(Files.createFile(folder.resolve("usual")));
        String usualFolder = modes(Files.createDirectory(folder.resolve("usual folder")));

        Outcome outcome = county.run(AS_OF);

        for (String name : List.of(
                "通报表.xlsx",
                "通报.docx",
                "短讯.txt",
                "rejected-rows.xlsx",
                "rejected-rows.csv",
                "summary.json",
                "report.html",
                "manifest.json")) {
            assertThat(modes(outcome.file(name))).as(name).isEqualTo(usual);
        }
        assertThat(modes(outcome.file("summary.json").getParent())).isEqualTo(usualFolder);
        assertThat(modes(folder.resolve("output"))).isEqualTo(usualFolder);
    }

    @Test
    void closesWhatAnEarlierRunLeftOpen() throws IOException {
        county.run(AS_OF);
        for (String open : List.of("data", "data/archive", "output/logs")) {
            Files.setPosixFilePermissions(folder.resolve(open), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (String open : List.of("data/canbao.mv.db", "output/logs/canbao.log")) {
            Files.setPosixFilePermissions(folder.resolve(open), PosixFilePermissions.fromString("rw-r--r--"));
        }

        county.run(AS_OF);

        closesDataAndLogsToOthers();
    }

    @Test
    void leavesADataFolderOpenThatOutputsLieIn() throws IOException {
        Outcome outcome = Outcome.call(
                folder.resolve("data/output"),
                "--config",
                folder.resolve("config").toString(),
                "--input",
                folder.resolve("input").toString(),
                "--output",
                Files.createDirectories(folder.resolve("data/output")).toString(),
                "--data",
                folder.resolve("data").toString(),
                "--as-of",
                AS_OF);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(modes(folder.resolve("data"))).isNotEqualTo("rwx------");
        assertThat(modes(folder.resolve("data/canbao.mv.db"))).isEqualTo("rw-------");
        assertThat(modes(folder.resolve("data/archive"))).isEqualTo("rwx------");
    }

    private List<String> modesBelow(String path) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(path))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file + " " + modes(file))
                    .toList();
        }
    }

    private static String modes(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
