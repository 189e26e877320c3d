package cn.canbao.job;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.intake.Archive;
import cn.canbao.ledger.DatabaseFile;
import cn.canbao.ledger.Ledger;
import cn.canbao.ledger.RebuildNote;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the job on whatever state the last one left the data folder in. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Bureau bureau;
    private final Progress progress;
    private final Database database;
    private final DatabaseFile file;
    private final Ledger ledger;

    Opening(Bureau bureau, Progress progress) {
        this.bureau = bureau;
        this.progress = progress;
        this.database = Database.of(bureau.settings());
        this.file = database.file();
        this.ledger = Rooms.ledger(bureau.settings());
    }

    Consolidation open() {
        try {
            new Archive(bureau.settings().data().resolve("archive")).removeLeftovers();
            return openedAsItWasLeft();
        } catch (UncheckedIOException e) {
            throw RunFailedException.because("start", e);
        }
    }

    private Consolidation openedAsItWasLeft() {
        database.refuseWrongPassword();
        return switch (file.condition()) {
            case NONE -> ledger.isEmpty() ? created() : rebuilt(RebuildNote.Reason.GONE, "it is gone");
            case SOUND -> openedSound();
            case BROKE_OFF -> opened(ledger);
            case DAMAGED ->
                file.exists()
                        ? rebuilt(RebuildNote.Reason.DAMAGED, "its file is not the one that was closed last")
                        : rebuilt(RebuildNote.Reason.GONE, "it is gone");
        };
    }

    /** The tables of a first database that broke off while they were made hold nothing. */
    private Consolidation created() {
        file.delete();
        file.creating(database.password());
        Consolidation consolidation = opened("make", database);
        file.open(database.password());
        return consolidation;
    }

    /** It is byte for byte the file that was closed last, so its tables are those that were written down then. */
    private Consolidation openedSound() {
        Database sound = file.isOfSchema(Schema.mark()) ? database.withPresentSchema() : database;
        file.open(database.password());
        return opened("open", sound);
    }

    private Consolidation opened() {
        file.open(database.password());
        return opened("open", database);
    }

    private Consolidation opened(String verb, Database one) {
        try {
            return Consolidation.open(bureau, progress, one, Recorded.NOTHING);
        } catch (ConfigurationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RunFailedException.because(verb + " the database " + file.url(), e);
        }
    }

    /** After the program broke off the file's checksum says nothing, so its content is held against the ledger. */
    private Consolidation opened(Ledger heldAgainst) {
        boolean mayBeWrongPassword = database.mayBeWrongPassword();
        Consolidation consolidation;
        try {
            // the mark of a password that may be wrong is not written down before it has opened the database
            consolidation = mayBeWrongPassword ? opened("open", database) : opened();
            file.open(database.password());
        } catch (RunFailedException e) {
            if (mayBeWrongPassword) {
                throw database.refused(
                        "it does not open by this password; where the password is right, the database is "
                                + "damaged: canbao rebuild makes it anew");
            }
            return rebuiltUnlessOfTheMachine(e);
        }
        try {
            if (consolidation.bookkeeping().agrees()) {
                consolidation.readRecords();
                return consolidation;
            }
        } catch (RuntimeException e) {
            consolidation.abandon();
            return rebuiltUnlessOfTheMachine(RunFailedException.because("read the database " + file.url(), e));
        }
        consolidation.abandon();
        return rebuilt(RebuildNote.Reason.DIFFERS, "it does not hold what " + heldAgainst.folder() + " says");
    }

    private Consolidation rebuiltUnlessOfTheMachine(RunFailedException failure) {
        if (new FailureSentence(failure).isOfTheMachine()) {
            throw failure;
        }
        return rebuilt(RebuildNote.Reason.DAMAGED, String.valueOf(failure.getMessage()));
    }

    private Consolidation rebuilt(RebuildNote.Reason word, String reason) {
        progress.notice("The database " + file.url() + " is damaged: " + reason + ". It is rebuilt from the archive");
        String done;
        Consolidation consolidation;
        if (ledger.isEmpty()) {
            if (!file.isKnown()) {
                throw new RunFailedException(
                        "Cannot open the database " + file.url() + ": " + reason + ", and there is no ledger in "
                                + ledger.folder() + " to rebuild it from; bring the data folder back from a backup",
                        null);
            }
            Optional<Path> aside = file.moveAside("damaged");
            consolidation = created();
            done = "Began a new database, because no run had come to its end"
                    + aside.map(kept -> "; the damaged one is kept as " + kept).orElse("");
        } else {
            Rebuild.Rebuilt rebuilt = new Rebuild(bureau, progress, database, ledger).rebuild("damaged", word);
            consolidation = opened();
            done = rebuilt.sentence();
        }
        progress.notice(done);
        LOG.warn("The database was damaged: {}. {}", reason, done);
        return consolidation;
    }
}
