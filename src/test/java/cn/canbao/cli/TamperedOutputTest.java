package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose prose is changed behind its back, between its writing and its publication. */
class TamperedOutputTest {

    @TempDir
    private Path world;

    @Test
    void endsWithTheCodeForFiguresThatDoNotAddUpAndPublishesNothing() throws Exception {
        SmallCounty county = new SmallCounty(world);
        county.handIn(
                "东镇.xlsx", SmallCounty.sheetOf("2021年2月1日").row("甲村", 50, 1).row("乙村", 150, null));
        Path prose = world.resolve("output/small-2021/20210202-1000/.短讯.txt.tmp");
        AtomicBoolean isOver = new AtomicBoolean();
        Thread tamperer = new Thread(() -> {
            while (!isOver.get()) {
                tamper(prose);
            }
        });
        tamperer.start();

        Outcome outcome = county.run("2021-02-02T10:00");

        isOver.set(true);
        tamperer.join();
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILED);
        assertThat(outcome.err())
                .contains("Cannot publish 短讯.txt: in its text a part is “已参保999人”, expected “已参保200人” by edition 1; "
                        + "nothing was published");
        try (Stream<Path> published = Files.list(prose.getParent())) {
            assertThat(published).isEmpty();
        }

        assertThat(county.run("2021-02-02T10:00").exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static void tamper(Path prose) {
        try {
            String text = Files.exists(prose) ? Files.readString(prose) : "";
            if (text.contains("已参保200人")) {
                Files.writeString(prose, text.replace("已参保200人", "已参保999人"));
            }
        } catch (IOException e) {
            // it was just removed
        }
    }
}
