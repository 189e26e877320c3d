package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.documents.Funding;
import cn.canbao.edition.ComparableEdition;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.EditionStore;
import cn.canbao.edition.QuestionList;
import cn.canbao.intake.Run;
import cn.canbao.ledger.Ledger;
import cn.canbao.problem.Message;
import cn.canbao.publication.bulletin.BulletinWorkbook;
import cn.canbao.publication.bulletin.ChangeSheet;
import cn.canbao.publication.bulletin.DroppedPersonsSheet;
import cn.canbao.publication.facts.BulletinModel;
import cn.canbao.publication.facts.ProblemColumns;
import cn.canbao.publication.facts.ProblemTally;
import cn.canbao.publication.facts.Reconciliation;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.publication.files.BackgroundTask;
import cn.canbao.publication.files.MaskedFileNames;
import cn.canbao.publication.files.OutputFolder;
import cn.canbao.publication.files.PendingOutputs;
import cn.canbao.publication.json.ManifestJson;
import cn.canbao.publication.json.SummaryJson;
import cn.canbao.publication.notice.BulletinDocument;
import cn.canbao.publication.notice.Narrative;
import cn.canbao.publication.notice.ShortMessage;
import cn.canbao.publication.proof.OutputVerifier;
import cn.canbao.publication.proof.WorkbookVerifier;
import cn.canbao.publication.rejects.AlreadyLoggedRows;
import cn.canbao.publication.rejects.RejectedRowsCsv;
import cn.canbao.publication.rejects.RejectedRowsLog;
import cn.canbao.publication.rejects.RejectedRowsWorkbook;
import cn.canbao.publication.report.ReportHtml;
import cn.canbao.publication.report.SampledErrors;
import cn.canbao.region.Register;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.RunReportQueries;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Publishes the edition of a run: every output of it, each complete or not at all. */
public final class Publication {

    private final Campaign campaign;
    private final DocumentRules documents;
    private final Optional<Funding> funding;
    private final Register register;
    private final RunReportQueries queries;
    private final EditionStore editions;
    private final EditionHistory history;
    private final Ledger ledger;
    private final PoiTempFolder tempFolder;
    private final Path output;

    /**
     * Publishes from the staging database.
     *
     * @param documents what the documents say
     * @param funding what is paid; empty when nothing is known of it
     * @param ledger knows whether the database was made anew
     * @param tempFolder where workbooks are kept while they are written
     * @param output the folder of all outputs
     */
    public Publication(
            Campaign campaign,
            DocumentRules documents,
            Optional<Funding> funding,
            Register register,
            RunReportQueries queries,
            EditionStore editions,
            EditionHistory history,
            Ledger ledger,
            PoiTempFolder tempFolder,
            Path output) {
        this.campaign = campaign;
        this.documents = documents;
        this.funding = funding;
        this.register = register;
        this.queries = queries;
        this.editions = editions;
        this.history = history;
        this.ledger = ledger;
        this.tempFolder = tempFolder;
        this.output = output;
    }

    /**
     * Writes everything.
     *
     * @param recording what must be done before an output has its name and the log a line; it is done while the outputs are written
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void publish(Run run, Runnable recording) {
        publish(run, recording, AlreadyLoggedRows.none());
    }

    /**
     * Writes everything of a run that was interrupted before it was reported. The log is not given a line again that it holds.
     *
     * @param recording what must be done before, as for {@link #publish}
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void finish(Run run, Runnable recording) {
        publish(run, recording, AlreadyLoggedRows.of(output.resolve("logs"), run.number()));
    }

    /** Does other work, and beside it the part of publishing that needs no figures: what writes documents takes long to load. */
    public void warmUpDuring(Runnable work) {
        try (BackgroundTask preparing = BackgroundTask.begin("blank-documents", new DocumentWarmUp(campaign)::write)) {
            work.run();
            preparing.join();
        }
    }

