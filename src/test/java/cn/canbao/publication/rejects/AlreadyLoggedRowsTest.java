package cn.canbao.publication.rejects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an attempt at a run that broke off wrote to the log of rejected rows is not written once more. */
class AlreadyLoggedRowsTest {

    private static final String LOG = "rejected-rows.log";

    @TempDir
    private Path logs;

    @Test
    void holdsTheLinesOfTheRunAndOfNoOther() throws IOException {
        Files.writeString(logs.resolve(LOG), line(1, 4) + "\n" + line(12, 4) + "\n" + line(2, 4) + "\n");

        AlreadyLoggedRows rows = AlreadyLoggedRows.of(logs, 2);

        assertThat(rows.hold(line(2, 4))).isTrue();
        assertThat(rows.hold(line(2, 5))).isFalse();
        assertThat(rows.hold(line(12, 4))).isFalse();
    }

    @Test
    void takesALineAwayThatWasCutOff() throws IOException {
        String begun = line(2, 5).substring(0, 20);
        Files.writeString(logs.resolve(LOG), line(2, 4) + "\n" + begun + "长".repeat(9000));

        AlreadyLoggedRows rows = AlreadyLoggedRows.of(logs, 2);

        assertThat(logs.resolve(LOG)).hasContent(line(2, 4) + "\n");
        assertThat(rows.hold(line(2, 4))).isTrue();
    }

    @Test
    void emptiesALogThatHoldsNoWholeLine() throws IOException {
        Files.writeString(logs.resolve(LOG), "{\"run\":2,");

        AlreadyLoggedRows.of(logs, 2);

        assertThat(logs.resolve(LOG)).isEmptyFile();
    }

    @Test
    void looksIntoFilesThatWereRolledAsFarAsTheRunReaches() throws IOException {
        rolled("2021-02-01.9", line(2, 1));
        rolled("2021-02-02.2", line(2, 2));
        rolled("2021-02-02.10", line(2, 3));
        Files.writeString(logs.resolve(LOG), line(2, 4) + "\n");

        AlreadyLoggedRows rows = AlreadyLoggedRows.of(logs, 2);

        assertThat(rows.hold(line(2, 1))).isTrue();
        assertThat(rows.hold(line(2, 2))).isTrue();
        assertThat(rows.hold(line(2, 3))).isTrue();
    }

    @Test
    void holdsNothingWhereThereIsNoLog() {
        assertThat(AlreadyLoggedRows.of(logs.resolve("none"), 2).hold(line(2, 4)))
                .isFalse();
    }

    private void rolled(String name, String line) throws IOException {
        Path file = logs.resolve("rejected-rows." + name + ".log.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(int run, int row) {
        return "{\"run\":" + run + ",\"file\":\"东镇.xlsx\",\"row\":" + row + "}";
    }
}
