package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.ConfigurationException;
import cn.canbao.intake.Run;
import cn.canbao.ledger.Ledger;
import cn.canbao.problem.Message;
import cn.canbao.region.Register;
import cn.canbao.staging.Accounts;
import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.EditionHistory;
import cn.canbao.staging.EditionStore;
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
    private final Accounts accounts;
    private final EditionStore editions;
    private final EditionHistory history;
    private final Ledger ledger;
    private final Scratch scratch;
    private final Path output;

    /**
     * Publishes from the staging database.
     *
     * @param documents what the documents say
     * @param funding what is paid; empty when nothing is known of it
     * @param ledger knows whether the database was made anew
     * @param scratch where workbooks are kept while they are written
     * @param output the folder of all outputs
     */
    public Publication(
            Campaign campaign,
            DocumentRules documents,
            Optional<Funding> funding,
            Register register,
            Accounts accounts,
            EditionStore editions,
            EditionHistory history,
            Ledger ledger,
            Scratch scratch,
            Path output) {
        this.campaign = campaign;
        this.documents = documents;
        this.funding = funding;
        this.register = register;
        this.accounts = accounts;
        this.editions = editions;
        this.history = history;
        this.ledger = ledger;
        this.scratch = scratch;
        this.output = output;
    }

    /**
     * Writes everything.
     *
     * @param recording what must be done before an output has its name and the log a line; it is done while the outputs are written
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void publish(Run run, Runnable recording) {
        publish(run, recording, LoggedRows.none());
    }

    /**
     * Writes everything of a run that broke off before it was told of. The log is not given a line again that it holds.
     *
     * @param recording what must be done before, as for {@link #publish}
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void finish(Run run, Runnable recording) {
        publish(run, recording, LoggedRows.of(output.resolve("logs"), run.number()));
    }

    /** Does other work, and beside it the part of publishing that needs no figures: what writes documents takes long to load. */
    public void prepareBeside(Runnable work) {
        try (Aside preparing = Aside.begin("blank-documents", new BlankDocuments(campaign)::write)) {
            work.run();
            preparing.finish();
        }
    }

    private void publish(Run run, Runnable recording, LoggedRows logged) {
        folder(run).removeOldLeftovers();
        Edition edition = editions.ofRun(run.number()).orElseThrow();
        List<EditionFile> found = accounts.files(run.number());
        FileNames names = new FileNames(found, accounts.pathsBeside(run.number()));
        List<EditionFile> files = found.stream().map(names::handedOut).toList();
        try (Aside logging = Aside.begin("rejected-rows-log", () -> {
            recording.run();
            log(run, names, logged);
        })) {
            scratch.during(() -> writeAndName(run, edition, files, names, logging::finish));
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
        List<EditionFile> found = accounts.files(run.number());
        FileNames names = new FileNames(found, accounts.pathsBeside(run.number()));
        List<EditionFile> files = found.stream().map(names::handedOut).toList();
        scratch.during(() -> writeAndName(run, edition, files, names, () -> {}));
    }

    private void writeAndName(
            Run run, Edition edition, List<EditionFile> files, FileNames names, Runnable beforeNaming) {
        new Reconciliation(campaign, edition).check();
        OutputFolder folder = folder(run);
        folder.removeLeftovers();
        try (Drafts drafts = folder.drafts()) {
            write(run, edition, files, names, drafts);
            beforeNaming.run();
            drafts.publish();
        }
    }

    private void write(Run run, Edition edition, List<EditionFile> files, FileNames names, Drafts drafts) {
        ReportRows errors = new ReportRows(ReportHtml.MOST_ROWS);
        ProblemTally tally = new ProblemTally();
        Consumer<RejectedRows.Values> counted = values -> {
            tally.add(values);
            errors.add(values);
        };
        Narrative narrative = new Narrative(campaign, documents, edition);
        List<EditionHistory.Entry> past = history.until(edition);
        QuestionList questions = questions(run);
        ReadBack readBack = new ReadBack(campaign, documents, edition, narrative, past, questions);
        List<Edition> before = editions.before(edition, ChangeSheet.EDITIONS).stream()
                .map(earlier -> ComparableEdition.of(earlier, register))
                .toList();
        Issue issue = new Issue(campaign, edition, before, past, files, tally, documents, questions);
        List<Reconciliation.Check> provenPage = new ArrayList<>();
        ManifestJson manifest = new ManifestJson();
        // the lists of a bad night take longer than everything that can be written without them
        try (BulletinWorkbook workbook = new BulletinWorkbook(issue, funding);
                Drafts lists = folder(run).drafts();
                Aside listing = Aside.begin("rejected-rows", () -> {
                    scratch.here(() -> writeRejectedRows(run, edition, names, counted, lists));
                    provenPage.add(readBack.checkPage(lists.write(
                            ReportHtml.NAME,
                            out -> new ReportHtml(campaign, documents).write(edition, past, files, errors, out))));
                })) {
            writeTexts(run, edition, files, names, narrative, questions, drafts);
            List<Reconciliation.Check> proven = new ArrayList<>(readBack.check(drafts.files()));
            workbook.writeTables();
            WorkbookProof proof = new WorkbookProof(issue);
            listing.finish();
            proven.addAll(provenPage);
            drafts.add(lists);
            Map<String, Path> early = drafts.files();
            try (Aside fingerprints = Aside.begin("manifest", () -> manifest.add(early))) {
                proof.check(drafts.write(BulletinWorkbook.NAME, out -> workbook.write(proof.checks(proven), out)));
                fingerprints.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + BulletinWorkbook.NAME + ": " + e, e);
        }
        Map<String, Path> written = drafts.files();
        drafts.write(ManifestJson.NAME, out -> manifest.write(edition, files, written, out));
    }

    private void writeTexts(
            Run run,
            Edition edition,
            List<EditionFile> files,
            FileNames names,
            Narrative narrative,
            QuestionList questions,
            Drafts drafts) {
        drafts.write(
                BulletinDocument.NAME, out -> new BulletinDocument(campaign, documents, narrative).write(edition, out));
        drafts.write(ShortMessage.NAME, out -> new ShortMessage(documents, narrative, questions).write(out));
        drafts.write(
                SummaryJson.NAME,
                out -> new SummaryJson()
                        .write(
                                edition,
                                new Pace(campaign, edition),
                                files,
                                accounts.archived(run.number()).stream()
                                        .map(names::handedOut)
                                        .toList(),
                                names.handedOut(accounts.problemCounts(run.number())),
                                accounts.unknownCategories(run.number()),
                                ledger.rebuiltBefore(run.number()).orElse(null),
                                out));
    }

    /** What the edition of a run asks about its figures. */
    public QuestionList questions(Run run) {
        return new QuestionList(
                accounts.questions(run.number()),
                accounts.droppedPersons(run.number(), DroppedPersonsSheet.MOST_LINES),
                accounts.countDroppedPersons(run.number()));
    }

    private void log(Run run, FileNames names, LoggedRows logged) {
        RejectedRowsLog log = new RejectedRowsLog(logged);
        accounts.rejectedRows(run.number(), line -> log.write(run.number(), names.of(line.file()), line));
    }

    /** Writes the problems to both files at once, so that they are looked up once, and passes them on to what else needs them. */
    private void writeRejectedRows(
            Run run, Edition edition, FileNames names, Consumer<RejectedRows.Values> counted, Drafts lists) {
        RejectedRows rows = new RejectedRows(register);
        RejectedRowsWorkbook workbook = new RejectedRowsWorkbook(campaign);
        lists.write(
                RejectedRowsCsv.NAME,
                csv -> lists.write(
                        RejectedRowsWorkbook.NAME,
                        xlsx -> new RejectedRowsCsv()
                                .write(
                                        csvLines -> workbook.write(
                                                edition,
                                                workbookLines -> accounts.problemLines(run.number(), line -> {
                                                    RejectedRows.Values values = rows.values(names.handedOut(line));
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
