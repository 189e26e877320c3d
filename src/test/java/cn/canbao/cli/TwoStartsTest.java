package cn.canbao.cli;

import static cn.canbao.cli.SmallCounty.sheetOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts on one data folder at the same moment: one runs, the other goes away and leaves no trace. */
class TwoStartsTest {

    private static final String AS_OF = "2021-02-02T10:00";

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void handIn() throws IOException {
        county = new SmallCounty(folder);
        WorkbookBuilder sheet = sheetOf("2021年2月1日").row("甲村", 90, 4).row("乙村", 150, null);
        county.handIn("东镇.xlsx", sheet);
    }

    @Test
    void runExactlyOnceInThreeRaces() throws Exception {
        race(3);
    }

    @Test
    @Tag("long")
    void runExactlyOnceInAHundredRaces() throws Exception {
        race(100);
    }

    @Test
    void touchNothingWhenTheyComeTooLate() throws Exception {
        county.run(AS_OF);
        Map<Path, Object> before = contents();
        Files.createDirectories(folder.resolve("data"));
        try (var channel = FileChannel.open(folder.resolve("data/canbao.lock"), StandardOpenOption.WRITE);
                var held = channel.lock()) {
            Outcome late = start("other").end(folder.resolve("other"));

            assertThat(held.isValid()).isTrue();
            assertThat(late.exitCode()).isEqualTo(ExitCode.ANOTHER_RUN);
            assertThat(late.out()).isEmpty();
            assertThat(late.err()).hasLineCount(1).startsWith("不能开始：另一次运行正在使用 ");
        }
        assertThat(contents()).isEqualTo(before);
    }

    private void race(int times) throws Exception {
        for (int race = 1; race <= times; race++) {
            ProgramProcess first = start("output");
            ProgramProcess second = start("output");
            List<Integer> codes = new ArrayList<>();
            codes.add(first.end(folder.resolve("output")).exitCode());
            Outcome outcome = second.end(folder.resolve("output"));
            codes.add(outcome.exitCode());

            assertThat(codes)
                    .as("race %d: %s", race, outcome.err())
                    .containsExactlyInAnyOrder(ExitCode.DONE, ExitCode.ANOTHER_RUN);
            assertThat(outcome.summary().get("edition").asInt())
                    .as("runs after race %d", race)
                    .isEqualTo(race);
        }
    }

    private ProgramProcess start(String output) throws IOException, InterruptedException {
        return ProgramProcess.start(
                folder,
                Map.of(),
                List.of(
                        "--config",
                        "config",
                        "--input",
                        "input",
                        "--output",
                        output,
                        "--data",
                        "data",
                        "--as-of",
                        AS_OF));
    }

    /** Every file and folder with its size and time. */
    private Map<Path, Object> contents() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.collect(Collectors.toMap(
                    file -> file,
                    file -> List.of(file.toFile().length(), file.toFile().lastModified())));
        }
    }
}
