package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.edition.EditionStore;
import cn.canbao.intake.AbandonedRun;
import cn.canbao.intake.Hold;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submission;
import cn.canbao.intake.Submissions;
import cn.canbao.job.batch.SubmissionHolding;
import cn.canbao.ledger.LedgerReconciliation;
import cn.canbao.problem.Message;
import cn.canbao.publication.Publication;
import cn.canbao.staging.CurrentFigures;
import cn.canbao.text.PlainLine;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Abandons a run that broke off twice at the same place. The file that is at fault is held; where nobody knows which one is, every file
 * that the run had still to read, or that it took in. The edition goes with the run, unless something of it was published.
 */
final class Abandonment {

    private static final Logger LOG = LoggerFactory.getLogger(Abandonment.class);
    private static final int LONGEST_REASON = 2000;

    /** The steps behind the one that decides which figures count. */
    private static final Set<String> MERGED = Set.of("completeEdition", "publishEdition");

    private final CampaignConfiguration configuration;
    private final Submissions submissions;
    private final SubmissionHolding submissionHolding;
    private final CurrentFigures figures;
    private final EditionStore editions;
    private final Publication publication;
    private final LedgerReconciliation reconciliation;
    private final TransactionOperations transactions;
    private final RunProgress progress;

    Abandonment(
            CampaignConfiguration configuration,
            Submissions submissions,
            SubmissionHolding submissionHolding,
            CurrentFigures figures,
            EditionStore editions,
            Publication publication,
            LedgerReconciliation reconciliation,
            TransactionOperations transactions,
            RunProgress progress) {
        this.configuration = configuration;
        this.submissions = submissions;
        this.submissionHolding = submissionHolding;
        this.figures = figures;
        this.editions = editions;
        this.publication = publication;
        this.reconciliation = reconciliation;
        this.transactions = transactions;
        this.progress = progress;
    }

    void abandon(Run run, RunFailure failure) {
        String reason = reason(failure);
        Message told = Message.of("run-abandoned")
                .with("run", run.number())
                .with("asOf", run.asOf())
                .with("step", Message.of("step-" + failure.step(), failure.step()))
                .with("reason", reason);
        progress.notice(told);
        LOG.warn("{}", told);
        transactions.executeWithoutResult(status -> {
            submissionHolding.hold(atFault(run, failure), Hold.RUN);
            if (!publication.isPublished(run)) {
                editions.remove(run.number());
            }
            if (MERGED.contains(failure.step())) {
                // what counts must not be what the held files said
                figures.merge(run.number());
            }
            submissions.abandon(run, new AbandonedRun.Cause(failure.step(), reason));
            // last of all: a ledger that says more than the database has it made anew
            reconciliation.recordAbandoned(
                    run,
                    configuration.rules(),
                    configuration.settings().language(),
                    LocalDateTime.now(configuration.settings().zone()).truncatedTo(ChronoUnit.SECONDS));
        });
    }

    private String reason(RunFailure failure) {
        String reason = PlainLine.of(new FailureSentence(failure.failures().get(0))
                .reason()
                .in(configuration.settings().locale()));
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private List<Submission> atFault(Run run, RunFailure failure) {
        Long known = failure.submission();
        List<Submission> read = submissions.readBy(run.number());
        List<Submission> named =
                read.stream().filter(one -> known != null && one.id() == known).toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Submission> unread = submissions.unread();
        return unread.isEmpty() ? read : unread;
    }
}
