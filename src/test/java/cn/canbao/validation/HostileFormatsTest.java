package cn.canbao.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile and odd files other than .xlsx, which lie beside the project where it is developed: each has one outcome with a reason. */
class HostileFormatsTest {

    private static final Path HOSTILE = Path.of("../shared/hostile");

    /** What becomes of files of a kind that is never read. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("biff2-raw", "unsupported-format"),
            Map.entry("biff3-raw", "unsupported-format"),
            Map.entry("empty", "empty-file"),
            Map.entry("numbers", "unsupported-format"),
            Map.entry("ods", "unsupported-format"),
            Map.entry("ole2-encrypted-ooxml", "encrypted-file"),
            Map.entry("ole2-xls-biff5", "unsupported-format"),
            Map.entry("sylk", "unsupported-format"),
            Map.entry("xlsb", "unsupported-format"),
            Map.entry("xml-other", "unsupported-format"),
            Map.entry("xml-spreadsheetml2003", "unsupported-format"),
            Map.entry("zip-other", "unsupported-format"));

    private static final Set<String> PROTECTED = Set.of("c61c8714ae9c.xls", "ec9a7eaf4969.xls");
    private static final Set<String> KINDS_READ = Set.of("ole2-xls-biff8", "html", "binary-unknown");

    @TempDir
    private Path folder;

    @Test
    void everyPublicFileHasOneOutcomeWithAReason() throws IOException {
        var outcomes = outcomes("public.tar.gz");

        kinds().forEach((file, kind) -> {
            if (!outcomes.containsKey(file)) {
                return;
            }
            if (CODES.containsKey(kind)) {
                assertThat(outcomes.get(file)).as("%s %s", file, kind).contains(CODES.get(kind));
            } else if (KINDS_READ.contains(kind)) {
                assertThat(outcomes.get(file)).as("%s %s", file, kind).isNotEmpty();
            }
        });
        assertThat(PROTECTED).allSatisfy(file -> assertThat(outcomes.get(file)).containsOnly("encrypted-file"));
    }

    @Test
    void everySyntheticFileHasOneOutcomeWithAReason() throws IOException {
        var outcomes = outcomes("synthetic.tar.gz");

        assertThat(outcomes).containsEntry("fat_loop.xls", Set.of("broken-file"));
        assertThat(outcomes)
                .allSatisfy((file, codes) -> assertThat(codes).as(file).isNotEmpty());
        assertThat(outcomes.entrySet())
                .filteredOn(outcome -> outcome.getKey().startsWith("enc_"))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.getValue()).contains("encrypted-file"));
        assertThat(outcomes.entrySet())
                .filteredOn(outcome -> outcome.getKey().contains("_as."))
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome.getValue()).contains("wrong-extension"));
    }

    private Map<String, String> kinds() throws IOException {
        Map<String, String> kinds = new HashMap<>();
        try (var records = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .get()
                .parse(Files.newBufferedReader(HOSTILE.resolve("expected.csv"), StandardCharsets.UTF_8))) {
            records.forEach(line -> kinds.put(line.get("file"), line.get("kind")));
        }
        return kinds;
    }

    /** The codes of every problem of the files that are no .xlsx; each file must end with what concerns it as a whole. */
    private Map<String, Set<String>> outcomes(String archive) throws IOException {
        assumeTrue(
                Files.exists(HOSTILE.resolve(archive)),
                "skipped: " + HOSTILE.resolve(archive) + " is not here; it is never part of the project");
        var world = SmallWorld.in(folder);
        Map<String, Set<String>> outcomes = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(HOSTILE.resolve(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (entry.isFile()) {
                    Path file = folder.resolve(name);
                    Files.copy(tar, file);
                    if (!isXlsx(file)) {
                        outcomes.put(name, codes(world.read(file, name)));
                    }
                }
            }
        }
        return outcomes;
    }

    private static boolean isXlsx(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(2), StandardCharsets.ISO_8859_1);
            return head.equals("PK") && file.toString().matches(".*\\.xls[xm]");
        }
    }

    private static Set<String> codes(Outcome outcome) {
        assertThat(outcome.readings()).filteredOn(FileOutcome.class::isInstance).hasSize(1);
        assertThat(outcome.readings()).last().isInstanceOf(FileOutcome.class);
        return outcome.problems().stream().map(problem -> problem.code().code()).collect(Collectors.toSet());
    }
}
