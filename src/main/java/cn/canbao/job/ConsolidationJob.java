package cn.canbao.job;

import cn.canbao.intake.AbandonedRun;
import cn.canbao.intake.Archive;
import cn.canbao.intake.Intake;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.ledger.RunRecord;
import cn.canbao.publication.Editions;
import cn.canbao.publication.Publication;
import cn.canbao.staging.Accounts;
import cn.canbao.staging.CurrentFigures;
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

/** The job and its steps. What a step does is in other packages and can be tested without Spring. */
@Configuration(proxyBeanMethods = false)
class ConsolidationJob {

    static final String NAME = "consolidation";
    static final String RUN = "run";
    static final String AS_OF = "asOf";
    static final String CAMPAIGN = "campaign";

    /**
     * Handfuls of rows that are committed together: the last row of a table in a commit is written once more with the next one, because
     * the database adds to a page by copying it.
     */
    private static final int CHUNK = 2;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final ProgressListener progress;

    ConsolidationJob(JobRepository repository, PlatformTransactionManager transactions, Progress progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.progress = new ProgressListener(progress);
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
    Step registerSubmissions(Intake intake, Submissions submissions, Recorded recorded, Bureau bureau) {
        return step(
                "registerSubmissions",
                run -> recorded.of(run).ifPresentOrElse(record -> takeInAgain(record, intake, submissions), () -> {
                    bureau.files().keep(bureau.settings().data());
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
    Step readSubmission(ItemStreamReader<SubmissionItem> reader, StagingItemWriter writer) {
        return new StepBuilder("readSubmission", repository)
                .<SubmissionItem, SubmissionItem>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .listener(progress)
                .build();
    }

    @Bean
    Step mergeRecords(Accounts accounts, CurrentFigures figures, Publication publication, Recorded recorded) {
        return step("mergeRecords", run -> {
            if (recorded.isWithoutEdition(run)) {
                return;
            }
            Runnable merging = () -> {
                accounts.checkConservation(run.number());
                figures.merge(run.number());
            };
            if (recorded.isDone(run)) {
                merging.run();
            } else {
                publication.prepareBeside(merging);
            }
        });
    }

    @Bean
    Step completeEdition(Editions editions, Recorded recorded) {
        return step("completeEdition", run -> {
            if (!recorded.isWithoutEdition(run)) {
                editions.freeze(run);
            }
        });
    }

    @Bean
    Step publishEdition(Publishing publishing) {
        return step("publishEdition", publishing::publish);
    }

    /** The interface is enough for the proxy of the step scope: it has no other method. The same holds for the reader. */
    @Bean
    @StepScope
    Partitioner submissionPartitioner(
            @Value("#{stepExecution.jobExecution.id}") long execution,
            Submissions submissions,
            Holding holding,
            ReadingLog readingLog,
            Progress told,
            ThreadPoolTaskExecutor readers) {
        return new SubmissionPartitioner(submissions, holding, readingLog, told, execution, readers.getCorePoolSize());
    }

    @Bean
    @StepScope
    ItemStreamReader<SubmissionItem> submissionItemReader(
            @Value("#{stepExecution.executionContext}") ExecutionContext partition,
            Submissions submissions,
            Bureau bureau,
            Archive archive,
            StagedSubmissions staged,
            ReadingLog readingLog,
            Progress told) {
        return new SubmissionItemReader(
                SubmissionPartition.of(partition), submissions, bureau.reader(), archive, staged, readingLog, told);
    }

    @Bean
    StagingItemWriter stagingItemWriter(StagedSubmissions staged) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new StagingItemWriter(staged, nested);
    }

    @Bean
    ThreadPoolTaskExecutor readers(Bureau bureau) {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(bureau.settings().readers());
        readers.setThreadNamePrefix("reader-");
        return readers;
    }

    /**
     * A step of one transaction. The framework writes down that it has ended only behind that, and repeats the work when it broke off
     * between the two: so all work must be such that doing it again for the same run changes nothing.
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
    static Run run(JobParameters parameters) {
        return new Run(
                Objects.requireNonNull(parameters.getLong(RUN)),
                Objects.requireNonNull(parameters.getString(CAMPAIGN)),
                Objects.requireNonNull(parameters.getParameter(AS_OF)).value() instanceof LocalDateTime asOf
                        ? asOf
                        : LocalDateTime.MIN);
    }
}
