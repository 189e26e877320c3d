package cn.canbao.doctor;

import cn.canbao.configuration.Settings;
import cn.canbao.intake.Run;
import cn.canbao.ledger.Ledger;
import cn.canbao.ledger.RunRecord;
import cn.canbao.problem.Message;
import cn.canbao.publication.PublishedEdition;
import cn.canbao.text.PlainLine;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the last run ended, and whether the outputs of the last edition are where they belong.
 *
 * @param workplace what runs left
 * @param isRunning whether a run is on its way now
 * @param clock the clock
 */
record LastRunCheck(Workplace workplace, Predicate<Settings> isRunning, Clock clock) implements Check {

    @Override
    public Message subject() {
        return Message.of("doctor-last-run");
    }

    @Override
    public List<Finding> findings() {
        Ledger ledger = workplace.ledger();
        if (ledger.isEmpty()) {
            return List.of(Finding.ok(subject(), Message.of("doctor-last-run-none")));
        }
        Optional<RunRecord> last = ledger.last();
        if (last.isEmpty()) {
            return List.of(Finding.mind(
                    subject(),
                    Message.of("doctor-last-run-damaged").with("ledger", ledger.folder()),
                    Message.of("doctor-last-run-damaged-do")));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(of(last.get()));
        ledger.lastStanding()
                .filter(LastRunCheck::hasEdition)
                .map(RunRecord::run)
                .ifPresent(run -> findings.add(edition(run)));
        return List.copyOf(findings);
    }

    private Finding of(RunRecord last) {
        RunRecord.Abandoned abandoned = last.abandoned();
        LocalDateTime ended = last.ended();
        Message found = Message.of("doctor-last-run-found")
                .with("run", last.run().number())
                .with("asOf", last.run().asOf())
                .with(
                        "ended",
                        ended == null
                                ? Message.plain("")
                                : Message.of("doctor-last-run-ended")
                                        .with("at", ended.truncatedTo(ChronoUnit.MINUTES))
                                        .with("days", days(ended)));
        if (abandoned != null) {
            return Finding.mind(
                    subject(),
                    Message.of("doctor-last-run-abandoned")
                            .with("run", found)
                            .with("reason", PlainLine.of(abandoned.reason())),
                    Message.of("doctor-last-run-abandoned-do"));
        }
        return last.isDone() || isRunning.test(workplace.settings())
                ? Finding.ok(subject(), found)
                : Finding.mind(
                        subject(),
                        Message.of("doctor-last-run-undone").with("run", found),
                        Message.of("doctor-last-run-undone-do"));
    }

    private long days(LocalDateTime ended) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        ended,
                        LocalDateTime.now(clock.withZone(workplace.settings().zone()))));
    }

    private static boolean hasEdition(RunRecord record) {
        RunRecord.Abandoned abandoned = record.abandoned();
        return record.isDone() && (abandoned == null || abandoned.hasEdition());
    }

    private Finding edition(Run run) {
        Message subject = Message.of("doctor-edition");
        return PublishedEdition.of(workplace.settings().output(), run)
                .map(edition -> Finding.ok(
                        subject,
                        Message.of("doctor-edition-found")
                                .with("edition", edition.number())
                                .with("asOf", run.asOf())
                                .with("outputs", edition.folder())))
                .orElseGet(() -> Finding.mind(
                        subject,
                        Message.of("doctor-edition-gone")
                                .with("asOf", run.asOf())
                                .with(
                                        "outputs",
                                        PublishedEdition.folder(
                                                workplace.settings().output(), run)),
                        Message.of("doctor-edition-gone-do")));
    }
}
