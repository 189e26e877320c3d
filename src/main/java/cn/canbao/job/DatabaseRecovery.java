package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.intake.Archive;
import cn.canbao.job.batch.ReplayedRuns;
import cn.canbao.job.database.Database;
import cn.canbao.job.database.Schema;
import cn.canbao.ledger.DatabaseFile;
import cn.canbao.ledger.Ledger;
import cn.canbao.ledger.RebuildNote;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database in whatever state the last process left it, or rebuilds it from the ledger. */
final class DatabaseRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRecovery.class);

    private final CampaignConfiguration configuration;
    private final RunProgress progress;
    private final Database database;
    private final DatabaseFile file;
    private final Ledger ledger;

    DatabaseRecovery(CampaignConfiguration configuration, RunProgress progress) {
        this.configuration = configuration;
        this.progress = progress;
        this.database = Database.of(configuration.settings());
        this.file = database.file();
        this.ledger = ComponentConfiguration.ledger(configuration.settings());
    }

    Consolidation open() {
        try {
            new Archive(configuration.settings().data().resolve("archive")).removeLeftovers();
            return openedAsItWasLeft();
        } catch (UncheckedIOException e) {
            throw RunFailedException.because(Message.of("work-start"), e);
        }
    }

    private Consolidation openedAsItWasLeft() {
        database.refuseWrongPassword();
        return switch (file.condition()) {
            case NONE -> ledger.isEmpty() ? created() : rebuilt(RebuildNote.Reason.GONE, Message.of("gone"));
            case SOUND -> openedSound();
            case BROKE_OFF -> opened(ledger);
            case DAMAGED ->
                file.exists()
                        ? rebuilt(RebuildNote.Reason.DAMAGED, Message.of("not-closed-last"))
                        : rebuilt(RebuildNote.Reason.GONE, Message.of("gone"));
        };
    }

    /** The tables of a first database that broke off while they were made hold nothing. */
    private Consolidation created() {
        file.delete();
        file.creating(database.password());
        Consolidation consolidation = opened("work-make-database", database);
        file.open(database.password());
        return consolidation;
    }

    /** The file is byte for byte the one that was closed last, so its schema is the one recorded then. */
    private Consolidation openedSound() {
        Database sound = file.isOfSchema(Schema.mark()) ? database.withPresentSchema() : database;
        file.open(database.password());
        return opened("work-open-database", sound);
    }

    private Consolidation opened() {
        file.open(database.password());
        return opened("work-open-database", database);
    }

    private Consolidation opened(String verb, Database one) {
        try {
            return Consolidation.open(configuration, progress, one, ReplayedRuns.NOTHING);
        } catch (ConfigurationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RunFailedException.because(Message.of(verb).with("file", file.url()), e);
        }
    }

    /** After an interruption the checksum of the file says nothing, so its content is compared with the ledger. */
    private Consolidation opened(Ledger heldAgainst) {
        boolean mayBeWrongPassword = database.mayBeWrongPassword();
        Consolidation consolidation;
        try {
            // the mark of a password that may be wrong is not written down before it has opened the database
            consolidation = mayBeWrongPassword ? opened("work-open-database", database) : opened();
            file.open(database.password());
        } catch (RunFailedException e) {
            if (mayBeWrongPassword) {
                throw database.refused(Message.of("password-does-not-open"));
            }
            return rebuiltUnlessOfTheMachine(e);
        }
        try {
            if (consolidation.reconciliation().agrees()) {
                consolidation.readRecords();
                return consolidation;
            }
        } catch (RuntimeException e) {
            consolidation.abandon();
            return rebuiltUnlessOfTheMachine(
                    RunFailedException.because(Message.of("work-read-database").with("file", file.url()), e));
        }
        consolidation.abandon();
        return rebuilt(
                RebuildNote.Reason.DIFFERS, Message.of("database-differs").with("ledger", heldAgainst.folder()));
    }

    private Consolidation rebuiltUnlessOfTheMachine(RunFailedException failure) {
        if (new FailureSentence(failure).isOfTheMachine()) {
            throw failure;
        }
        return rebuilt(RebuildNote.Reason.DAMAGED, failure.told());
    }

    private Consolidation rebuilt(RebuildNote.Reason word, Message reason) {
        progress.notice(Message.of("database-damaged").with("file", file.url()).with("reason", reason));
        Message done;
        Consolidation consolidation;
        if (ledger.isEmpty()) {
            if (!file.isKnown()) {
                throw new RunFailedException(
                        Message.of("nothing-to-rebuild-from")
                                .with("file", file.url())
                                .with("reason", reason)
                                .with("ledger", ledger.folder()),
                        null);
            }
            Optional<Path> aside = file.moveAside("damaged");
            consolidation = created();
            done = Message.of("database-begun")
                    .with(
                            "aside",
                            aside.map(kept -> Message.of("damaged-aside").with("file", kept))
                                    .orElse(Message.plain("")));
        } else {
            Rebuild.Rebuilt rebuilt = new Rebuild(configuration, progress, database, ledger).rebuild("damaged", word);
            consolidation = opened();
            done = rebuilt.sentence();
        }
        progress.notice(done);
        LOG.warn("The database was damaged: {}. {}", reason, done);
        return consolidation;
    }
}
