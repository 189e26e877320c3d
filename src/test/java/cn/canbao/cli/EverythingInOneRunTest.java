package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.rosterOf;
import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Everything harmful and odd that any test knows, in one drop folder: the run comes to its end, and each file has one outcome for a reason. */
class EverythingInOneRunTest {

    private static final Path HOSTILE = Path.of("../shared/hostile");
    private static final Set<String> OUTCOMES =
            Set.of("accepted", "partial", "rejected", "duplicate", "ignored", "held", "deferred");

    /** Names that are handed out as they are. */
    private static final int LONGEST_PATH = 300;

    private static final String PLAIN_NAME = "[\\p{IsHan}A-Za-z0-9_()（）-][\\p{IsHan}A-Za-z0-9._()（） -]{0,60}";

    private static final List<String> SOME = List.of(
            "cn.canbao.intake.DropFolderTest",
            "cn.canbao.validation.OddSheetsTest",
            "cn.canbao.workbook.HarmfulXlsxTest");

    private static final List<String> ALL = List.of(
            "cn.canbao.intake.DropFolderTest",
            "cn.canbao.validation.FileProblemsTest",
            "cn.canbao.validation.OddSheetsTest",
            "cn.canbao.validation.roster.RosterSheetTest",
            "cn.canbao.validation.SheetProblemsTest",
            "cn.canbao.validation.TextSubmissionsTest",
            "cn.canbao.workbook.text.CsvWorkbookTest",
            "cn.canbao.workbook.DamagedXlsxTest",
            "cn.canbao.workbook.HarmfulXlsxTest",
            "cn.canbao.workbook.html.HtmlWorkbookTest",
            "cn.canbao.workbook.NeverMisreadTest",
            "cn.canbao.workbook.WorkbookFormatTest",
            "cn.canbao.workbook.xls.XlsWorkbookTest",
            "cn.canbao.workbook.xlsx.XlsxWorkbookTest",
            "cn.canbao.workbook.xlsx.xml.XmlPullParserTest");

    @TempDir
    private Path folder;

    @Test
    void givesSomeTrapsOneOutcomeEach() throws Exception {
        SmallCounty county = county();

        assertThat(Traps.write(county.input(""), SOME)).isEmpty();

        assertOneOutcomeEach(county);
    }

    @Test
    @Tag("long")
    void givesEveryFileThatIsKnownOneOutcome() throws Exception {
        SmallCounty county = county();
        int hostile = unpack("public.tar.gz", county) + unpack("synthetic.tar.gz", county);

        assertThat(Traps.write(county.input(""), ALL)).isEmpty();

        System.out.println("Everything in one run: " + hostile + " files of " + HOSTILE
                + (hostile == 0 ? " (SKIPPED: it is not here, and never part of the project)" : ""));
        assertOneOutcomeEach(county);
        tellLongest(county.input(""));
    }

    private SmallCounty county() throws IOException {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn("西镇/好的.xlsx", rosterOf("2021年2月1日").row("丙村", "张三", id(901), null, "是"));
        return county;
    }

    private void assertOneOutcomeEach(SmallCounty county) throws Exception {
        long start = System.nanoTime();
        ChildProcess child = ChildProcess.run(folder, "-Xmx512m");
        assertThat(child.exitCode()).as(child.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        double seconds = (System.nanoTime() - start) / 1e9;

        Outcome outcome = new Outcome(ExitCode.DONE_WITH_REJECTS, "", "", folder.resolve("output"));
        assertThat(enrolled(outcome, "西镇/丙村", "all")).isEqualTo(1);
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> listed = new HashSet<>();
        for (JsonNode file : outcome.summary().get("files")) {
            String path = file.get("file").asString();
            String what = file.get("outcome").asString();
            assertThat(listed.add(path)).as(path).isTrue();
            assertThat(OUTCOMES).as(path).contains(what);
            assertThat(what.equals("accepted") || !file.get("problems").isEmpty() || file.get("message") != null)
                    .as("a reason for %s being %s", path, what)
                    .isTrue();
            counts.merge(what, 1, Integer::sum);
        }
        assertThat(plainlyNamed(county.input("")))
                .allMatch(path -> isTold(listed, path), "told of, or a folder around it");
        System.out.printf("Everything in one run: %d files, %s, in %.1f s%n", listed.size(), counts, seconds);
    }

    /** Unpacks an archive of hostile files; 0 when it is not here. */
    private static int unpack(String name, SmallCounty county) throws IOException {
        Path archive = HOSTILE.resolve(name);
        if (!Files.exists(archive)) {
            return 0;
        }
        Path target = Files.createDirectories(county.input(name.replaceAll("\\..*", "")));
        int files = 0;
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    Files.copy(tar, target.resolve(Path.of(entry.getName()).getFileName()));
                    files++;
                }
            }
        }
        return files;
    }

    private static List<String> plainlyNamed(Path input) throws IOException {
        return regularFiles(input).stream()
                .map(file -> input.relativize(file).toString())
                // a longer path is told of by its beginning
                .filter(path -> path.length() < LONGEST_PATH
                        && Stream.of(path.split("/")).allMatch(name -> name.matches(PLAIN_NAME)))
                .toList();
    }

    /** A folder that no file may be, or that lies too deep, stands for all that is in it. */
    private static boolean isTold(Set<String> listed, String path) {
        boolean isTold = listed.contains(path);
        for (int end = path.lastIndexOf('/'); end > 0 && !isTold; end = path.lastIndexOf('/', end - 1)) {
            isTold = listed.contains(path.substring(0, end));
        }
        return isTold;
    }

    private static List<Path> regularFiles(Path input) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    /** Reads each file by itself and says which took longest. */
    private void tellLongest(Path input) throws IOException {
        SmallWorld world = SmallWorld.ofRosters(folder);
        long longest = 0;
        Path which = input;
        for (Path file : regularFiles(input)) {
            if (Files.size(file) > 0 && Files.size(file) < 200_000_000) {
                long start = System.nanoTime();
                world.read(file, input.relativize(file).toString());
                long took = System.nanoTime() - start;
                if (took > longest) {
                    longest = took;
                    which = file;
                }
            }
        }
        System.out.printf(
                "Everything in one run: the longest file took %.2f s: %s%n", longest / 1e9, input.relativize(which));
    }
}
