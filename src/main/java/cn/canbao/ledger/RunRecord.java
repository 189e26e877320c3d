package cn.canbao.ledger;

import cn.canbao.intake.Receipt;
import cn.canbao.intake.Run;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to do a run once more, and to tell whether it came to the same.
 *
 * @param run the run
 * @param rules fingerprint of the rules that it read by; null when they were not kept
 * @param language the language of its sentences
 * @param isDone whether its outputs are complete and the one who started it was told, which the ledger says in a file of its own as soon
 *     as it is so; only the last run may not be done
 * @param ended when that was, by the clock of the bureau; null when it is not done, or a program did it that did not write it down
 * @param receipts what it found in the drop folder
 * @param submissions what it read
 * @param edition hash of the edition that it froze
 */
public record RunRecord(
        Run run,
        @Nullable String rules,
        String language,
        boolean isDone,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDateTime ended,

        List<Receipt> receipts,
        List<SubmissionRecord> submissions,
        String edition) {

    /** The same, done. */
    RunRecord asDone(@Nullable LocalDateTime at) {
        return new RunRecord(run, rules, language, true, at, receipts, submissions, edition);
    }

    /** Whether both say the same of the run, but for whether it is done. */
    public boolean agreesWith(RunRecord other) {
        return run.equals(other.run)
                && receipts.equals(other.receipts)
                && contents().equals(other.contents())
                && edition.equals(other.edition);
    }

    /** Where rows ended follows from what was staged, so only that is compared. */
    private List<SubmissionRecord> contents() {
        return submissions.stream()
                .map(one -> new SubmissionRecord(
                        one.path(), one.sha256(), one.received(), one.outcome(), null, one.content()))
                .toList();
    }
}
