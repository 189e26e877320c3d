package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.problem.Place;
import cn.canbao.sample.SampleInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads workbooks twice, by our reader and by POI with its formatter, and lists where what is shown differs from what is counted. */
class ShownAgainstCountedTest {

    /** A folder of workbooks to be listed too, which is never part of the project. */
    private static final String FOLDER = "canbao.workbooks";

    @TempDir
    private Path folder;

    @Test
    void countsWhatIsShownInEveryWorkbookOfTheProject() throws IOException {
        new SampleInput().writeTo(folder);

        var differences = differences(folder);
        differences.putAll(differences(Path.of("config")));

        assertThat(differences).isEmpty();
    }

    @Test
    void listsTheDifferencesInAFolderOfOnesOwn() throws IOException {
        String named = System.getProperty(FOLDER);
        assumeTrue(named != null, "skipped: -D" + FOLDER + "=FOLDER names none");
        List<String> lines = new ArrayList<>();
        differences(Path.of(named)).forEach((name, cells) -> cells.forEach(cell -> lines.add(name + " " + cell)));

        Path list = Path.of("target", "shown-against-counted.txt");
        Files.write(list, lines, StandardCharsets.UTF_8);

        assertThat(list).isNotNull();
    }

    private static Map<String, List<String>> differences(Path root) throws IOException {
        Map<String, List<String>> differences = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(ShownAgainstCountedTest::isWorkbook)::iterator) {
                List<String> found = differencesOf(file);
                if (!found.isEmpty()) {
                    differences.put(root.relativize(file).toString(), found);
                }
            }
        }
        return differences;
    }

    private static boolean isWorkbook(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(xls|xlsx|xlsm|xlt|et)");
    }

    private static List<String> differencesOf(Path file) {
        Map<String, String> shown;
        try {
            shown = PoiShown.read(file);
        } catch (Exception e) {
            return List.of(); // what POI does not read cannot be compared
        }
        List<String> found = new ArrayList<>();
        try (var workbook = Workbook.open(file)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                Row row;
                while ((row = sheet.nextRow()) != null) {
                    for (Cell cell : row.cells()) {
                        String place = sheet.name() + "!" + Place.letters(cell.column()) + row.number();
                        String theirs = shown.get(place);
                        if (theirs != null && PoiShown.differs(cell, theirs)) {
                            found.add(place + " counts " + cell.kind() + " " + cell.text() + ", shows " + theirs);
                        }
                    }
                }
            }
        } catch (UnreadableWorkbookException e) {
            return found; // nothing of it counts
        }
        return found;
    }
}
