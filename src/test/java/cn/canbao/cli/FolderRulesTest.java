package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that cannot be used are found out before the start: exit code 4, one sentence, and nothing written. */
class FolderRulesTest {

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void makeTheConfiguration() throws IOException {
        new SmallCounty(folder);
        input = folder.resolve("input");
    }

    @Test
    void refusesAnInputThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(refused(file, folder.resolve("output"), folder.resolve("data")))
                .contains("不能使用 收件文件夹 ")
                .contains("应为可以读取的文件夹");
    }

    @Test
    void refusesOutputsInsideTheDropFolder() {
        assertThat(refused(input, input.resolve("output"), folder.resolve("data")))
                .contains("不能使用 输出文件夹 ")
                .contains("里面，会被当作交来的文件");
    }

    @Test
    void refusesDataInsideTheDropFolder() {
        assertThat(refused(input, folder.resolve("output"), input))
                .contains("不能使用 数据文件夹 ")
                .contains("里面，会被当作交来的文件");
    }

    @Test
    void refusesDataInsideTheDropFolderByWayOfALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), input);

        assertThat(refused(input, folder.resolve("output"), link.resolve("data")))
                .contains("里面，会被当作交来的文件");
    }

    @Test
    void refusesADropFolderInsideTheData() {
        assertThat(refused(input, folder.resolve("output"), folder)).contains("它在数据文件夹");
    }

    @Test
    void refusesOutputsBelowAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(refused(input, file.resolve("output"), folder.resolve("data")))
                .contains("不能使用 输出文件夹 ")
                .contains("应为可以写入的文件夹")
                .contains("不是文件夹");
    }

    @Test
    void refusesLogsThatAreAFile() throws IOException {
        Path output = Files.createDirectories(folder.resolve("output"));
        Files.createFile(output.resolve("logs"));

        assertThat(refused(input, output, folder.resolve("data"))).contains("logs 不是文件夹");
        assertThat(output).isDirectoryNotContaining("glob:**.xlsx");
    }

    @Test
    void refusesAFolderThatIsReadOnly() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        assumeTrue(closed.getFileSystem().supportedFileAttributeViews().contains("posix"), "no file modes here");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "this user may write to everything");

        assertThat(refused(input, closed.resolve("output"), folder.resolve("data")))
                .contains("是只读的");
        assertThat(refused(input, folder.resolve("output"), closed)).contains("是只读的");
    }

    @Test
    void refusesAFolderThatLooksWritableAndIsNot() {
        Path kernel = Path.of("/proc");
        assumeTrue(Files.isDirectory(kernel), "this system has no /proc");

        assertThat(refused(input, folder.resolve("output"), kernel.resolve("canbao")))
                .contains("不能使用 数据文件夹 /proc/canbao：应为可以写入的文件夹");
    }

    private String refused(Path from, Path output, Path data) {
        Outcome outcome = Outcome.call(
                output,
                "--config",
                folder.resolve("config").toString(),
                "--input",
                from.toString(),
                "--output",
                output.toString(),
                "--data",
                data.toString());

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err()).hasLineCount(1);
        assertThat(input).isEmptyDirectory();
        assertThat(folder.resolve("data")).doesNotExist();
        return outcome.err();
    }
}
