package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.EditionStore;
import cn.canbao.intake.AbandonedRun;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.intake.Withdrawal;
import cn.canbao.intake.Withdrawals;
import cn.canbao.job.database.Database;
import cn.canbao.job.database.Schema;
import cn.canbao.ledger.Ledger;
import cn.canbao.ledger.RunRecord;
import cn.canbao.problem.Message;
import cn.canbao.publication.Publication;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.RunReportQueries;
import cn.canbao.staging.SheetRows;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The editions of a data folder, to be listed and rendered again. The database is opened for reading only, and only where it is as it was
 * closed. Whoever opens it must hold the lock of the folder.
 */
public final class PastEditions implements AutoCloseable {

    private static final EditionHistory.Reporting NOBODY = new EditionHistory.Reporting(0, 0);
    private static final SheetRows NO_ROWS = new SheetRows(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final CampaignConfiguration configuration;
    private final SingleConnectionDataSource source;
    private final Ledger ledger;
    private final EditionHistory history;
    private final EditionStore store;
    private final RunReportQueries queries;
    private final Submissions submissions;
    private final Withdrawals withdrawals;

    private PastEditions(CampaignConfiguration configuration, SingleConnectionDataSource source, Ledger ledger) {
        JdbcTemplate template = new JdbcTemplate(source);
        JdbcClient jdbc = JdbcClient.create(template);
        this.configuration = configuration;
        this.source = source;
        this.ledger = ledger;
        this.history = new EditionHistory(jdbc);
        this.store = new EditionStore(template);
        this.queries = new RunReportQueries(jdbc);
        this.submissions = new Submissions(jdbc);
        this.withdrawals = new Withdrawals(jdbc);
    }

    /**
     * Opens the database of a bureau.
     *
     * @throws ConfigurationException when there is none, it belongs to another campaign, or the password of it is not this one
     * @throws RunFailedException when it is not as it was closed, or cannot be read
     */
    public static PastEditions open(CampaignConfiguration configuration) {
        Database database = Database.of(configuration.settings());
        Ledger ledger = ComponentConfiguration.ledger(configuration.settings());
        database.refuseWrongPassword();
        refuseUnlessSound(configuration, database, ledger);
        SingleConnectionDataSource source = database.forReading();
        try {
            refuseOldSchema(database, source);
            new RunPreconditions(configuration, new Submissions(JdbcClient.create(source))).refuseOtherCampaign();
            return new PastEditions(configuration, source, ledger);
        } catch (ConfigurationException | RunFailedException e) {
            source.destroy();
            throw e;
        } catch (RuntimeException e) {
            source.destroy();
            throw RunFailedException.because(
                    Message.of("work-read-database")
                            .with("file", database.file().url()),
                    e);
        }
    }

    private static void refuseUnlessSound(CampaignConfiguration configuration, Database database, Ledger ledger) {
        switch (database.file().condition()) {
            case SOUND -> {}
            case NONE -> {
                if (ledger.isEmpty()) {
                    throw new ConfigurationException(
                            Message.of("folder-data")
                                    .with("folder", configuration.settings().data()),
                            Message.of("no-edition"));
                }
                throw unreadable(database, Message.of("database-gone"));
            }
            case BROKE_OFF -> throw unreadable(database, Message.of("last-run-broke-off"));
            case DAMAGED -> throw unreadable(database, Message.of("database-changed"));
        }
    }

    private static void refuseOldSchema(Database database, SingleConnectionDataSource source) {
        if (database.file().isOfSchema(Schema.mark())) {
            return;
        }
        Flyway schema = Schema.of(source);
        if (schema.info().pending().length > 0 || !schema.validateWithResult().validationSuccessful) {
            throw unreadable(database, Message.of("database-old"));
        }
    }

    private static RunFailedException unreadable(Database database, Message reason) {
        return new RunFailedException(
                Message.of("cannot-do")
                        .with(
                                "work",
                                Message.of("work-read-database")
                                        .with("file", database.file().url()))
                        .with("reason", reason),
                null);
    }

    /**
     * Every edition, the oldest first.
     *
     * @throws RunFailedException when the database cannot be read
     */
    public List<PastEdition> all() {
        try {
            String campaign = configuration.campaign().id();
            List<EditionHistory.EditionTotals> entries = history.all(campaign);
            Map<Integer, EditionHistory.Reporting> reporting = history.reporting(campaign);
            Map<LocalDateTime, Integer> last = new HashMap<>();
            Map<Integer, Withdrawal> withdrawn = withdrawn();
            entries.stream()
                    .filter(entry -> !withdrawn.containsKey(entry.number()))
                    .forEach(entry -> last.put(entry.asOf(), entry.number()));
            Publication publication = publication(configuration);
            return entries.stream()
                    .map(entry -> {
                        int number = entry.number();
                        Withdrawal withdrawal = withdrawn.get(number);
                        Integer lastOfMoment = last.getOrDefault(entry.asOf(), number);
                        return new PastEdition(
                                entry,
                                ledger.record(entry.run()).map(RunRecord::ended).orElse(null),
                                reporting.getOrDefault(number, NOBODY),
                                queries.files(entry.run()).stream()
                                        .flatMap(file -> file.sheets().stream())
                                        .map(EditionFile.EditionSheet::rows)
                                        .reduce(NO_ROWS, SheetRows::plus),
                                queries.openErrors(entry.run()),
                                withdrawal == null
                                        ? publication.outputs(run(entry))
                                        : publication.withdrawnOutputs(run(entry), number),
                                withdrawal,
                                withdrawal != null || lastOfMoment == number ? null : lastOfMoment);
                    })
                    .toList();
        } catch (RuntimeException e) {
            throw RunFailedException.because(Message.of("work-list"), e);
        }
    }

    /**
     * Every run that was abandoned, the oldest first.
     *
     * @throws RunFailedException when the database cannot be read
     */
    public List<AbandonedRun> abandoned() {
        try {
            return submissions.abandoned();
        } catch (RuntimeException e) {
            throw RunFailedException.because(Message.of("work-list"), e);
        }
    }

    /**
     * Renders an edition again, by the rules of then, into the folder that it was published to below the folder of all outputs.
     *
     * @param number its number
     * @return the folder of its outputs
     * @throws ConfigurationException when there is no such edition, it is withdrawn, another one lies in its place, or not everything was kept that its
     *     outputs were made from
     * @throws RunFailedException when the database cannot be read or the outputs cannot be written
     */
    public Path render(int number) {
        List<EditionHistory.EditionTotals> entries =
                history.all(configuration.campaign().id());
        EditionHistory.EditionTotals entry = entries.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> refused(
                        number,
                        entries.isEmpty()
                                ? Message.of("no-edition-in")
                                        .with("data", configuration.settings().data())
                                : Message.of("expected-edition")
                                        .with("first", entries.get(0).number())
                                        .with(
                                                "last",
                                                entries.get(entries.size() - 1).number())));
        Withdrawal withdrawal = withdrawn().get(number);
        if (withdrawal != null) {
            throw refused(
                    number,
                    Message.of("edition-withdrawn")
                            .with("at", withdrawal.at())
                            .with("reason", withdrawal.reason())
                            .with("outputs", publication(configuration).withdrawnOutputs(run(entry), number)));
        }
        if (!store.isWhole(entry.run())) {
            throw refused(number, Message.of("edition-not-whole"));
        }
        Publication publication = publication(rulesOf(entry));
        try {
            publication.publishAgain(run(entry));
        } catch (ConfigurationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RunFailedException.because(Message.of("work-render").with("edition", number), e);
        }
        return publication.outputs(run(entry));
    }

