package cn.canbao.job;

import cn.canbao.intake.Archive;
import cn.canbao.intake.DropFolder;
import cn.canbao.intake.HeldSubmissions;
import cn.canbao.intake.Intake;
import cn.canbao.intake.Receipts;
import cn.canbao.intake.Submissions;
import cn.canbao.intake.Withdrawals;
import cn.canbao.ledger.Bookkeeping;
import cn.canbao.ledger.Ledger;
import cn.canbao.publication.Editions;
import cn.canbao.publication.Publication;
import cn.canbao.publication.Scratch;
import cn.canbao.staging.Accounts;
import cn.canbao.staging.Checkpoint;
import cn.canbao.staging.CurrentFigures;
import cn.canbao.staging.EditionHistory;
import cn.canbao.staging.EditionStore;
import cn.canbao.staging.Questions;
import cn.canbao.staging.StagedContent;
import cn.canbao.staging.StagedSubmissions;
import cn.canbao.staging.TargetQuestions;
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

/** The objects of the other packages, which know nothing of Spring Batch. */
@Configuration(proxyBeanMethods = false)
class Rooms {

    private final Bureau bureau;

    Rooms(Bureau bureau) {
        this.bureau = bureau;
    }

    /** Static, because it must exist before the beans that it looks at. */
    @Bean
    static PlainExitMessages plainExitMessages() {
        return new PlainExitMessages();
    }

    @Bean
    Archive archive() {
        return new Archive(bureau.settings().data().resolve("archive"));
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
        Settings settings = bureau.settings();
        return new Intake(
                new DropFolder(settings.input(), settings.limits().drop(), Clock.systemUTC()),
                archive,
                submissions,
                jdbc,
                settings.texts(),
                bureau.files().reading(),
                ProgramVersion.CURRENT,
                Clock.systemUTC());
    }

    @Bean
    StagedSubmissions stagedSubmissions(JdbcTemplate jdbc) {
        return new StagedSubmissions(jdbc, bureau.settings().texts());
    }

    @Bean
    HeldSubmissions heldSubmissions(JdbcClient jdbc) {
        return new HeldSubmissions(jdbc, bureau.settings().texts());
    }

    @Bean
    Holding holding(
            HeldSubmissions held, StagedSubmissions staged, PlatformTransactionManager transactions, Progress told) {
        return new Holding(held, staged, new TransactionTemplate(transactions), told);
    }

    /** Closed by the context, also when somebody stops the program. */
    @Bean
    ReadingLog readingLog(Database database) {
        Path url = database.file().url();
        return new ReadingLog(url.resolveSibling(url.getFileName() + ".reading"));
    }

    @Bean
    Accounts accounts(JdbcClient jdbc) {
        return new Accounts(jdbc);
    }

    @Bean
    Questions questions(JdbcTemplate jdbc) {
        return new Questions(
                jdbc, bureau.campaign(), bureau.register(), bureau.settings().texts(), bureau.confirmations());
    }

    @Bean
    TargetQuestions targetQuestions(JdbcTemplate jdbc) {
        return new TargetQuestions(
                jdbc,
                bureau.campaign(),
                bureau.register(),
                bureau.settings().texts(),
                bureau.confirmations(),
                bureau.files().register());
    }

    @Bean
    CurrentFigures currentFigures(JdbcTemplate jdbc, Questions questions) {
        return new CurrentFigures(
                jdbc, bureau.campaign(), bureau.register(), bureau.settings().texts(), questions);
    }

    @Bean
    EditionStore editionStore(JdbcTemplate jdbc) {
        return new EditionStore(jdbc);
    }

    @Bean
    Editions editions(CurrentFigures figures, EditionStore store, TargetQuestions targets) {
        return new Editions(bureau.campaign(), bureau.register(), figures, store, targets);
    }

    @Bean
    EditionHistory editionHistory(JdbcClient jdbc) {
        return new EditionHistory(jdbc);
    }

    @Bean
    Publication publication(Accounts accounts, EditionStore store, EditionHistory history) {
        return new Publication(
                bureau.campaign(),
                bureau.documents(),
                bureau.funding(),
                bureau.register(),
                accounts,
                store,
                history,
                ledger(bureau.settings()),
                scratch(bureau.settings()),
                bureau.settings().output());
    }

    /** Where workbooks are kept while they are written. */
    static Scratch scratch(Settings settings) {
        return new Scratch(settings.data().resolve("scratch"));
    }

    @Bean
    Bookkeeping bookkeeping(
            JdbcClient client, JdbcTemplate jdbc, Submissions submissions, Accounts accounts, HeldSubmissions held) {
        return new Bookkeeping(
                ledger(bureau.settings()), submissions, new Receipts(client), accounts, new StagedContent(jdbc), held);
    }

    @Bean
    Publishing publishing(
            Recorded recorded, Bookkeeping bookkeeping, JdbcTemplate jdbc, Publication publication, LogFiles logs) {
        return new Publishing(bureau, recorded, bookkeeping, new Checkpoint(jdbc), publication, logs);
    }

    @Bean
    Abandonment abandonment(
            Submissions submissions,
            Holding holding,
            CurrentFigures figures,
            EditionStore editions,
            Publication publication,
            Bookkeeping bookkeeping,
            PlatformTransactionManager transactions,
            Progress told) {
        return new Abandonment(
                bureau,
                submissions,
                holding,
                figures,
                editions,
                publication,
                bookkeeping,
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
                context, operator, job, repository, log, submissions, ledger(bureau.settings()), abandonment);
    }

    /** The ledger of a data folder. */
    static Ledger ledger(Settings settings) {
        return new Ledger(settings.data().resolve("ledger"));
    }
}
