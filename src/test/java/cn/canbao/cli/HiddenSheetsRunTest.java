package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.enrolled;
import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration says what becomes of hidden sheets; a change of it reads files anew, and an old run is repeated by the old way. */
class HiddenSheetsRunTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        county = new SmallCounty(folder);
        county.handIn(
                "东镇.xlsx",
                sheetOf("2021年2月1日")
                        .row("甲村", 90, 4)
                        .hiddenSheet("旧表")
                        .row("村", "已参保人数", "边缘户已参保人数")
                        .row("乙村", 150, null));
    }

    @Test
    void readsFilesAnewWhenTheWayChangesAndRepeatsOldRunsByTheOldOne() throws IOException {
        assertThat(enrolled(county.run("2021-02-02T10:00"), "东镇/乙村", "all")).isEqualTo(-1);
        hiddenSheets("read");

        Outcome read = county.run("2021-02-03T10:00");

        assertThat(enrolled(read, "东镇/乙村", "all")).isEqualTo(150);
        hiddenSheets("reject");
        assertThat(Outcome.of(
                                folder,
                                "rebuild",
                                "--config",
                                folder.resolve("config").toString())
                        .out())
                .contains("2 次运行，数字全部相同")
                .doesNotContain("were not kept");
        assertThat(county.run("2021-02-04T10:00").exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
    }

    @Test
    void refusesAWayThatThereIsNot() throws IOException {
        hiddenSheets("keep");

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(outcome.err())
                .contains("application.yaml：hiddenSheets 写的是“keep”")
                .contains("应为以下之一：skip、read、reject");
    }

    private void hiddenSheets(String way) throws IOException {
        Path file = folder.resolve("config/application.yaml");
        String without = Files.readString(file).replaceAll("(?m)^hiddenSheets:.*\\n", "");
        Files.writeString(file, "hiddenSheets: " + way + "\n" + without);
    }
}
