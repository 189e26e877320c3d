package cn.canbao.ledger;

import cn.canbao.intake.Hold;
import cn.canbao.intake.Receipt;
import cn.canbao.intake.Run;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to do a run once more, and to tell whether it came to the same.
 *
 * @param run the run
 * @param rules fingerprint of the rules that it read by; null when they were not kept
 * @param language the language of its sentences
 * @param isDone whether its outputs are complete and its result was reported, which the ledger records in a separate file; only the last run may not be done
 * @param ended when that was, by the clock of the bureau; null when it is not done, or a program did it that did not write it down
 * @param receipts what it found in the drop folder
 * @param submissions what it read
 * @param edition hash of the edition that it froze; of nothing when it froze none
 * @param abandoned where it broke off twice, so that it was abandoned; null when it was not. Such a run is done
 */
public record RunRecord(
        Run run,
        @Nullable String rules,
        String language,
        boolean isDone,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDateTime ended,

        List<Receipt> receipts,
        List<SubmissionRecord> submissions,
        String edition,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Abandoned abandoned) {

    /**
     * That a run was abandoned.
     *
     * @param step the step at which it broke off
     * @param reason why
     * @param hasEdition whether its edition stands, because some of it was published
     */
    public record Abandoned(String step, String reason, boolean hasEdition) {}

    /** Why submissions of the run are held, by their paths. */
    public Map<String, Hold> held() {
        Map<String, Hold> held = new HashMap<>();
        for (SubmissionRecord one : submissions) {
            Hold hold = one.held();
            if (hold != null) {
                held.put(one.path(), hold);
            }
        }
        return held;
    }

    /** The same, done. */
    RunRecord asDone(@Nullable LocalDateTime at) {
        return new RunRecord(run, rules, language, true, at, receipts, submissions, edition, abandoned);
    }

    /** Whether both say the same of the run, but for whether it is done. */
    boolean agreesWith(RunRecord other) {
        return run.equals(other.run)
                && receipts.equals(other.receipts)
                && contents().equals(other.contents())
                && edition.equals(other.edition)
                && Objects.equals(abandoned, other.abandoned);
    }

    /** Where rows ended follows from what was staged, so only that is compared. */
    private List<SubmissionRecord> contents() {
        return submissions.stream()
                .map(one -> new SubmissionRecord(
                        one.path(), one.sha256(), one.received(), one.outcome(), null, one.content(), one.held()))
                .toList();
    }
}
