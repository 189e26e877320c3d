package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that cannot be written down in the ledger: what is published must be there. */
class UnrecordedRunTest {

    @TempDir
    private Path world;

    @Test
    void publishesAndLogsNothingBeforeTheRunIsWrittenDown() throws Exception {
        SmallCounty county = new SmallCounty(world);
        county.handIn(
                "东镇.xlsx", SmallCounty.sheetOf("2021年2月1日").row("甲村", 50, 1).row("丁村", 150, null));
        Path ledger = world.resolve("data/ledger");
        Files.createDirectories(ledger.getParent());
        Files.writeString(ledger, "in the way");

        Outcome outcome = county.run("2021-02-02T10:00");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.RESOURCE_FAILED);
        assertThat(outcome.err())
                .contains("不能完成运行：FileAlreadyExistsException, ")
                .contains("data/ledger");
        assertThat(files(world.resolve("output/small-2021/20210202-1000"))).isEmpty();
        assertThat(rejectedRows()).isEmpty();

        Files.delete(ledger);
        assertThat(county.run("2021-02-02T10:00").exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(files(world.resolve("output/small-2021/20210202-1000"))).contains("通报表.xlsx", "manifest.json");
        assertThat(rejectedRows()).hasSize(1);
    }

    private List<String> rejectedRows() throws IOException {
        Path log = world.resolve("output/logs/rejected-rows.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
