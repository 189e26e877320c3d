package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with POI over the files of public test suites, which lie beside the project where it is developed. */
class PublicFilesTest {

    private static final Path ARCHIVE = Path.of("../shared/hostile/public.tar.gz");

    private static final String REFUSED = "refused";
    private static final String STRICT = "POI refuses the strict form";

    /** Where we differ from POI, and why; there is none that both read and read differently. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("0350109310e7.xlsx", STRICT),
            Map.entry("0696839769a9.xlsx", STRICT),
            Map.entry("0793a45a888c.xlsx", STRICT),
            Map.entry("09ea3edf493a.xlsx", STRICT),
            Map.entry(
                    "0a98e11497a7.xlsx",
                    "the end of the container is missing; POI reads what is left, which are no rows"),
            Map.entry("24eb875ec92b.xlsx", STRICT),
            Map.entry("45ddc3571627.xlsx", STRICT),
            Map.entry("4b1f4a12b23b.xlsx", "POI takes the compression of a harmless table for a bomb"),
            Map.entry("4f1e4ceab110.xlsx", "its rows count from 0"),
            Map.entry("6eb3e93fba99.xlsx", STRICT),
            Map.entry("80354c33f5ca.xlsx", STRICT),
            Map.entry("844f03fa2a73.xlsx", STRICT),
            Map.entry("a60d8b0163e1.xlsm", "POI reads sheets of macros too"),
            Map.entry("a9a8df201342.xlsx", STRICT),
            Map.entry("ab7e62cbb899.xlsx", "it is a Word document; POI finds no sheets in it"),
            Map.entry("ac4e32cfaff4.xlsx", STRICT),
            Map.entry("ad9a062d3db9.xlsx", STRICT),
            Map.entry("c4121714cff2.xlsx", STRICT),
            Map.entry("cb5c3060fbaa.xlsm", "POI stumbles over a sheet without a part"),
            Map.entry("cbfff2096b33.xlsx", STRICT),
            Map.entry("cced530befde.xlsx", STRICT),
            Map.entry("e075d47f3cc9.xlsx", STRICT),
            Map.entry("e2007cee4e81.xlsx", "its cells are placed by numbers instead of letters"),
            Map.entry("efcdc291c39e.xlsx", STRICT));

    @TempDir
    private Path folder;

    @Test
    void findsTheCellsThatPoiFinds() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), "skipped: " + ARCHIVE + " is not here; it is never part of the project");
        Map<String, String> differences = new TreeMap<>();
        int equal = 0;

        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(ARCHIVE)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
                    Path file = folder.resolve(name);
                    Files.copy(tar, file);
                    String ours = ours(file);
                    String pois = pois(file);
                    if (ours.equals(pois)) {
                        equal++;
                    } else {
                        differences.put(name, Workbooks.difference(ours, pois));
                    }
                }
            }
        }

        assertThat(equal).isGreaterThan(20);
        assertThat(differences.keySet()).as(differences.toString()).isEqualTo(DIFFERENT.keySet());
    }

    private static String ours(Path file) {
        try {
            return Workbooks.described(Workbooks.read(file));
        } catch (UnreadableWorkbookException e) {
            return REFUSED;
        }
    }

    private static String pois(Path file) {
        try {
            return Workbooks.described(PoiCells.read(file));
        } catch (Exception e) {
            return REFUSED;
        }
    }
}
