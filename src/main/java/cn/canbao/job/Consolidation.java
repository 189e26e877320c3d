package cn.canbao.job;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.ledger.Bookkeeping;
import cn.canbao.publication.Publication;
import cn.canbao.staging.Accounts;
import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.EditionStore;
import cn.canbao.staging.StandingErrors;
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
 * The job on a data folder, open for use. Whoever opens it must hold the lock of the folder: then an execution that the job repository
 * calls running can only be one that broke off.
 */
public final class Consolidation implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Bureau bureau;
    private final Database database;
    /** Read while the program is as it was started: somebody may build it anew while it runs. */
    private final String schema = Schema.mark();

    private final List<Run> told = new ArrayList<>();
    private boolean isUnsure;
    private boolean hasAbandoned;

    private Consolidation(ConfigurableApplicationContext context, Bureau bureau, Database database) {
        this.context = context;
        this.bureau = bureau;
        this.database = database;
    }

    /**
     * What a run came to.
     *
     * @param run the run
     * @param edition the edition that it froze
     * @param files the files that it found
     * @param errors the errors that stand in the files that it found
     * @param outputs the folder of its outputs
     */
    public record Result(Run run, Edition edition, List<EditionFile> files, StandingErrors errors, Path outputs) {}

    /**
     * Opens the job. A database that is damaged or gone is rebuilt first, and the progress is told so.
     *
     * @throws ConfigurationException when the data folder belongs to another campaign, or the password of its database is not this one
     * @throws RunFailedException when the database can neither be opened nor rebuilt
     */
    public static Consolidation open(Bureau bureau, Progress progress) {
        return new Opening(bureau, progress).open();
    }

    /** Opens the job on a database, to repeat what is recorded. */
    static Consolidation open(Bureau bureau, Progress progress, Database database, Recorded recorded) {
        ConfigurableApplicationContext context = JobContext.open(bureau, progress, database, recorded);
        Consolidation consolidation = new Consolidation(context, bureau, database);
        try {
            consolidation.lastRun().refuseOtherCampaign();
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
     * Finishes the run that broke off, if one did; also when only the end of it was not told. When it breaks off twice at the same place,
     * it is abandoned.
     *
     * @throws RunFailedException when it failed again
     */
    public Optional<Result> finishInterrupted() {
        return guarded("restart the run that broke off", () -> {
            Optional<JobExecution> last = new BrokenRun(context.getBean(JobRepository.class))
                    .lastBegun()
                    .filter(execution -> !isAbandoned(execution));
            if (last.isPresent() && last.get().getStatus() != BatchStatus.COMPLETED) {
                Optional<JobExecution> ended = context.getBean(RunAttempts.class).restart(last.get());
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
        return bookkeeping()
                .isUntold(ConsolidationJob.run(execution.getJobParameters()).number());
    }

    /**
     * Does a run once more as it is recorded.
     *
     * @throws RunFailedException when it failed
     */
    void repeat(Run run) {
        guarded("repeat run " + run.number(), () -> context.getBean(RunAttempts.class).start(parameters(run)));
    }

    /** Says that a result was told: it is written down when the database is closed, and not told again from then on. */
    public void told(Result result) {
        told.add(result.run());
    }

    /** What the database is held against. */
    Bookkeeping bookkeeping() {
        return context.getBean(Bookkeeping.class);
    }

    /**
     * Reads what is recorded of the last execution, which may be damaged while all that was staged is sound. A start that broke off before
     * there was an execution is taken back.
     *
     * @throws RuntimeException when it cannot be read
     */
    void readRecords() {
        new BrokenRun(context.getBean(JobRepository.class)).lastBegun();
    }

    /** Closes the database without a word about its file: it is not to be trusted. */
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
        lastRun().refuseEarlierMoment(asOf);
        return guarded(
                "start a run",
                () -> result(context.getBean(RunAttempts.class)
                        .start(parameters(new Run(
                                context.getBean(Submissions.class).nextRun(),
                                bureau.campaign().id(),
                                asOf)))));
    }

    /** Closes the database and writes down what its file looks like, unless something of the machine failed. */
    @Override
    public void close() {
        context.close();
        if (!isUnsure) {
            database.file().closed(schema);
        }
        // last of all: whoever is killed before is told once more
        LocalDateTime now = LocalDateTime.now(bureau.settings().zone()).truncatedTo(ChronoUnit.SECONDS);
        told.forEach(run -> Rooms.ledger(bureau.settings()).done(run.number(), now));
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

    private <T> T guarded(String name, Work<T> work) {
        isUnsure = true;
        T done;
        try {
            done = work.go();
        } catch (RunFailedException e) {
            throw e;
        } catch (JobExecutionException | RuntimeException | Error e) {
            throw RunFailedException.because(name, e);
        }
        isUnsure = false;
        return done;
    }

    private Result result(JobExecution execution) {
        Run run = ConsolidationJob.run(execution.getJobParameters());
        Accounts accounts = context.getBean(Accounts.class);
        return new Result(
                run,
                context.getBean(EditionStore.class).ofRun(run.number()).orElseThrow(),
                accounts.files(run.number()),
                accounts.standingErrors(run.number()),
                context.getBean(Publication.class).outputs(run));
    }

    private LastRun lastRun() {
        return new LastRun(bureau, context.getBean(Submissions.class));
    }
}
