package cn.canbao.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.world.Outcome;
import cn.canbao.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks and oddities that lie beside the project where it is developed: each ends in one outcome, for a reason. */
class HostileXlsxTest {

    private static final Path FOLDER = Path.of("../shared/hostile");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"public.tar.gz", "synthetic.tar.gz"})
    void everyWorkbookEndsInOneOutcomeForAReason(String name) throws IOException {
        Path archive = FOLDER.resolve(name);
        assumeTrue(Files.exists(archive), "skipped: " + archive + " is not here; it is never part of the project");
        var world = SmallWorld.ofRosters(folder);
        int files = 0;

        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String file = Path.of(entry.getName()).getFileName().toString();
                if (file.endsWith(".xlsx") || file.endsWith(".xlsm")) {
                    Files.copy(tar, folder.resolve(file));
                    assertOneOutcome(file, world.read(folder.resolve(file), file));
                    files++;
                }
            }
        }

        assertThat(files).isGreaterThan(40);
    }

    private static void assertOneOutcome(String file, Outcome outcome) {
        var texts = new ProblemTexts(Locale.CHINESE);

        assertThat(outcome.readings().stream().filter(FileOutcome.class::isInstance))
                .as(file)
                .hasSize(1);
        assertThat(outcome.problems())
                .as(file)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(texts.sentence(problem))
                        .as(file)
                        .endsWith("。")
                        .doesNotContain("{", "@part", "Exception"));
        assertThat(outcome.problems()).as(file).anyMatch(Problem::isError);
        long rows =
                outcome.readings().stream().filter(RowOutcome.class::isInstance).count();
        assertThat(outcome.sheets().stream().mapToInt(SheetOutcome::rowsRead).sum())
                .as(file)
                .isEqualTo((int) rows);
    }
}
