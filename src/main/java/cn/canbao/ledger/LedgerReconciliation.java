package cn.canbao.ledger;

import cn.canbao.intake.HeldSubmissions;
import cn.canbao.intake.Hold;
import cn.canbao.intake.Receipts;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.staging.RunReportQueries;
import cn.canbao.staging.SheetRows;
import cn.canbao.staging.StagedContent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes ledger records from database contents and compares the two. */
public final class LedgerReconciliation {

    private final Ledger ledger;
    private final Submissions submissions;
    private final Receipts receipts;
    private final RunReportQueries queries;
    private final StagedContent content;
    private final HeldSubmissions held;

    /** Writes to a ledger what the others read from the database. */
    public LedgerReconciliation(
            Ledger ledger,
            Submissions submissions,
            Receipts receipts,
            RunReportQueries queries,
            StagedContent content,
            HeldSubmissions held) {
        this.ledger = ledger;
        this.submissions = submissions;
        this.receipts = receipts;
        this.queries = queries;
        this.content = content;
        this.held = held;
    }

    /**
     * Writes down a run whose edition is frozen and whose outputs are still to come. Earlier runs of which there is no record get one too:
     * they were made by a program that kept no ledger, or somebody removed it.
     *
     * @param rules fingerprint of the rules that it read by
     * @param language the language of its sentences
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void recordFrozen(Run run, String rules, String language) {
        recordMissing(run.number(), language);
        ledger.write(record(run, rules, language, false));
    }

    /**
     * Writes down a run that is abandoned, as it stands in the transaction of the caller.
     *
     * @param rules fingerprint of the rules that it read by
     * @param language the language of its sentences
     * @param at when that was, by the clock of the bureau
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void recordAbandoned(Run run, String rules, String language, LocalDateTime at) {
        recordMissing(run.number(), language);
        ledger.write(record(run, rules, language, true).asDone(at));
    }

    /** Whether there is a record of a run whose result was not reported yet. */
    public boolean isUnacknowledged(long run) {
        return ledger.holdsUndone(run);
    }

    /** Writes down a run that was done once more, as it came out now. */
    public void recordAgain(RunRecord earlier) {
        ledger.write(
                record(earlier.run(), earlier.rules(), earlier.language(), true).asDone(earlier.ended()));
    }

    /** Whether the database holds what the record of a run says. */
    public boolean agrees(RunRecord record) {
        Optional<Run> run = submissions.run(record.run().number());
        return run.isPresent()
                && record(run.get(), record.rules(), record.language(), record.isDone())
                        .agreesWith(record);
    }

    /** Whether the database holds every run of the ledger as the ledger says; damaged records are passed over. */
    public boolean agrees() {
        long last = submissions.nextRun() - 1;
        return ledger.lastRun() <= last
                && content.holdsLines()
                && LongStream.rangeClosed(1, last)
                        .mapToObj(ledger::record)
                        .flatMap(Optional::stream)
                        .allMatch(this::agrees);
    }

    private void recordMissing(long before, String language) {
        for (long number = 1; number < before; number++) {
            if (!ledger.holds(number)) {
                submissions.run(number).ifPresent(run -> ledger.write(record(run, null, language, true)));
            }
        }
    }

    private RunRecord record(Run run, @Nullable String rules, String language, boolean isDone) {
        Map<Long, SheetRows> rows = queries.rowsTakenIn(run.number());
        Map<String, Hold> holds = held.ofRun(run.number());
        List<SubmissionRecord> read = receipts.takenIn(run.number()).stream()
                .map(one -> new SubmissionRecord(
                        one.path(),
                        one.sha256(),
                        one.received(),
                        one.outcome(),
                        rows.get(one.id()),
                        content.ofSubmission(one.id()),
                        holds.get(one.path())))
                .toList();
        return new RunRecord(
                run,
                rules,
                language,
                isDone,
                null,
                receipts.of(run.number()),
                read,
                content.ofEdition(run.number()),
                abandoned(run.number()));
    }

    private RunRecord.@Nullable Abandoned abandoned(long run) {
        return submissions.abandoned().stream()
                .filter(one -> one.run().number() == run)
                .findFirst()
                .map(one ->
                        new RunRecord.Abandoned(one.cause().step(), one.cause().reason(), content.hasEdition(run)))
                .orElse(null);
    }
}
