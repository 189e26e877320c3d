package cn.canbao.job.batch;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.intake.Run;
import cn.canbao.job.logging.LogFiles;
import cn.canbao.ledger.LedgerReconciliation;
import cn.canbao.publication.Publication;
import cn.canbao.staging.DatabaseSync;

/**
 * Publishes the edition of a run. What is published must survive every failure: first the ledger is written, then the database forced to
 * the disk, only then do outputs get their names.
 */
public final class EditionPublisher {

    private final CampaignConfiguration configuration;
    private final ReplayedRuns replayed;
    private final LedgerReconciliation reconciliation;
    private final DatabaseSync databaseSync;
    private final Publication publication;
    private final LogFiles logs;

    /** Publishes by one configuration; editions of replayed runs are written down but not published again. */
    public EditionPublisher(
            CampaignConfiguration configuration,
            ReplayedRuns replayed,
            LedgerReconciliation reconciliation,
            DatabaseSync databaseSync,
            Publication publication,
            LogFiles logs) {
        this.configuration = configuration;
        this.replayed = replayed;
        this.reconciliation = reconciliation;
        this.databaseSync = databaseSync;
        this.publication = publication;
        this.logs = logs;
    }

    void publish(Run run) {
        if (replayed.isDone(run)) {
            return;
        }
        boolean wasBegun = reconciliation.isUnacknowledged(run.number());
        if (wasBegun) {
            publication.finish(run, () -> record(run));
        } else {
            publication.publish(run, () -> record(run));
        }
        logs.check();
    }

    private void record(Run run) {
        reconciliation.recordFrozen(
                run, configuration.rules(), configuration.settings().language());
        databaseSync.force();
    }
}
