package cn.canbao.job.batch;

import cn.canbao.intake.Run;
import cn.canbao.ledger.RunRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs that are replayed from the ledger instead of reading the drop folder. */
public final class ReplayedRuns {

    /** No runs to replay: the normal case. */
    public static final ReplayedRuns NOTHING = new ReplayedRuns(List.of());

    private final Map<Long, RunRecord> records = new HashMap<>();

    /** Replays exactly these runs; every other one reads the drop folder. */
    public ReplayedRuns(List<RunRecord> records) {
        records.forEach(record -> this.records.put(record.run().number(), record));
    }

    /** What is recorded of a run; empty when it looks into the drop folder. */
    Optional<RunRecord> find(Run run) {
        return Optional.ofNullable(records.get(run.number()));
    }

    /** Whether a replayed run was published already: what is published is never written again. */
    boolean isDone(Run run) {
        return find(run).map(RunRecord::isDone).orElse(false);
    }

    /** Whether a run was abandoned before anything was published of it, so that it has no edition. */
    boolean isWithoutEdition(Run run) {
        return find(run)
                .map(RunRecord::abandoned)
                .map(abandoned -> !abandoned.hasEdition())
                .orElse(false);
    }
}
