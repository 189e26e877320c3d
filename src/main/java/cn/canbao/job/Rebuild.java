package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.intake.Archive;
import cn.canbao.job.batch.ReplayedRuns;
import cn.canbao.job.database.Database;
import cn.canbao.ledger.Ledger;
import cn.canbao.ledger.RebuildNote;
import cn.canbao.ledger.RunRecord;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the database: replays every run of the ledger in order, from the originals in the archive and by the rules of that time. The new
 * database replaces the old one only when all runs are done.
 */
public final class Rebuild {

    private final CampaignConfiguration configuration;
    private final RunProgress progress;
    private final Database database;
    private final Ledger ledger;

    Rebuild(CampaignConfiguration configuration, RunProgress progress, Database database, Ledger ledger) {
        this.configuration = configuration;
        this.progress = progress;
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * The result of a rebuild.
     *
     * @param runs how many runs were repeated
     * @param differing numbers of the runs that did not come to the same
     * @param withoutRules numbers of the runs whose rules were not kept, so that they were repeated by those of today
     * @param aside where the old file is; null when there was none
     */
    public record Rebuilt(
            int runs,
            List<Long> differing,
            List<Long> withoutRules,
            @Nullable Path aside) {

        /** It in a sentence. */
        public Message sentence() {
            return Message.of("rebuilt")
                    .with("runs", runs)
                    .with(
                            "figures",
                            differing.isEmpty()
                                    ? Message.of("rebuilt-same")
                                    : Message.of("rebuilt-differing").with("runs", differing))
                    .with(
                            "rules",
                            withoutRules.isEmpty()
                                    ? Message.plain("")
                                    : Message.of("rebuilt-without-rules").with("runs", withoutRules))
                    .with(
                            "aside",
                            aside == null
                                    ? Message.plain("")
                                    : Message.of("rebuilt-aside").with("file", aside));
        }
    }

    /**
     * Rebuilds the database of a data folder on request. Whoever calls holds its lock.
     *
     * @throws ConfigurationException when there is nothing to rebuild it from
     * @throws RunFailedException when a run cannot be repeated; then everything is as it was
     */
    public static Rebuilt of(CampaignConfiguration configuration, RunProgress progress) {
        Ledger ledger = ComponentConfiguration.ledger(configuration.settings());
        if (ledger.isEmpty()) {
            throw new ConfigurationException(
                    Message.of("folder-data")
                            .with("folder", configuration.settings().data()),
                    Message.of("no-run-recorded").with("ledger", ledger.folder()));
        }
        return new Rebuild(configuration, progress, Database.of(configuration.settings()), ledger)
                .rebuild("replaced", RebuildNote.Reason.REQUESTED);
    }

    /**
     * Rebuilds it.
     *
     * @param keptAs a word for the name that the old file is kept by
     * @param reason why
     */
    Rebuilt rebuild(String keptAs, RebuildNote.Reason reason) {
        List<RunRecord> records;
        try {
            records = ledger.records();
            requireOriginals(records);
        } catch (RuntimeException e) {
            throw RunFailedException.because(Message.of("work-rebuild"), e);
        }
        Database target = database.rebuilt();
        target.file().delete();
        target.file().creating(database.password());
        List<RunRecord> differing = new ArrayList<>();
        List<Long> withoutRules = new ArrayList<>();
        for (List<RunRecord> group : groups(records)) {
            repeat(group, target, differing, withoutRules);
        }
        // the note comes first: if the move fails, the rebuild is repeated and writes the same note
        ledger.rebuilt(new RebuildNote(reason, records.size()));
        Optional<Path> aside = database.file().moveAside(keptAs);
        target.file().replace(database.file());
        return new Rebuilt(records.size(), numbers(differing), withoutRules, aside.orElse(null));
    }

    private void repeat(List<RunRecord> group, Database target, List<RunRecord> differing, List<Long> withoutRules) {
        RunRecord first = group.get(0);
        CampaignConfiguration then = configurationFor(first);
        if (!then.rules().equals(first.rules())) {
            withoutRules.addAll(numbers(group));
        }
        try (Consolidation consolidation = Consolidation.open(then, progress, target, new ReplayedRuns(group))) {
            for (RunRecord record : group) {
                progress.notice(Message.of("repeating")
                        .with("run", record.run().number())
                        .with("asOf", record.run().asOf()));
                consolidation.repeat(record.run());
                if (!consolidation.reconciliation().agrees(record)) {
                    differing.add(record);
                    consolidation.reconciliation().recordAgain(record);
                }
            }
        }
    }

    private CampaignConfiguration configurationFor(RunRecord record) {
        try {
            return record.rules() == null
                    ? configuration.forRules(configuration.rules(), record.language())
                    : configuration.forRules(record.rules(), record.language());
        } catch (ConfigurationException e) {
            return configuration.forRules(configuration.rules(), record.language());
        }
    }

    /** Runs one after the other that were read by the same rules share a database connection. */
    private static List<List<RunRecord>> groups(List<RunRecord> records) {
        List<List<RunRecord>> groups = new ArrayList<>();
        RunRecord before = null;
        for (RunRecord record : records) {
            if (before == null
                    || !Objects.equals(before.rules(), record.rules())
                    || !before.language().equals(record.language())) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(record);
            before = record;
        }
        return groups;
    }

    private void requireOriginals(List<RunRecord> records) {
        Archive archive = new Archive(configuration.settings().data().resolve("archive"));
        List<String> missing = records.stream()
                .flatMap(record -> record.submissions().stream())
                .filter(one -> !archive.holds(one.sha256()))
                .map(one -> one.path() + " (" + archive.file(one.sha256()) + ")")
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new RunFailedException(
                    Message.of("originals-missing")
                            .with("count", missing.size())
                            .with("first", missing.get(0)),
                    null);
        }
    }

    private static List<Long> numbers(List<RunRecord> records) {
        return records.stream().map(record -> record.run().number()).toList();
    }
}