    private void publish(Run run, Runnable recording, AlreadyLoggedRows logged) {
        folder(run).removeOldLeftovers();
        Edition edition = editions.ofRun(run.number()).orElseThrow();
        List<EditionFile> found = queries.files(run.number());
        MaskedFileNames names = new MaskedFileNames(found, queries.pathsBeside(run.number()));
        List<EditionFile> files = found.stream().map(names::handedOut).toList();
        try (BackgroundTask logging = BackgroundTask.begin("rejected-rows-log", () -> {
            recording.run();
            log(run, names, logged);
        })) {
            tempFolder.runWithTempFolder(() -> writeAndName(run, edition, files, names, logging::join));
        }
    }

    /**
     * Writes everything of an edition that was published before, but nothing to the log.
     *
     * @throws ConfigurationException when another edition lies where it belongs
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void publishAgain(Run run) {
        Edition edition = editions.ofRun(run.number()).orElseThrow();
        new ManifestJson()
                .editionIn(outputs(run))
                .filter(other -> other != edition.number())
                .ifPresent(other -> {
                    throw new ConfigurationException(
                            Message.of("folder-output").with("folder", output),
                            Message.of("other-edition-lies-there")
                                    .with("other", other)
                                    .with("outputs", outputs(run))
                                    .with("edition", edition.number()));
                });
        List<EditionFile> found = queries.files(run.number());
        MaskedFileNames names = new MaskedFileNames(found, queries.pathsBeside(run.number()));
        List<EditionFile> files = found.stream().map(names::handedOut).toList();
        tempFolder.runWithTempFolder(() -> writeAndName(run, edition, files, names, () -> {}));
    }

    private void writeAndName(
            Run run, Edition edition, List<EditionFile> files, MaskedFileNames names, Runnable beforeNaming) {
        new Reconciliation(campaign, edition).check();
        OutputFolder folder = folder(run);
        folder.removeLeftovers();
        try (PendingOutputs pending = folder.pending()) {
            write(run, edition, files, names, pending);
            beforeNaming.run();
            pending.publish();
        }
    }

    private void write(
            Run run, Edition edition, List<EditionFile> files, MaskedFileNames names, PendingOutputs pending) {
        SampledErrors errors = new SampledErrors(ReportHtml.MOST_ROWS);
        ProblemTally tally = new ProblemTally();
        Consumer<ProblemColumns.Values> counted = values -> {
            tally.add(values);
            errors.add(values);
        };
        Narrative narrative = new Narrative(campaign, documents, edition);
        List<EditionHistory.EditionTotals> past = history.until(edition);
        QuestionList questions = questions(run);
        OutputVerifier verifier = new OutputVerifier(campaign, documents, edition, narrative, past, questions);
        List<Edition> before = editions.before(edition, ChangeSheet.EDITIONS).stream()
                .map(earlier -> ComparableEdition.of(earlier, register))
                .toList();
        BulletinModel model = new BulletinModel(campaign, edition, before, past, files, tally, documents, questions);
        List<Reconciliation.Check> provenPage = new ArrayList<>();
        ManifestJson manifest = new ManifestJson();
        // long lists of problems take longer than everything that can be written without them
        try (BulletinWorkbook workbook = new BulletinWorkbook(model, funding);
                PendingOutputs lists = folder(run).pending();
                BackgroundTask listing = BackgroundTask.begin("rejected-rows", () -> {
                    tempFolder.runHere(() -> writeRejectedRows(run, edition, names, counted, lists));
                    provenPage.add(verifier.checkPage(lists.write(
                            ReportHtml.NAME,
                            out -> new ReportHtml(campaign, documents).write(edition, past, files, errors, out))));
                })) {
            writeTexts(run, edition, files, names, narrative, questions, pending);
            List<Reconciliation.Check> proven = new ArrayList<>(verifier.check(pending.files()));
            workbook.writeTables();
            WorkbookVerifier proof = new WorkbookVerifier(model);
            listing.join();
            proven.addAll(provenPage);
            pending.add(lists);
            Map<String, Path> early = pending.files();
            try (BackgroundTask fingerprints = BackgroundTask.begin("manifest", () -> manifest.add(early))) {
                proof.check(pending.write(BulletinWorkbook.NAME, out -> workbook.write(proof.checks(proven), out)));
                fingerprints.join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + BulletinWorkbook.NAME + ": " + e, e);
        }
        Map<String, Path> written = pending.files();
        pending.write(ManifestJson.NAME, out -> manifest.write(edition, files, written, out));
    }

    private void writeTexts(
            Run run,
            Edition edition,
            List<EditionFile> files,
            MaskedFileNames names,
            Narrative narrative,
            QuestionList questions,
            PendingOutputs pending) {
        pending.write(
                BulletinDocument.NAME, out -> new BulletinDocument(campaign, documents, narrative).write(edition, out));
        pending.write(ShortMessage.NAME, out -> new ShortMessage(documents, narrative, questions).write(out));
        pending.write(
                SummaryJson.NAME,
                out -> new SummaryJson()
                        .write(
                                edition,
                                new ScheduleStatus(campaign, edition),
                                files,
                                queries.archived(run.number()).stream()
                                        .map(names::handedOut)
                                        .toList(),
                                names.handedOut(queries.problemCounts(run.number())),
                                queries.unknownCategories(run.number()),
                                ledger.rebuiltBefore(run.number()).orElse(null),
                                out));
    }

    /** What the edition of a run asks about its figures. */
    public QuestionList questions(Run run) {
        return new QuestionList(
                queries.questions(run.number()),
                queries.droppedPersons(run.number(), DroppedPersonsSheet.MOST_LINES),
                queries.countDroppedPersons(run.number()));
    }

