package cn.canbao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.problem.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate says of everything that can lie in a folder. */
class DropFolderTest {

    private static final Instant NOW = Instant.parse("2021-02-02T02:00:00Z");
    private static final DropLimits LIMITS = new DropLimits(1000, 50, Duration.ZERO);

    @TempDir
    private Path folder;

    @Test
    void takesRegularFilesInTheOrderOfTheirPaths() throws IOException {
        drop("西镇/丙村.xlsx", 1);
        drop("东镇.xls", 1000);
        drop("表一.xlsx", 20);

        assertThat(files(LIMITS)).extracting(DropFile::path).containsExactly("东镇.xls", "表一.xlsx", "西镇/丙村.xlsx");
        assertThat(files(LIMITS)).allMatch(file -> file.problem() == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$东镇.xlsx = lock-file",
                ".东镇.xlsx = hidden-file",
                ".~东镇.xlsx = hidden-file",
                ".DS_Store = hidden-file",
                "Thumbs.db = hidden-file",
                "DESKTOP.INI = hidden-file",
                "东镇.xlsx.tmp = temporary-file",
                "东镇.xlsx.PART = temporary-file",
                "东镇.xlsx.crdownload = temporary-file",
                "东镇.xlsx.filepart = temporary-file",
                "东镇\n2021-02-02 INFO.xlsx = file-name-unusable",
                "东镇\u001B[2J.xlsx = file-name-unusable",
                "东镇\u202Exslx.exe = file-name-unusable",
                "东镇\u2028.xlsx = file-name-unusable",
            })
    void saysByTheNameWhyAFileIsNotTaken(String nameAndCode) throws IOException {
        String[] parts = nameAndCode.split(" = ");
        drop(parts[0], 20);

        assertThat(codes(LIMITS)).containsExactly(parts[1]);
        assertThat(files(LIMITS))
                .allMatch(file -> !file.path().contains("\n") && !file.path().contains("\u001B"));
    }

    @Test
    void saysBySizeWhyAFileIsNotTaken() throws IOException {
        drop("1.xlsx", 0);
        drop("2.xlsx", 1001);

        assertThat(codes(LIMITS)).containsExactly("empty-file", "file-too-large");
        assertThat(sentence(files(LIMITS).get(1))).isEqualTo("“2.xlsx”有 1001 字节，超过了 1000 字节的上限，请拆分后再上报。");
    }

    @Test
    void doesNotFollowLinks(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("秘密.xlsx"), "not handed in");
        Files.createSymbolicLink(folder.resolve("文件.xlsx"), elsewhere.resolve("秘密.xlsx"));
        Files.createSymbolicLink(folder.resolve("文件夹"), elsewhere);
        Files.createSymbolicLink(folder.resolve("断了.xlsx"), elsewhere.resolve("没有"));

