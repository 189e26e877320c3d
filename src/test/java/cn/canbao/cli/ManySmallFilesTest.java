package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.rosterOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Very many small files, some of them bad: every one is accounted for, and they are not all open at once. */
class ManySmallFilesTest {

    private static final int ROWS = 20;
    private static final int MOST_OPEN = 200;

    @TempDir
    private Path folder;

    @Test
    void accountsForThreeHundred() throws Exception {
        accountsFor(300);
    }

    @Test
    @Tag("long")
    void accountsForTenThousand() throws Exception {
        accountsFor(10_000);
    }

    private void accountsFor(int files) throws Exception {
        SmallCounty county = SmallCounty.ofRosters(folder);
        for (int i = 0; i < files; i++) {
            if (i % 10 == 0) {
                Path bad = county.input("东镇/" + i + ".xlsx");
                Files.createDirectories(bad.getParent());
                Files.writeString(bad, "no workbook at all, number " + i);
            } else {
                county.handIn("东镇/" + i + ".xlsx", rosterNumber(i));
            }
        }

        ChildProcess child = ChildProcess.run(folder, "-Xmx512m");
        int open = child.mostOpenFiles();

        assertThat(child.exitCode()).as(child.printed()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(open).isLessThan(MOST_OPEN);
        int rejected = 0;
        int rows = 0;
        JsonNode found =
                new Outcome(0, "", "", folder.resolve("output")).summary().get("files");
        for (JsonNode file : found) {
            rejected += file.get("outcome").asString().equals("rejected") ? 1 : 0;
            for (JsonNode sheet : file.get("sheets")) {
                JsonNode bins = sheet.get("rows");
                rows += bins.get("accepted").asInt() + bins.get("warned").asInt();
            }
        }
        assertThat(found.size()).isEqualTo(files);
        assertThat(rejected).isEqualTo((files + 9) / 10);
        assertThat(rows).isEqualTo((files - rejected) * ROWS);
    }

    private static WorkbookBuilder rosterNumber(int file) {
        WorkbookBuilder roster = rosterOf("2021年2月1日");
        for (int row = 0; row < ROWS; row++) {
            roster.row("甲村", "某" + file + "之" + row, idNumber(file * ROWS + row), "", "是", "");
        }
        return roster;
    }

    private static String idNumber(int person) {
        String body = "110101" + "19" + "%02d".formatted(30 + person / 1000 / 12 % 60)
                + "%02d".formatted(1 + person / 1000 % 12) + "01" + "%03d".formatted(person % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
