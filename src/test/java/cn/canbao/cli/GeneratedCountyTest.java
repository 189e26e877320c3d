package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.county.Answer;
import cn.canbao.county.County;
import cn.canbao.county.CountyPlan;
import cn.canbao.county.Oddities;
import cn.canbao.county.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A county whose rosters have a known answer: every person, every duplicate, every rule's rejects. */
class GeneratedCountyTest {

    private static final CountyPlan PLAN =
            CountyPlan.of(3, 4, 120, 7).with(Oddities.ofEach(2)).withChangingVillages(2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void comesToTheKnownAnswerWithAnyNumberOfThreads(int threads) throws IOException {
        County county = new County(folder, PLAN);
        Answer answer = county.write();
        readWith(threads);

        Outcome outcome = run(county, CountyPlan.AS_OF);

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(new Verification(answer).differences(outcome.file("summary.json")))
                .isEmpty();
    }

    @Test
    void comesToTheKnownAnswerOnTheSecondNight() throws IOException {
        County county = new County(folder, PLAN);
        county.write();
        run(county, CountyPlan.AS_OF);
        Answer answer = county.writeNextNight();

        Outcome outcome = run(county, CountyPlan.NEXT_AS_OF);

        assertThat(new Verification(answer).differences(outcome.file("summary.json")))
                .isEmpty();
    }

    private void readWith(int threads) throws IOException {
        Path file = folder.resolve("config/application.yaml");
        Files.writeString(file, Files.readString(file) + "\nthreads: " + threads + "\n");
    }

    private Outcome run(County county, String asOf) {
        return Outcome.of(
                folder,
                "--config",
                county.config().toString(),
                "--input",
                county.input().toString(),
                "--as-of",
                asOf);
    }
}