        assertThat(codes(LIMITS)).containsExactly("not-a-regular-file", "not-a-regular-file", "not-a-regular-file");
    }

    @Test
    void mayBeALinkItself(@TempDir Path share) throws IOException {
        drop("东镇.xlsx", 1);
        Path link = Files.createSymbolicLink(share.resolve("input"), folder);

        assertThat(new DropFolder(link, LIMITS, at(NOW)).files())
                .extracting(DropFile::path)
                .containsExactly("东镇.xlsx");
    }

    @Test
    @Timeout(30)
    void listsAPipeWithoutWaitingForAWriter() throws Exception {
        shell("mkfifo 管道.xlsx");

        assertThat(codes(LIMITS)).containsExactly("not-a-regular-file");
    }

    @Test
    void listsAFolderThatIsNamedLikeAWorkbookAndLooksAtNothingInIt() throws IOException {
        drop("东镇.xlsx/xl/workbook.xml", 20);

        assertThat(files(LIMITS)).extracting(DropFile::path).containsExactly("东镇.xlsx");
        assertThat(codes(LIMITS)).containsExactly("folder-not-file");
    }

    @Test
    void listsWhatLiesInFoldersThatSystemsKeepForThemselves() throws IOException {
        drop("#recycle/东镇/1.xlsx", 20);
        drop("#recycle/2.xlsx/3.xml", 20);

        assertThat(files(LIMITS))
                .extracting(DropFile::path)
                .containsExactly("#recycle/2.xlsx/3.xml", "#recycle/东镇/1.xlsx");
        assertThat(codes(LIMITS)).containsOnly("hidden-file");
    }

    @Test
    void givesHiddenFilesNoPlaceOfThoseThatWereHandedIn() throws IOException {
        for (int number = 9; number > 0; number--) {
            drop("#recycle/" + number + ".xlsx", 1);
        }
        drop("东镇.xlsx", 1);
        drop("西镇.xlsx", 1);

        assertThat(codes(new DropLimits(1000, 2, Duration.ZERO)))
                .containsExactly("hidden-file", "hidden-file", "too-many-hidden-files", "taken", "taken");
    }

    @Test
    void listsNamesThatCannotBeDecodedEachUnderAPathOfItsOwn() throws Exception {
        shell("touch $(printf '\\261\\355.xls') $(printf '\\262\\355.xls')");
        drop("\uFFFD\uFFFD.xls (2)", 1);

        assertThat(files(LIMITS))
                .extracting(DropFile::path)
                .containsExactlyInAnyOrder("\uFFFD\uFFFD.xls", "\uFFFD\uFFFD.xls (2)", "\uFFFD\uFFFD.xls (3)");
        assertThat(codes(LIMITS)).containsOnly("file-name-unusable");
    }

    @Test
    void keepsABackslashInANameFromLookingLikeAFolder() throws IOException {
        drop("..\\..\\东镇.xlsx", 1);

        assertThat(files(LIMITS)).extracting(DropFile::path).containsExactly("..\\..\\东镇.xlsx");
    }

    @Test
    void turnsAwayPathsThatAreTooLongForTheDatabase() throws IOException {
        String deep = ("很深的文件夹".repeat(10) + "/").repeat(20) + "东镇.xlsx";
        drop(deep, 1);

        assertThat(codes(LIMITS)).containsExactly("file-name-unusable");
        assertThat(files(LIMITS).get(0).path())
                .hasSize(AdmissionRules.LONGEST_PATH + 1)
                .endsWith("…");
    }

    @Test
    void defersAFileThatChangedJustNow() throws IOException {
        DropLimits patient = new DropLimits(1000, 50, Duration.ofSeconds(60));
        Files.setLastModifiedTime(drop("刚才.xlsx", 1), FileTime.from(NOW.minusSeconds(59)));
        Files.setLastModifiedTime(drop("刚建.xlsx", 0), FileTime.from(NOW));
        Files.setLastModifiedTime(drop("早就.xlsx", 1), FileTime.from(NOW.minusSeconds(60)));

        assertThat(codes(patient)).containsExactly("still-arriving", "still-arriving", "taken");
        assertThat(sentence(files(patient).get(0))).contains("在 60 秒之内还有变动").contains("留到下次运行");
    }

    @Test
    void takesAFileWhoseTimeComesFromAWrongClock() throws IOException {
        DropLimits patient = new DropLimits(1000, 50, Duration.ofSeconds(60));
        Files.setLastModifiedTime(drop("未来.xlsx", 1), FileTime.from(NOW.plus(Duration.ofDays(400))));

        assertThat(codes(patient)).containsExactly("taken");
    }

    @Test
    void takesThoseFirstInOrderWhenThereAreTooManyAndSaysHowManyAreLeft() throws IOException {
        for (int number = 9; number > 0; number--) {
            drop(number + ".xlsx", 1);
        }
        DropLimits few = new DropLimits(1000, 3, Duration.ZERO);

        assertThat(files(few)).extracting(DropFile::path).containsExactly("1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx");
        assertThat(codes(few)).containsExactly("taken", "taken", "taken", "too-many-files");
        assertThat(sentence(files(few).get(3))).isEqualTo("收件文件夹里的文件超过了 3 个的上限，从“4.xlsx”起有 6 个没有读；请移走不需要的文件，或调大上限。");
    }

    private Path drop(String path, int size) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[size]);
    }

    private void shell(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .start();
        assumeTrue(process.waitFor() == 0, "this system has no " + command);
    }

    private List<DropFile> files(DropLimits limits) {
        return new DropFolder(folder, limits, at(NOW)).files();
    }

    private List<String> codes(DropLimits limits) {
        return files(limits).stream()
                .map(file ->
                        file.problem() == null ? "taken" : file.problem().code().code())
                .toList();
    }

    private static String sentence(DropFile file) {
        return new ProblemTexts(Locale.CHINESE).sentence(file.problem());
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
