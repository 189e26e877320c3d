package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.Message;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final StringWriter printed = new StringWriter();
    private final Console console =
            new Console(new PrintWriter(new StringWriter()), new PrintWriter(printed), Locale.ENGLISH);

    @Test
    void drawsABarOverItselfOnATerminalAndEndsItsLine() {
        try (ConsoleProgress progress = new ConsoleProgress(console, true)) {
            progress.step("readSubmissions");
            progress.filesToRead(3);
            for (int i = 0; i < 3; i++) {
                progress.fileRead();
            }
            progress.step("mergeRecords");
            progress.notice(Message.of("no-edition"));
        }

        assertThat(printed.toString().split("\r"))
                .containsExactly(
                        "",
                        "reading [" + " ".repeat(50) + "] 0%",
                        "reading [" + "=".repeat(16) + " ".repeat(34) + "] 33%",
                        "reading [" + "=".repeat(33) + " ".repeat(17) + "] 66%",
                        "reading [" + "=".repeat(50) + "] 100%" + System.lineSeparator()
                                + "there is no edition in it; canbao run makes one" + System.lineSeparator());
    }

    @Test
    void drawsNothingTwiceThatLooksTheSame() {
        try (ConsoleProgress progress = new ConsoleProgress(console, true)) {
            progress.filesToRead(10_000);
            for (int i = 0; i < 150; i++) {
                progress.fileRead();
            }
        }

        assertThat(printed.toString().split("\r")).hasSize(1 + 2);
    }

    @Test
    void printsLinesWhereNobodyWatches() {
        try (ConsoleProgress progress = new ConsoleProgress(console, false)) {
            progress.filesToRead(20);
            for (int i = 0; i < 20; i++) {
                progress.fileRead();
            }
        }

        assertThat(printed.toString().lines())
                .hasSize(11)
                .startsWith("Reading 20 files", "Read 2 of 20 files")
                .endsWith("Read 20 of 20 files");
    }
}