    private Map<Integer, Withdrawal> withdrawn() {
        Map<Integer, Withdrawal> withdrawn = new HashMap<>();
        withdrawals.all().forEach(one -> withdrawn.put(one.edition(), one));
        return withdrawn;
    }

    /** Closes the database. */
    @Override
    public void close() {
        source.destroy();
    }

    private CampaignConfiguration rulesOf(EditionHistory.EditionTotals entry) {
        RunRecord record = ledger.record(entry.run())
                .orElseThrow(() ->
                        refused(entry.number(), Message.of("record-missing").with("ledger", ledger.folder())));
        if (record.rules() == null) {
            throw refused(entry.number(), Message.of("rules-not-kept"));
        }
        return configuration.publishingBy(record.rules());
    }

    private Publication publication(CampaignConfiguration by) {
        return new Publication(
                by.campaign(),
                by.documents(),
                by.funding(),
                by.register(),
                queries,
                store,
                history,
                ledger,
                ComponentConfiguration.tempFolder(configuration.settings()),
                configuration.settings().output());
    }

    private Run run(EditionHistory.EditionTotals entry) {
        return new Run(entry.run(), configuration.campaign().id(), entry.asOf());
    }

    private static ConfigurationException refused(int number, Message reason) {
        return new ConfigurationException("--edition " + number, reason);
    }
}
