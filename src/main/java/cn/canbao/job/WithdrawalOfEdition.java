package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.configuration.Settings;
import cn.canbao.edition.EditionHistory;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.intake.Withdrawal;
import cn.canbao.intake.Withdrawals;
import cn.canbao.job.batch.InterruptedExecution;
import cn.canbao.ledger.Ledger;
import cn.canbao.problem.Message;
import cn.canbao.publication.Publication;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.batch.core.BatchStatus;

/**
 * Withdraws the last edition: first in the ledger, which counts and outlives the database, then in the database, last its outputs. After
 * a kill between two of them the next start does the rest, or the same command once more.
 */
final class WithdrawalOfEdition {

    private final CampaignConfiguration configuration;
    private final Ledger ledger;
    private final Submissions submissions;
    private final EditionHistory history;
    private final Withdrawals withdrawals;
    private final Publication publication;
    private final InterruptedExecution broken;

    WithdrawalOfEdition(
            CampaignConfiguration configuration,
            Submissions submissions,
            EditionHistory history,
            Withdrawals withdrawals,
            Publication publication,
            InterruptedExecution broken) {
        this.configuration = configuration;
        this.ledger = ComponentConfiguration.ledger(configuration.settings());
        this.submissions = submissions;
        this.history = history;
        this.withdrawals = withdrawals;
        this.publication = publication;
        this.broken = broken;
    }

    Path withdraw(int number, String reason) {
        refuseBehindABrokenRun(number);
        List<EditionHistory.EditionTotals> entries =
                history.all(configuration.campaign().id());
        EditionHistory.EditionTotals entry = entries.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> refused(
                        number, Message.of("no-such-edition-to-withdraw").with("last", last(entries))));
        Run run = new Run(entry.run(), configuration.campaign().id(), entry.asOf());
        Optional<Withdrawal> earlier = find(one -> one.edition() == number);
        Withdrawal withdrawal = earlier.orElseGet(() -> recorded(entry, entries, reason));
        boolean isMarkedNow = publication.markWithdrawn(run, number, note(withdrawal, run, configuration.settings()));
        if (earlier.isPresent() && !isMarkedNow) {
            throw refused(
                    number,
                    Message.of("withdrawn-already")
                            .with("at", withdrawal.at())
                            .with("reason", withdrawal.reason())
                            .with("last", last(entries)));
        }
        return publication.withdrawnOutputs(run, number);
    }

    private Withdrawal recorded(
            EditionHistory.EditionTotals entry, List<EditionHistory.EditionTotals> entries, String reason) {
        int last = last(entries);
        if (entry.number() != last) {
            throw refused(entry.number(), Message.of("not-the-last-edition").with("last", last));
        }
        Withdrawal withdrawal = new Withdrawal(
                entry.run(),
                entry.number(),
                submissions.nextRun(),
                reason,
                LocalDateTime.now(configuration.settings().zone()).truncatedTo(ChronoUnit.SECONDS));
        ledger.withdraw(withdrawal);
        withdrawals.keep(List.of(withdrawal));
        return withdrawal;
    }

    /** The number of the last edition that stands; 0 when there is none. */
    private int last(List<EditionHistory.EditionTotals> entries) {
        return entries.stream()
                .map(EditionHistory.EditionTotals::number)
                .filter(number -> find(one -> one.edition() == number).isEmpty())
                .reduce(0, Math::max);
    }

    private Optional<Withdrawal> find(Predicate<Withdrawal> asked) {
        return withdrawals.all().stream().filter(asked).findFirst();
    }

    /** What a run that broke off will publish, nobody can tell yet. */
    private void refuseBehindABrokenRun(int number) {
        broken.lastBegun()
                .filter(last -> last.getStatus() != BatchStatus.COMPLETED)
                .ifPresent(last -> {
                    throw refused(number, Message.of("last-run-broke-off"));
                });
    }

    /** What is left with the outputs, in the language of the bureau. */
    static String note(Withdrawal withdrawal, Run run, Settings settings) {
        return Message.of("withdrawn-note")
                .with("edition", withdrawal.edition())
                .with("asOf", run.asOf())
                .with("at", withdrawal.at())
                .with("reason", withdrawal.reason())
                .in(settings.locale());
    }

    private static ConfigurationException refused(int number, Message reason) {
        return new ConfigurationException("--edition " + number, reason);
    }
}
