package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.EditionStore;
import cn.canbao.edition.QuestionList;
import cn.canbao.intake.Intake;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.intake.Withdrawal;
import cn.canbao.intake.Withdrawals;
import cn.canbao.job.batch.ConsolidationJob;
import cn.canbao.job.batch.InterruptedExecution;
import cn.canbao.job.batch.ReplayedRuns;
import cn.canbao.job.database.Database;
import cn.canbao.job.database.Schema;
import cn.canbao.ledger.LedgerReconciliation;
import cn.canbao.problem.Message;
import cn.canbao.publication.Publication;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.LeftRegions;
import cn.canbao.staging.RunReportQueries;
import cn.canbao.staging.problems.OpenErrorCount;
import cn.canbao.yaml.ConfigurationException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The job on a data folder, open for use. The caller must hold the lock of the folder: then an execution that the job repository calls
 * running can only be an interrupted one.
 */
public final class Consolidation implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CampaignConfiguration configuration;
    private final Database database;
    /** Read at start-up, because the jar may be rebuilt while the process runs. */
    private final String schema = Schema.mark();

    private final List<Run> acknowledged = new ArrayList<>();
    private boolean isUnsure;
    private boolean hasAbandoned;

    private Consolidation(
            ConfigurableApplicationContext context, CampaignConfiguration configuration, Database database) {
        this.context = context;
        this.configuration = configuration;
        this.database = database;
    }

    /**
     * The result of a run.
     *
     * @param run the run
     * @param edition the edition that it froze
     * @param files the files that it found
     * @param errors the errors that stand in the files that it found
     * @param questions what it asks about its figures
     * @param outputs the folder of its outputs
     * @param archived what it read again from the archive, because the rules had changed and the drop folder did not hold it
     * @param left what counts and can be placed in no region of the register any more
     */
    public record Result(
            Run run,
            Edition edition,
            List<EditionFile> files,
            OpenErrorCount errors,
            QuestionList questions,
            Path outputs,
            List<EditionFile> archived,
            LeftRegions left) {}

    /**
     * Opens the job. A database that is damaged or missing is rebuilt first, and the progress is notified of that.
     *
     * @throws ConfigurationException when the data folder belongs to another campaign, or the password of its database is not this one
     * @throws RunFailedException when the database can neither be opened nor rebuilt
     */
    public static Consolidation open(CampaignConfiguration configuration, RunProgress progress) {
        return new DatabaseRecovery(configuration, progress).open();
    }

    /** Opens the job on a database, to repeat what is recorded. */
    static Consolidation open(
            CampaignConfiguration configuration, RunProgress progress, Database database, ReplayedRuns replayed) {
        ConfigurableApplicationContext context = JobContext.open(configuration, progress, database, replayed);
        Consolidation consolidation = new Consolidation(context, configuration, database);
        try {
            consolidation.preconditions().refuseOtherCampaign();
            consolidation
                    .context
                    .getBean(Withdrawals.class)
                    .keep(ComponentConfiguration.ledger(configuration.settings())
                            .withdrawals());
            return consolidation;
        } catch (ConfigurationException e) {
            consolidation.close();
            throw e;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /**
     * Finishes the interrupted run, if there is one; also when only its result was not reported yet. When it breaks off twice at the same place,
     * it is abandoned.
     *
     * @throws RunFailedException when it failed again
     */
    public Optional<Result> finishInterrupted() {
        return guarded(Message.of("work-restart"), () -> {
            Optional<JobExecution> last = new InterruptedExecution(context.getBean(JobRepository.class))
                    .lastBegun()
                    .filter(execution -> !isAbandoned(execution));
            if (last.isPresent() && last.get().getStatus() != BatchStatus.COMPLETED) {
                Optional<JobExecution> ended =
                        context.getBean(RunAttempts.class).restart(last.get());
                hasAbandoned = ended.isEmpty();
                return ended.map(this::result);
            }
            return last.filter(this::isUntold).map(this::result);
        });
    }

    /** Whether the run that had broken off was abandoned. */
    public boolean hasAbandoned() {
        return hasAbandoned;
    }

    private boolean isAbandoned(JobExecution execution) {
        long run = ConsolidationJob.run(execution.getJobParameters()).number();
        return context.getBean(Submissions.class).abandoned().stream()
                .anyMatch(abandoned -> abandoned.run().number() == run);
    }

    private boolean isUntold(JobExecution execution) {
        long run = ConsolidationJob.run(execution.getJobParameters()).number();
        return reconciliation().isUnacknowledged(run)
                && context.getBean(Withdrawals.class).all().stream().noneMatch(withdrawal -> withdrawal.run() == run);
    }

    /** Whether a run broke off that had not looked into the drop folder yet. */
    public boolean isInterruptedBeforeIntake() {
        return guarded(
                Message.of("work-restart"),
                () -> new InterruptedExecution(context.getBean(JobRepository.class))
                        .lastBegun()
                        .filter(last -> last.getStatus() != BatchStatus.COMPLETED)
                        .filter(last -> submissions()
                                .run(ConsolidationJob.run(last.getJobParameters())
                                        .number())
                                .isEmpty())
                        .isPresent());
    }

    /**
     * What the run before had, while nothing lies in the drop folder now.
     *
     * @param asOf the moment of the last run
     * @param files how many files it found
     */
    public record LostInput(LocalDateTime asOf, long files) {}

    /** Whether the drop folder has nothing in it, or is gone, after a run that found files there: a share is not mounted. */
    public Optional<LostInput> lostInput() {
        return guarded(Message.of("work-look-into-input"), () -> {
            if (!context.getBean(Intake.class).hasNothingToTakeIn()) {
                return Optional.empty();
            }
            return submissions()
                    .run(submissions().nextRun() - 1)
                    .map(last -> new LostInput(last.asOf(), submissions().filesFound(last.number())))
                    .filter(last -> last.files > 0);
        });
    }

    /**
     * Withdraws the last edition that stands. It is kept, and its outputs are marked; what its run took in counts as handed in to the next
     * run. Where it is withdrawn already and only its outputs are not marked yet, they are.
     *
     * @param number the number of the edition, to be sure that it is the one that is meant
     * @param reason why
     * @return where its outputs are kept
     * @throws ConfigurationException when it is not the last edition that stands, or a run broke off
     * @throws RunFailedException when the disk or the database fails
     */
    public Path withdraw(int number, String reason) {
        return guarded(
                Message.of("work-withdraw").with("edition", number),
                () -> new WithdrawalOfEdition(
                                configuration,
                                submissions(),
                                context.getBean(EditionHistory.class),
                                context.getBean(Withdrawals.class),
                                context.getBean(Publication.class),
                                new InterruptedExecution(context.getBean(JobRepository.class)))
                        .withdraw(number, reason));
    }

    /**
     * Marks the outputs of withdrawn editions that could not be marked when they were withdrawn.
     *
     * @return what still cannot be marked, because somebody has it open; it is in nobody's way
     */
    public List<Message> markWithdrawn() {
        List<Message> left = new ArrayList<>();
        for (Withdrawal withdrawal : context.getBean(Withdrawals.class).all()) {
            submissions().run(withdrawal.run()).ifPresent(run -> {
                try {
                    context.getBean(Publication.class)
                            .markWithdrawn(
                                    run,
                                    withdrawal.edition(),
                                    WithdrawalOfEdition.note(withdrawal, run, configuration.settings()));
                } catch (UncheckedIOException e) {
                    left.add(Message.of("cannot-do")
                            .with("work", Message.of("work-mark-withdrawn").with("edition", withdrawal.edition()))
                            .with("reason", String.valueOf(e.getMessage())));
                }
            });
        }
        return left;
    }

    private Submissions submissions() {
        return context.getBean(Submissions.class);
    }

    /**
     * Does a run once more as it is recorded.
     *
     * @throws RunFailedException when it failed
     */
    void repeat(Run run) {
        guarded(
                Message.of("work-repeat").with("run", run.number()),
                () -> context.getBean(RunAttempts.class).start(parameters(run)));
    }

    /** Acknowledges that a result was reported: that is recorded when the database is closed, and the result is not reported again. */
    public void acknowledged(Result result) {
        acknowledged.add(result.run());
    }

    /** What the database is held against. */
    LedgerReconciliation reconciliation() {
        return context.getBean(LedgerReconciliation.class);
    }

    /**
     * Reads what is recorded of the last execution, which may be damaged while all that was staged is sound. A start that broke off before
     * there was an execution is taken back.
     *
     * @throws RuntimeException when it cannot be read
     */
    void readRecords() {
        new InterruptedExecution(context.getBean(JobRepository.class)).lastBegun();
    }

    /** Closes the database without recording the state of its file, which is not to be trusted. */
    void abandon() {
        isUnsure = true;
        close();
    }

    /**
     * Runs the job anew.
     *
     * @param asOf the moment that its results stand for
     * @throws ConfigurationException when an earlier run stands for a later moment
     * @throws RunFailedException when it failed
     */
    public Result run(LocalDateTime asOf) {
        preconditions().refuseEarlierAsOf(asOf);
        return guarded(
                Message.of("work-start-run"),
                () -> result(context.getBean(RunAttempts.class)
                        .start(parameters(new Run(
                                submissions().nextRun(),
                                configuration.campaign().id(),
                                asOf)))));
    }

    /** Closes the database and records size and checksum of its file, unless the machine failed. */
    @Override
    public void close() {
        context.close();
        if (!isUnsure) {
            database.file().closed(schema);
        }
        // must be last: if the process dies before this line, the result is reported again on restart
        LocalDateTime now = LocalDateTime.now(configuration.settings().zone()).truncatedTo(ChronoUnit.SECONDS);
        acknowledged.forEach(
                run -> ComponentConfiguration.ledger(configuration.settings()).done(run.number(), now));
    }

    private static JobParameters parameters(Run run) {
        return new JobParametersBuilder()
                .addLong(ConsolidationJob.RUN, run.number())
                .addLocalDateTime(ConsolidationJob.AS_OF, run.asOf())
                .addString(ConsolidationJob.CAMPAIGN, run.campaignId())
                .toJobParameters();
    }

    /** Work on the database, which may fail with it. */
    private interface Work<T> {
        T go() throws JobExecutionException;
    }

    private <T> T guarded(Message name, Work<T> work) {
        isUnsure = true;
        T done;
        try {
            done = work.go();
        } catch (RunFailedException e) {
            throw e;
        } catch (ConfigurationException e) {
            // nothing was touched
            isUnsure = false;
            throw e;
        } catch (JobExecutionException | RuntimeException | Error e) {
            throw RunFailedException.because(name, e);
        }
        isUnsure = false;
        return done;
    }

    private Result result(JobExecution execution) {
        Run run = ConsolidationJob.run(execution.getJobParameters());
        RunReportQueries queries = context.getBean(RunReportQueries.class);
        return new Result(
                run,
                context.getBean(EditionStore.class).ofRun(run.number()).orElseThrow(),
                queries.files(run.number()),
                queries.openErrors(run.number()),
                context.getBean(Publication.class).questions(run),
                context.getBean(Publication.class).outputs(run),
                queries.archived(run.number()),
                queries.leftRegions(
                        run.number(), configuration.campaign().everybody().id()));
    }

    private RunPreconditions preconditions() {
        return new RunPreconditions(configuration, submissions());
    }
}
