package cn.canbao.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.publication.facts.ProblemColumns;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampledErrorsTest {

    private final SampledErrors rows = new SampledErrors(4);

    @Test
    void holdsEveryErrorAsLongAsTheyFit() {
        add("甲.xlsx", 3);
        add("乙.xlsx", 1);

        assertThat(rows.rows()).hasSize(4);
    }

    @Test
    void holdsTheFirstOnesOfEveryFileWhenTheyDoNotFit() {
        add("甲.xlsx", 9);
        add("乙.xlsx", 1);
        add("丙.xlsx", 3);

        assertThat(rows.rows()).extracting(row -> row.get(2)).containsExactly("甲.xlsx", "乙.xlsx", "丙.xlsx");
        assertThat(rows.rows()).extracting(row -> row.get(4)).containsExactly(1, 1, 1);
    }

    @Test
    void neverHoldsMoreThanTheBoundHoweverManyFilesThereAre() {
        for (int file = 0; file < 9; file++) {
            add(file + ".xlsx", 2);
        }

        assertThat(rows.rows()).hasSize(4);
    }

    @Test
    void countsAlsoWhatItDoesNotHold() {
        add("甲.xlsx", 100_000);
        add("乙.xlsx", 2);

        assertThat(rows.counts())
                .containsExactly(
                        new SampledErrors.ErrorCount("甲镇", "甲.xlsx", "number-expected", 100_000),
                        new SampledErrors.ErrorCount("甲镇", "乙.xlsx", "number-expected", 2));
    }

    @Test
    void leavesOutWarnings() {
        rows.add(values("warning", "甲.xlsx", 1));

        assertThat(rows.rows()).isEmpty();
        assertThat(rows.counts()).isEmpty();
    }

    private void add(String file, int errors) {
        for (int row = 1; row <= errors; row++) {
            rows.add(values("error", file, row));
        }
    }

    private static ProblemColumns.Values values(String severity, String file, int row) {
        return new ProblemColumns.Values(
                severity,
                List.of("甲镇", "甲村", file, "表", row, "C", "人数", "约300", "number-expected", severity, "请改成整数人数。", "待更正"));
    }
}
