package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Quantity;
import cn.canbao.job.Bureau;
import cn.canbao.region.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campaigns under config/examples, held against what was published. */
class ExampleCampaignsTest {

    private static final Path EXAMPLES = Path.of("config/examples");
    private static final int FIRST_DATA_ROW = 6;

    @Test
    void reproducesTheTableOfYongjiaWhereEverybodyIsCountedOverTheFarmers(@TempDir Path world) throws IOException {
        Outcome edition = Outcome.of(
                world, "--config", EXAMPLES.resolve("yongjia-2011").toString(), "--as-of", "2011-01-30T17:00");

        List<List<String>> published = Outcome.published("yongjia-2011.csv");
        List<List<String>> ours = edition.bulletin(0);
        assertThat(edition.exitCode()).isEqualTo(ExitCode.DONE);
        for (int row = 1; row < published.size(); row++) {
            List<String> line = ours.get(FIRST_DATA_ROW + row - 1);
            assertThat(line.subList(0, line.size() - 1)).isEqualTo(published.get(row));
        }
        assertThat(ours.get(FIRST_DATA_ROW).subList(0, 2)).containsExactly("1", "上塘");
        assertThat(ours.get(FIRST_DATA_ROW).get(8)).isEqualTo("114.51%");
        assertThat(ours.get(FIRST_DATA_ROW + 38).get(8)).isEqualTo("86.36%");
    }

    @Test
    void holdsTheTargetsOfLinjiangToNinetyFivePerCentOfThePopulation() throws IOException {
        Register register = Bureau.read(EXAMPLES.resolve("linjiang-2024")).register();

        List<List<String>> published = Outcome.published("linjiang-2024.csv");
        var villages = register.reporting(register.root());
        assertThat(villages).hasSize(11);
        for (int i = 0; i < 11; i++) {
            assertThat(villages.get(i).name()).isEqualTo(published.get(i + 1).get(1));
            assertThat(register.figure(villages.get(i), Quantity.target("all")))
                    .hasValue(Long.parseLong(published.get(i + 1).get(3)));
        }
        assertThat(register.figure(register.root(), Quantity.target("all"))).hasValue(35809);
        assertThat(register.figure(register.root(), Quantity.parse("population(all)")))
                .hasValue(37694);
    }
}
