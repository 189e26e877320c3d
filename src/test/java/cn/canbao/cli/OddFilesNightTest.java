package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.rosterOf;
import static cn.canbao.world.People.id;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.OddFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A run over generated odd files, in a process of its own with little memory: it is over in the morning, and says of each file why. The
 * property {@value #FOLDER} may name a folder of odd files, also packed as .tar.gz, which the long form puts beside them.
 */
class OddFilesNightTest {

    private static final String FOLDER = "canbao.odd-files";
    private static final String PACKED = ".tar.gz";

    @TempDir
    private Path folder;

    @Test
    void givesEachOfSomeOddFilesOneOutcomeForAReason() throws Exception {
        endsWithOneOutcomeForEach(160, 7);
    }

    @Test
    @Tag("long")
    void givesEachOfManyOddFilesOneOutcomeForAReason() throws Exception {
        String given = System.getProperty(FOLDER);
        if (given != null) {
            System.out.println("Odd files: " + copy(Path.of(given), folder.resolve("input/odd")) + " of " + given);
        }
        endsWithOneOutcomeForEach(2_000, 20261130);
    }

    private void endsWithOneOutcomeForEach(int count, long seed) throws Exception {
        SmallCounty county = SmallCounty.ofRosters(folder);
        county.handIn("西镇/好的.xlsx", rosterOf("2021年2月1日").row("丙村", "张三", id(901), null, "是"));
        new OddFiles(seed).write(county.input(""), count);

        ChildProcess night = ChildProcess.run(folder, "-Xmx512m");

        assertThat(night.exitCode()).as(night.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        Outcome outcome = new Outcome(ExitCode.DONE_WITH_REJECTS, "", "", folder.resolve("output"));
        assertThat(enrolled(outcome, "西镇/丙村", "all")).isEqualTo(1);
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, String> told = new HashMap<>();
        for (JsonNode file : outcome.summary().get("files")) {
            String path = file.get("file").asString();
            String what = file.get("outcome").asString();
            assertThat(told.put(path, what)).as("told of twice: " + path).isNull();
            assertThat(what.equals("accepted") || !file.get("problems").isEmpty() || file.get("message") != null)
                    .as("a reason for %s being %s", path, what)
                    .isTrue();
            file.get("sheets").forEach(sheet -> assertConserved(path, sheet.get("rows")));
            outcomes.merge(what, 1, Integer::sum);
        }
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(handedIn(county.input("")));
        assertThat(outcomes).containsKeys("accepted", "rejected");
        assertThat(Files.readString(folder.resolve("output/logs/canbao.log")))
                .doesNotContain("something nobody thought of");
        System.out.println("Odd files: " + outcomes);
    }

    private static void assertConserved(String path, JsonNode rows) {
        long binned = rows.properties().stream()
                .filter(bin -> !bin.getKey().equals("read"))
                .mapToLong(bin -> bin.getValue().asLong())
                .sum();
        assertThat(binned).as(path).isEqualTo(rows.get("read").asLong());
    }

    /** Copies the files of a folder, those of packed ones too, each under a name of its own; how many. */
    private static int copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        Files.createDirectories(to);
        int copied = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!name.endsWith(PACKED)) {
                Files.copy(file, to.resolve(copied++ + "-" + name));
                continue;
            }
            try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.isFile()) {
                        Files.copy(
                                tar,
                                to.resolve(copied++ + "-"
                                        + Path.of(entry.getName()).getFileName()));
                    }
                }
            }
        }
        return copied;
    }

    private static List<String> handedIn(Path input) throws IOException {
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> input.relativize(file).toString())
                    .toList();
        }
    }
}
