package cn.canbao.job;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.publication.Publication;
import cn.canbao.staging.Accounts;
import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.EditionStore;
import cn.canbao.staging.StandingErrors;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The job on a data folder, open for use. Whoever opens it must hold the lock of the folder: then an execution that the job repository
 * calls running can only be one that broke off.
 */
public final class Consolidation implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Bureau bureau;

    private Consolidation(ConfigurableApplicationContext context, Bureau bureau) {
        this.context = context;
        this.bureau = bureau;
    }

    @SpringBootApplication
    static class Application {}

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

    /** Opens the job. */
    public static Consolidation open(Bureau bureau, Progress progress) {
        Settings settings = bureau.settings();
        // the database would look every value up in a cache first, where hardly any comes twice
        System.setProperty("h2.objectCache", "false");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of(
                        // the folder that it is started in has a config/application.yaml too, which is not Spring's
                        "spring.config.location",
                        "classpath:/",
                        "canbao.database",
                        settings.data().toAbsolutePath().resolve("canbao").toString(),
                        "canbao.logs",
                        settings.output().resolve("logs").toString()))
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("bureau", bureau);
                    starting.getBeanFactory().registerSingleton("progress", progress);
                })
                .run();
        Consolidation consolidation = new Consolidation(context, bureau);
        try {
            consolidation.refuseOtherCampaigns();
            return consolidation;
        } catch (ConfigurationException e) {
            context.close();
            throw e;
        }
    }

    /**
     * Finishes the run that broke off, if one did.
     *
     * @throws RunFailedException when it failed again
     */
    public Optional<Result> finishInterrupted() {
        JobRepository repository = context.getBean(JobRepository.class);
        JobInstance last = repository.getLastJobInstance(ConsolidationJob.NAME);
        JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
        if (execution == null || execution.getStatus() == BatchStatus.COMPLETED) {
            return Optional.empty();
        }
        JobOperator operator = context.getBean(JobOperator.class);
        try {
            JobExecution ended = execution.isRunning() ? operator.recover(execution) : execution;
            return Optional.of(result(operator.restart(ended)));
        } catch (JobExecutionException e) {
            throw new RunFailedException("Cannot restart the run that broke off: " + e.getMessage(), e);
        }
    }

    /**
     * Runs the job anew.
     *
     * @param asOf the moment that its results stand for
     * @throws ConfigurationException when an earlier run stands for a later moment
     * @throws RunFailedException when it failed
     */
    public Result run(LocalDateTime asOf) {
        refuseEarlierMoment(asOf);
        JobParameters parameters = new JobParametersBuilder()
                .addLong(
                        ConsolidationJob.RUN, context.getBean(Submissions.class).nextRun())
                .addLocalDateTime(ConsolidationJob.AS_OF, asOf)
                .addString(ConsolidationJob.CAMPAIGN, bureau.campaign().id())
                .toJobParameters();
        try {
            return result(context.getBean(JobOperator.class).start(context.getBean(Job.class), parameters));
        } catch (JobExecutionException e) {
            throw new RunFailedException("Cannot start a run: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private Result result(JobExecution execution) {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw RunFailedException.because(execution.getAllFailureExceptions());
        }
        Run run = ConsolidationJob.run(execution.getJobParameters());
        Accounts accounts = context.getBean(Accounts.class);
        return new Result(
                run,
                context.getBean(EditionStore.class).ofRun(run.number()).orElseThrow(),
                accounts.files(run.number()),
                accounts.standingErrors(run.number()),
                context.getBean(Publication.class).outputs(run));
    }

    private void refuseEarlierMoment(LocalDateTime asOf) {
        lastRun().filter(last -> asOf.isBefore(last.asOf())).ifPresent(last -> {
            throw new ConfigurationException(
                    "--as-of " + asOf,
                    "the last run on data folder " + bureau.settings().data() + " stands for " + last.asOf()
                            + " and its figures would be shown as older than they are; name that moment or a later one");
        });
    }

    private Optional<Run> lastRun() {
        Submissions submissions = context.getBean(Submissions.class);
        return submissions.run(submissions.nextRun() - 1);
    }

    private void refuseOtherCampaigns() {
        lastRun().ifPresent(last -> {
            if (!last.campaignId().equals(bureau.campaign().id())) {
                throw new ConfigurationException(
                        "data folder " + bureau.settings().data(),
                        "it belongs to campaign " + last.campaignId() + ", not to "
                                + bureau.campaign().id() + "; name another folder with --data");
            }
        });
    }
}
