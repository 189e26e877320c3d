package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.configuration.Settings;
import cn.canbao.edition.EditionFreezer;
import cn.canbao.edition.EditionHistory;
import cn.canbao.edition.EditionStore;
import cn.canbao.edition.TargetQuestions;
import cn.canbao.intake.Archive;
import cn.canbao.intake.DropFolder;
import cn.canbao.intake.HeldSubmissions;
import cn.canbao.intake.Intake;
import cn.canbao.intake.Receipts;
import cn.canbao.intake.Submissions;
import cn.canbao.intake.Withdrawals;
import cn.canbao.job.batch.EditionPublisher;
import cn.canbao.job.batch.MaskedExitMessages;
import cn.canbao.job.batch.ReadingLog;
import cn.canbao.job.batch.ReplayedRuns;
import cn.canbao.job.batch.SubmissionHolding;
import cn.canbao.job.database.Database;
import cn.canbao.job.logging.LogFiles;
import cn.canbao.ledger.Ledger;
import cn.canbao.ledger.LedgerReconciliation;
import cn.canbao.publication.PoiTempFolder;
import cn.canbao.publication.Publication;
import cn.canbao.staging.CurrentFigures;
import cn.canbao.staging.DatabaseSync;
import cn.canbao.staging.RunReportQueries;
import cn.canbao.staging.StagedContent;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.staging.questions.Questions;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The components of the other modules as Spring beans; they know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class ComponentConfiguration {

    private final CampaignConfiguration configuration;

    ComponentConfiguration(CampaignConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Static, because a bean post-processor must exist before the beans that it processes. */
    @Bean
    static MaskedExitMessages maskedExitMessages() {
        return new MaskedExitMessages();
    }

    @Bean
    Archive archive() {
        return new Archive(configuration.settings().data().resolve("archive"));
    }

    @Bean
    Submissions submissions(JdbcClient jdbc) {
        return new Submissions(jdbc);
    }

    @Bean
    Withdrawals withdrawals(JdbcClient jdbc) {
        return new Withdrawals(jdbc);
    }

    @Bean
    Intake intake(Archive archive, Submissions submissions, JdbcTemplate jdbc) {
        Settings settings = configuration.settings();
        return new Intake(
                new DropFolder(settings.input(), settings.limits().drop(), Clock.systemUTC()),
                archive,
                submissions,
                jdbc,
                settings.texts(),
                configuration.files().reading(),
                ProgramVersion.CURRENT,
                configuration.retries(),
                Clock.systemUTC());
    }

    @Bean
    StagedSubmissions stagedSubmissions(JdbcTemplate jdbc) {
        return new StagedSubmissions(jdbc, configuration.settings().texts());
    }

    @Bean
    HeldSubmissions heldSubmissions(JdbcClient jdbc) {
        return new HeldSubmissions(jdbc, configuration.settings().texts());
    }

    @Bean
    SubmissionHolding submissionHolding(
            HeldSubmissions held, StagedSubmissions staged, PlatformTransactionManager transactions, RunProgress told) {
        return new SubmissionHolding(
                held, configuration.retries(), staged, new TransactionTemplate(transactions), told);
    }

    /** Closed by the context, also when somebody stops the program. */
    @Bean
    ReadingLog readingLog(Database database) {
        Path url = database.file().url();
        return new ReadingLog(url.resolveSibling(url.getFileName() + ".reading"));
    }

    @Bean
    RunReportQueries queries(JdbcClient jdbc) {
        return new RunReportQueries(jdbc);
    }

    @Bean
    Questions questions(JdbcTemplate jdbc) {
        return new Questions(
                jdbc,
                configuration.campaign(),
                configuration.register(),
                configuration.settings().texts(),
                configuration.confirmations());
    }

    @Bean
    TargetQuestions targetQuestions(JdbcTemplate jdbc) {
        return new TargetQuestions(
                jdbc,
                configuration.campaign(),
                configuration.register(),
                configuration.settings().texts(),
                configuration.confirmations(),
                configuration.files().register());
    }

    @Bean
    CurrentFigures currentFigures(JdbcTemplate jdbc, Questions questions) {
        return new CurrentFigures(
                jdbc,
                configuration.campaign(),
                configuration.register(),
                configuration.settings().texts(),
                questions);
    }

    @Bean
    EditionStore editionStore(JdbcTemplate jdbc) {
        return new EditionStore(jdbc);
    }

    @Bean
    EditionFreezer freezer(CurrentFigures figures, EditionStore store, TargetQuestions targets) {
        return new EditionFreezer(configuration.campaign(), configuration.register(), figures, store, targets);
    }

    @Bean
    EditionHistory editionHistory(JdbcClient jdbc) {
        return new EditionHistory(jdbc);
    }

    @Bean
    Publication publication(RunReportQueries queries, EditionStore store, EditionHistory history) {
        return new Publication(
                configuration.campaign(),
                configuration.documents(),
                configuration.funding(),
                configuration.register(),
                queries,
                store,
                history,
                ledger(configuration.settings()),
                tempFolder(configuration.settings()),
                configuration.settings().output());
    }

    /** Where workbooks are kept while they are written. */
    static PoiTempFolder tempFolder(Settings settings) {
        return new PoiTempFolder(settings.data().resolve("scratch"));
    }

    @Bean
    LedgerReconciliation reconciliation(
            JdbcClient client,
            JdbcTemplate jdbc,
            Submissions submissions,
            RunReportQueries queries,
            HeldSubmissions held) {
        return new LedgerReconciliation(
                ledger(configuration.settings()),
                submissions,
                new Receipts(client),
                queries,
                new StagedContent(jdbc),
                held);
    }

    @Bean
    EditionPublisher publisher(
            ReplayedRuns replayed,
            LedgerReconciliation reconciliation,
            JdbcTemplate jdbc,
            Publication publication,
            LogFiles logs) {
        return new EditionPublisher(configuration, replayed, reconciliation, new DatabaseSync(jdbc), publication, logs);
    }

    @Bean
    Abandonment abandonment(
            Submissions submissions,
            SubmissionHolding submissionHolding,
            CurrentFigures figures,
            EditionStore editions,
            Publication publication,
            LedgerReconciliation reconciliation,
            PlatformTransactionManager transactions,
            RunProgress told) {
        return new Abandonment(
                configuration,
                submissions,
                submissionHolding,
                figures,
                editions,
                publication,
                reconciliation,
                new TransactionTemplate(transactions),
                told);
    }

    @Bean
    RunAttempts runAttempts(
            ConfigurableApplicationContext context,
            JobOperator operator,
            Job job,
            JobRepository repository,
            ReadingLog log,
            Submissions submissions,
            Abandonment abandonment) {
        return new RunAttempts(
                context, operator, job, repository, log, submissions, ledger(configuration.settings()), abandonment);
    }

    /** The ledger of a data folder. */
    static Ledger ledger(Settings settings) {
        return new Ledger(settings.data().resolve("ledger"));
    }
}
