package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose prose is changed behind its back, between its writing and its publication. */
class TamperedOutputTest {

    @TempDir
    private Path world;

    /** The moment for it is short, and a busy machine may let it pass; then the next run is waited for. */
    @Test
    void endsWithTheCodeForFiguresThatDoNotAddUpAndPublishesNothing() throws Exception {
        SmallCounty county = new SmallCounty(world);
        county.handIn(
                "东镇.xlsx", SmallCounty.sheetOf("2021年2月1日").row("甲村", 50, 1).row("乙村", 150, null));
        int minute = 0;
        Outcome outcome;
        do {
            outcome = runTampered(county, ++minute);
        } while (outcome.exitCode() == ExitCode.DONE && minute < 50);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INTEGRITY_FAILED);
        assertThat(outcome.err())
                .contains("Cannot publish 短讯.txt: in its text a part is “已参保999人”, expected “已参保200人” by edition "
                        + minute + "; nothing was published");
        try (Stream<Path> published = Files.list(folder(minute))) {
            assertThat(published).isEmpty();
        }

        assertThat(county.run(moment(minute)).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private Outcome runTampered(SmallCounty county, int minute) throws InterruptedException {
        Path prose = folder(minute).resolve(".短讯.txt.tmp");
        AtomicBoolean isOver = new AtomicBoolean();
        Thread tamperer = new Thread(() -> {
            while (!isOver.get()) {
                tamper(prose);
            }
        });
        tamperer.start();
        try {
            return county.run(moment(minute));
        } finally {
            isOver.set(true);
            tamperer.join();
        }
    }

    private static String moment(int minute) {
        return "2021-02-02T10:%02d".formatted(minute);
    }

    private Path folder(int minute) {
        return world.resolve("output/small-2021/20210202-10%02d".formatted(minute));
    }

    /** In place, so that nobody reads half of it and nothing comes back that was removed. */
    private static void tamper(Path prose) {
        try {
            String text = Files.exists(prose) ? Files.readString(prose) : "";
            int at = text.indexOf("200人");
            if (at > 0) {
                int bytes = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
                try (FileChannel channel = FileChannel.open(prose, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap("999".getBytes(StandardCharsets.UTF_8)), bytes);
                }
            }
        } catch (IOException e) {
            // it was just removed
        }
    }
}
