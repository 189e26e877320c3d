package cn.canbao.job.batch;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.edition.EditionFreezer;
import cn.canbao.intake.AbandonedRun;
import cn.canbao.intake.Archive;
import cn.canbao.intake.Intake;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.job.RunProgress;
import cn.canbao.ledger.RunRecord;
import cn.canbao.publication.Publication;
import cn.canbao.staging.CurrentFigures;
import cn.canbao.staging.RunReportQueries;
import cn.canbao.staging.StagedSubmissions;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The Spring Batch job and its steps. What a step does stands in other packages and can be tested without Spring. */
@Configuration(proxyBeanMethods = false)
public class ConsolidationJob {

    static final String NAME = "consolidation";
    /** Job parameter: the number of the run, which tells its executions from those of other runs. */
    public static final String RUN = "run";
    /** Job parameter: the moment that the figures of the run stand for, in the zone of the configuration. */
    public static final String AS_OF = "asOf";
    /** Job parameter: the id of the campaign. */
    public static final String CAMPAIGN = "campaign";

    /**
     * Chunk size in row batches. Each commit rewrites the last, partly filled page of a table, so fewer and larger commits write less.
     */
    private static final int CHUNK = 2;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RunProgressListener progress;

    ConsolidationJob(JobRepository repository, PlatformTransactionManager transactions, RunProgress progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.progress = new RunProgressListener(progress);
    }

    @Bean
    Job consolidation(
            Step registerSubmissions,
            Step readSubmissions,
            Step mergeRecords,
            Step completeEdition,
            Step publishEdition) {
        return new JobBuilder(NAME, repository)
                .start(registerSubmissions)
                .next(readSubmissions)
                .next(mergeRecords)
                .next(completeEdition)
                .next(publishEdition)
                .build();
    }

    @Bean
    Step registerSubmissions(
            Intake intake, Submissions submissions, ReplayedRuns replayed, CampaignConfiguration configuration) {
        return step(
                "registerSubmissions",
                run -> replayed.find(run).ifPresentOrElse(record -> takeInAgain(record, intake, submissions), () -> {
                    configuration.files().keep(configuration.settings().data());
                    intake.takeIn(run);
                }));
    }

    private static void takeInAgain(RunRecord record, Intake intake, Submissions submissions) {
        intake.takeInAgain(record.run(), record.receipts(), record.held());
        RunRecord.Abandoned abandoned = record.abandoned();
        if (abandoned != null) {
            submissions.abandon(record.run(), new AbandonedRun.Cause(abandoned.step(), abandoned.reason()));
        }
    }

    @Bean
    Step readSubmissions(
            Step readSubmission, Partitioner submissionPartitioner, TaskExecutor readers, ReadingLog readingLog) {
        SuspectsLast handler = new SuspectsLast();
        handler.setStep(readSubmission);
        handler.setTaskExecutor(readers);
        return new StepBuilder("readSubmissions", repository)
                .partitioner("readSubmission", submissionPartitioner)
                .partitionHandler(handler)
                .listener(progress)
                .listener(readingLog)
                .build();
    }

    @Bean
    Step readSubmission(ItemStreamReader<RowBatch> reader, RowBatchWriter writer) {
        return new StepBuilder("readSubmission", repository)
                .<RowBatch, RowBatch>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .listener(progress)
                .build();
    }

    @Bean
    Step mergeRecords(
            RunReportQueries queries, CurrentFigures figures, Publication publication, ReplayedRuns replayed) {
        return step("mergeRecords", run -> {
            if (replayed.isWithoutEdition(run)) {
                return;
            }
            Runnable merging = () -> {
                queries.checkConservation(run.number());
                figures.merge(run.number());
            };
            if (replayed.isDone(run)) {
                merging.run();
            } else {
                publication.warmUpDuring(merging);
            }
        });
    }

    @Bean
    Step completeEdition(EditionFreezer freezer, ReplayedRuns replayed) {
        return step("completeEdition", run -> {
            if (!replayed.isWithoutEdition(run)) {
                freezer.freeze(run);
            }
        });
    }

    @Bean
    Step publishEdition(EditionPublisher publisher) {
        return step("publishEdition", publisher::publish);
    }

    /** The interface is enough for the proxy of the step scope: it has no other method. The same holds for the reader. */
    @Bean
    @StepScope
    Partitioner submissionPartitioner(
            @Value("#{stepExecution.jobExecution.id}") long execution,
            Submissions submissions,
            SubmissionHolding submissionHolding,
            ReadingLog readingLog,
            RunProgress progress,
            ThreadPoolTaskExecutor readers) {
        return new SubmissionPartitioner(
                submissions, submissionHolding, readingLog, progress, execution, readers.getCorePoolSize());
    }

    @Bean
    @StepScope
    ItemStreamReader<RowBatch> submissionItemReader(
            @Value("#{stepExecution.executionContext}") ExecutionContext partition,
            Submissions submissions,
            CampaignConfiguration configuration,
            Archive archive,
            StagedSubmissions staged,
            ReadingLog readingLog,
            RunProgress progress) {
        return new RowBatchReader(
                SubmissionPartition.of(partition),
                submissions,
                configuration.reader(),
                archive,
                staged,
                readingLog,
                progress);
    }

    @Bean
    RowBatchWriter rowBatchWriter(StagedSubmissions staged) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new RowBatchWriter(staged, nested);
    }

    @Bean
    ThreadPoolTaskExecutor readers(CampaignConfiguration configuration) {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(configuration.settings().readers());
        readers.setThreadNamePrefix("reader-");
        return readers;
    }

    /**
     * A tasklet step of one transaction. Spring Batch records the end of a step only after that commit and repeats the step when the
     * process dies in between: so the work of every step must be idempotent for its run.
     */
    private Step step(String name, Consumer<Run> work) {
        Tasklet tasklet = (contribution, context) -> {
            work.accept(run(contribution.getStepExecution().getJobParameters()));
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .listener(progress)
                .build();
    }

    /** The run that the parameters of a job execution name. */
    public static Run run(JobParameters parameters) {
        return new Run(
                Objects.requireNonNull(parameters.getLong(RUN)),
                Objects.requireNonNull(parameters.getString(CAMPAIGN)),
                Objects.requireNonNull(parameters.getParameter(AS_OF)).value() instanceof LocalDateTime asOf
                        ? asOf
                        : LocalDateTime.MIN);
    }
}
