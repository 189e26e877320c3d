package cn.canbao.job.batch;

import cn.canbao.intake.HeldSubmissions;
import cn.canbao.intake.Hold;
import cn.canbao.intake.Retries;
import cn.canbao.intake.Submission;
import cn.canbao.job.ProgramVersion;
import cn.canbao.job.RunProgress;
import cn.canbao.problem.Message;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.text.IdMask;
import cn.canbao.text.PlainLine;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Puts submissions on hold that the program failed at: removes what was staged of them, and reports it. */
public final class SubmissionHolding {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionHolding.class);

    private final HeldSubmissions held;
    private final Retries retries;
    private final StagedSubmissions staged;
    private final TransactionOperations transactions;
    private final RunProgress progress;

    /**
     * Holds by way of the given tables; {@code progress} is told of each submission.
     *
     * @param retries which contents somebody let be tried again
     */
    public SubmissionHolding(
            HeldSubmissions held,
            Retries retries,
            StagedSubmissions staged,
            TransactionOperations transactions,
            RunProgress progress) {
        this.held = held;
        this.retries = retries;
        this.staged = staged;
        this.transactions = transactions;
        this.progress = progress;
    }

    /**
     * Holds submissions.
     *
     * @param reason as in {@link Hold}
     */
    public void hold(List<Submission> submissions, String reason) {
        for (Submission submission : submissions) {
            List<String> paths = transactions.execute(status -> {
                staged.begin(submission.id());
                return held.hold(submission, retries.hold(submission.sha256(), ProgramVersion.CURRENT, reason));
            });
            for (String path : paths == null ? List.<String>of() : paths) {
                tell(PlainLine.visible(IdMask.mask(path)), reason);
            }
        }
    }

    /** Those of some submissions whose content was held before: they may break the program off again. */
    List<Submission> heldBefore(List<Submission> submissions) {
        return held.heldBefore(submissions);
    }

    private void tell(String path, String reason) {
        Message told = Message.of("held-" + (reason.equals(Hold.READING) ? "reading" : "run"))
                .with("path", path);
        progress.notice(told);
        LOG.warn("{}", told);
    }
}
