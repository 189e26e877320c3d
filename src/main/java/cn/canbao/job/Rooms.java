package cn.canbao.job;

import cn.canbao.intake.Archive;
import cn.canbao.intake.DropFolder;
import cn.canbao.intake.Intake;
import cn.canbao.intake.Receipts;
import cn.canbao.intake.Submissions;
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
import cn.canbao.staging.StagedContent;
import cn.canbao.staging.StagedSubmissions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    Intake intake(Archive archive, Submissions submissions, JdbcTemplate jdbc) {
        Settings settings = bureau.settings();
        return new Intake(
                new DropFolder(settings.input(), settings.limits().drop(), Clock.systemUTC()),
                archive,
                submissions,
                jdbc,
                settings.texts(),
                bureau.rules(),
                Clock.systemUTC());
    }

    @Bean
    StagedSubmissions stagedSubmissions(JdbcTemplate jdbc) {
        return new StagedSubmissions(jdbc, bureau.settings().texts());
    }

    @Bean
    Accounts accounts(JdbcClient jdbc) {
        return new Accounts(jdbc);
    }

    @Bean
    CurrentFigures currentFigures(JdbcTemplate jdbc) {
        return new CurrentFigures(
                jdbc, bureau.campaign(), bureau.register(), bureau.settings().texts());
    }

    @Bean
    EditionStore editionStore(JdbcTemplate jdbc) {
        return new EditionStore(jdbc);
    }

    @Bean
    Editions editions(CurrentFigures figures, EditionStore store) {
        return new Editions(bureau.campaign(), bureau.register(), figures, store);
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
    Bookkeeping bookkeeping(JdbcClient client, JdbcTemplate jdbc, Submissions submissions, Accounts accounts) {
        return new Bookkeeping(
                ledger(bureau.settings()), submissions, new Receipts(client), accounts, new StagedContent(jdbc));
    }

    @Bean
    Publishing publishing(
            Recorded recorded, Bookkeeping bookkeeping, JdbcTemplate jdbc, Publication publication, LogFiles logs) {
        return new Publishing(bureau, recorded, bookkeeping, new Checkpoint(jdbc), publication, logs);
    }

    /** The ledger of a data folder. */
    static Ledger ledger(Settings settings) {
        return new Ledger(settings.data().resolve("ledger"));
    }
}