    private void log(Run run, MaskedFileNames names, AlreadyLoggedRows logged) {
        RejectedRowsLog log = new RejectedRowsLog(logged);
        queries.rejectedRows(run.number(), line -> log.write(run.number(), names.of(line.file()), line));
    }

    /** Writes the problems to both files at once, so that they are looked up once, and passes them on to what else needs them. */
    private void writeRejectedRows(
            Run run,
            Edition edition,
            MaskedFileNames names,
            Consumer<ProblemColumns.Values> counted,
            PendingOutputs lists) {
        ProblemColumns rows = new ProblemColumns(register);
        RejectedRowsWorkbook workbook = new RejectedRowsWorkbook(campaign);
        lists.write(
                RejectedRowsCsv.NAME,
                csv -> lists.write(
                        RejectedRowsWorkbook.NAME,
                        xlsx -> new RejectedRowsCsv()
                                .write(
                                        csvLines -> workbook.write(
                                                edition,
                                                workbookLines -> queries.problemLines(run.number(), line -> {
                                                    ProblemColumns.Values values = rows.values(names.handedOut(line));
                                                    counted.accept(values);
                                                    csvLines.accept(values);
                                                    workbookLines.accept(values);
                                                }),
                                                xlsx),
                                        csv)));
    }

    /** Whether something of the edition of a run lies, or may lie, in its folder under its name. */
    public boolean isPublished(Run run) {
        return editions.ofRun(run.number())
                .filter(edition -> new ManifestJson().mayHold(outputs(run), edition.number()))
                .isPresent();
    }

    /**
     * Marks the outputs of an edition that is withdrawn, unless that was done.
     *
     * @param run the run that published them
     * @param edition its edition
     * @param why the text to leave with them
     * @return whether there was something to mark
     * @throws java.io.UncheckedIOException when they cannot be marked
     */
    public boolean markWithdrawn(Run run, int edition, String why) {
        return new WithdrawnOutputs(outputs(run), edition).mark(why);
    }

    /** Where the outputs of an edition that is withdrawn are kept. */
    public Path withdrawnOutputs(Run run, int edition) {
        return new WithdrawnOutputs(outputs(run), edition).marked();
    }

    /** Where the outputs of a run are. */
    public Path outputs(Run run) {
        return folder(run).path();
    }

    private OutputFolder folder(Run run) {
        return new OutputFolder(output, campaign.id(), run.asOf());
    }
}
