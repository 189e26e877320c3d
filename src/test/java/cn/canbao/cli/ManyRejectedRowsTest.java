package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A file in which every row is wrong, as long as a sheet can be: every row is told of, and they are not all in memory at once. */
class ManyRejectedRowsTest {

    /** A row, its problem and what is said of it take some 700 bytes: all of them would not fit into the memory of either test. */
    private static final int FEW = 200_000;

    private static final int ALL = 1_048_574;

    @TempDir
    private Path folder;

    @Test
    void tellsOfTwoHundredThousand() throws Exception {
        tellsOf(FEW, "-Xmx96m");
    }

    @Test
    @Tag("long")
    void tellsOfAWholeSheet() throws Exception {
        tellsOf(ALL, "-Xmx256m");
    }

    private void tellsOf(int rows, String memory) throws Exception {
        SmallCounty county = SmallCounty.ofRosters(folder);
        try (BufferedWriter roster = Files.newBufferedWriter(county.input("东镇.csv"))) {
            roster.write("（截至2021年2月1日）\n村,姓名,身份证号,人员类别,是否参保,备注\n");
            for (int row = 0; row < rows; row++) {
                roster.write("甲村,某" + row + ",11010519491231002" + row % 10 % 9 + ",,是,\n");
            }
        }

        ChildProcess child = ChildProcess.run(folder, memory);

        assertThat(child.exitCode()).as(child.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        Outcome outcome = new Outcome(0, "", "", folder.resolve("output"));
        JsonNode sheet = outcome.summary().get("files").get(0).get("sheets").get(0);
        assertThat(sheet.get("rows").get("rejected").asInt()).isEqualTo(rows);
        try (Stream<String> lines = Files.lines(outcome.file("rejected-rows.csv"))) {
            assertThat(lines.filter(line -> line.contains("id-check-digit-wrong"))
                            .count())
                    .isEqualTo(rows);
        }
    }
}
