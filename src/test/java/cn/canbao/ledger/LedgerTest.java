package cn.canbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.intake.Receipt;
import cn.canbao.intake.Run;
import cn.canbao.staging.SheetRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger gives back what was written, or says that it cannot. */
class LedgerTest {

    private static final LocalDateTime AS_OF = LocalDateTime.of(2024, 1, 2, 18, 0);

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void writeTwoRuns() {
        ledger = new Ledger(folder.resolve("ledger"));
        ledger.write(record(1, true));
        ledger.write(record(2, false));
    }

    @Test
    void tellsOfARebuildTheRunThatComesNext() {
        ledger.rebuilt(new RebuildNote(RebuildNote.Reason.DIFFERS, 2));

        assertThat(ledger.rebuiltBefore(3)).contains(new RebuildNote(RebuildNote.Reason.DIFFERS, 2));
        assertThat(ledger.rebuiltBefore(2)).isEmpty();
        assertThat(ledger.records()).hasSize(2);
    }

    @Test
    void givesBackWhatWasWritten() {
        assertThat(ledger.records()).containsExactly(record(1, true), record(2, false));
    }

    @Test
    void knowsWhichRunNobodyWasToldOf() {
        assertThat(ledger.holdsUndone(1)).isFalse();
        assertThat(ledger.holdsUndone(2)).isTrue();
        assertThat(ledger.holdsUndone(3)).isFalse();

        ledger.done(2, AS_OF.plusHours(1));

        assertThat(ledger.holdsUndone(2)).isFalse();
        assertThat(ledger.record(2)).contains(record(2, false).asDone(AS_OF.plusHours(1)));
    }

    @Test
    void doesNotTouchADamagedRecord() throws IOException {
        Path file = folder.resolve("ledger/run-000002.json");
        String damaged = Files.readString(file).replace("甲村.xlsx", "乙村.xlsx");
        Files.writeString(file, damaged);

        ledger.done(2, AS_OF);

        assertThat(ledger.holdsUndone(2)).isFalse();
        assertThat(file).hasContent(damaged);
    }

    @Test
    void isNotDoneWhenItIsWrittenAnewAsNotDone() {
        ledger.done(2, AS_OF);

        ledger.write(record(2, false));

        assertThat(ledger.holdsUndone(2)).isTrue();
        assertThat(ledger.records()).element(1).isEqualTo(record(2, false));
    }

    @Test
    void staysDoneWhenThatCannotBeTakenAway() throws IOException {
        Path done = folder.resolve("ledger/run-000002.done.json");
        Files.createDirectories(done.resolve("in the way"));

        assertThatThrownBy(() -> ledger.write(record(2, false)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot remove " + done + ": ");
        assertThat(ledger.holdsUndone(2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"sha256\":\"0\",\"record\":{\"ended\":\"2024-01-02T19:00:00\"}}",
                "{\"sha256\":\"0\",\"record\":null}"
            })
    void isDoneEvenWhenItCannotReadWhenThatWas(String content) throws IOException {
        ledger.done(2, AS_OF);
        Files.writeString(folder.resolve("ledger/run-000002.done.json"), content);

        assertThat(ledger.holdsUndone(2)).isFalse();
        assertThat(ledger.record(2)).contains(record(2, false).asDone(null));
    }

    @Test
    void keepsWhenARunWasDoneThatIsRecordedOnceMore() {
        ledger.done(2, AS_OF.plusHours(1));

        ledger.write(ledger.records().get(1));

        assertThat(ledger.record(2)).contains(record(2, false).asDone(AS_OF.plusHours(1)));
    }

    @Test
    void keepsTheEndOfARecordThatWasWrittenAsDone() throws IOException {
        ledger.done(1, AS_OF);
        Files.writeString(folder.resolve("ledger/run-000001.done.json"), "");

        assertThat(ledger.record(1)).contains(record(1, true));
        assertThat(ledger.holdsUndone(1)).isFalse();
    }

    @Test
    void refusesTheRecordOfAnotherRun() throws IOException {
        Files.copy(folder.resolve("ledger/run-000002.json"), folder.resolve("ledger/run-000003.json"));

        assertThat(ledger.record(3)).isEmpty();
        assertThatThrownBy(ledger::records)
                .isInstanceOf(DamagedLedgerException.class)
                .hasMessageContaining("run-000003.json: it is the record of run 2");
    }

    @Test
    void isEmptyBeforeTheFirstRun() {
        assertThat(new Ledger(folder.resolve("nowhere")).isEmpty()).isTrue();
        assertThat(ledger.isEmpty()).isFalse();
    }

    @Test
    void refusesARecordThatWasChanged() throws IOException {
        Path file = folder.resolve("ledger/run-000002.json");
        Files.writeString(file, Files.readString(file).replace("甲村.xlsx", "乙村.xlsx"));

        assertThatThrownBy(ledger::records)
                .isInstanceOf(DamagedLedgerException.class)
                .hasMessageContaining("run-000002.json")
                .hasMessageContaining("its hash does not fit its content");
    }

    @Test
    void refusesToLeaveARunOut() throws IOException {
        Files.delete(folder.resolve("ledger/run-000001.json"));

        assertThatThrownBy(ledger::records).hasMessageContaining("run-000001.json: it is missing");
    }

    @Test
    void agreesWithARunWhosePersonsLaterRunsFoundElsewhere() {
        RunRecord record = record(1, true);

        assertThat(record.agreesWith(record(1, false))).isTrue();
        assertThat(record.agreesWith(record(2, true))).isFalse();
    }

    private static RunRecord record(long run, boolean isDone) {
        return new RunRecord(
                new Run(run, "small-2024", AS_OF),
                "rules",
                "zh",
                isDone,
                isDone ? AS_OF.plusHours(9) : null,
                List.of(new Receipt("甲村.xlsx", 100, "hash", null, null, null, null)),
                List.of(new SubmissionRecord(
                        "甲村.xlsx",
                        "hash",
                        AS_OF,
                        "accepted",
                        new SheetRows(3, 1, 1, isDone ? 1 : 0, 0, 0, isDone ? 0 : 1, 0, 0),
                        "content",
                        null)),
                "edition",
                null);
    }
}
