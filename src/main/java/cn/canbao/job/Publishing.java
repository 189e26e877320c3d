package cn.canbao.job;

import cn.canbao.intake.Run;
import cn.canbao.ledger.Bookkeeping;
import cn.canbao.publication.Publication;
import cn.canbao.staging.Checkpoint;

/** What is published must outlive every failure: first the ledger, then the database, only then do outputs get their names. */
final class Publishing {

    private final Bureau bureau;
    private final Recorded recorded;
    private final Bookkeeping bookkeeping;
    private final Checkpoint checkpoint;
    private final Publication publication;
    private final LogFiles logs;

    Publishing(
            Bureau bureau,
            Recorded recorded,
            Bookkeeping bookkeeping,
            Checkpoint checkpoint,
            Publication publication,
            LogFiles logs) {
        this.bureau = bureau;
        this.recorded = recorded;
        this.bookkeeping = bookkeeping;
        this.checkpoint = checkpoint;
        this.publication = publication;
        this.logs = logs;
    }

    void publish(Run run) {
        if (recorded.isDone(run)) {
            return;
        }
        boolean wasBegun = bookkeeping.isUntold(run.number());
        if (wasBegun) {
            publication.finish(run, () -> record(run));
        } else {
            publication.publish(run, () -> record(run));
        }
        logs.check();
    }

    private void record(Run run) {
        bookkeeping.recordFrozen(run, bureau.rules(), bureau.settings().language());
        checkpoint.force();
    }
}
