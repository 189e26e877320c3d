package cn.canbao.job;

import cn.canbao.intake.Run;
import cn.canbao.ledger.RunRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs that are done once more from the ledger, instead of from the drop folder. */
final class Recorded {

    /** For a night like any other. */
    static final Recorded NOTHING = new Recorded(List.of());

    private final Map<Long, RunRecord> records = new HashMap<>();

    Recorded(List<RunRecord> records) {
        records.forEach(record -> this.records.put(record.run().number(), record));
    }

    /** What is recorded of a run; empty when it looks into the drop folder. */
    Optional<RunRecord> of(Run run) {
        return Optional.ofNullable(records.get(run.number()));
    }

    /** Whether a run was done already: what is published is never written anew. */
    boolean isDone(Run run) {
        return of(run).map(RunRecord::isDone).orElse(false);
    }

    /** Whether a run was abandoned before anything was published of it, so that it has no edition. */
    boolean isWithoutEdition(Run run) {
        return of(run).map(RunRecord::abandoned)
                .map(abandoned -> !abandoned.hasEdition())
                .orElse(false);
    }
}
