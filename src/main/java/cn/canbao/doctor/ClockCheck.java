package cn.canbao.doctor;

import cn.canbao.intake.DropFolder;
import cn.canbao.intake.DropFolderSurvey;
import cn.canbao.ledger.RunRecord;
import cn.canbao.problem.Message;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clock, against what earlier runs wrote down and the times of files, and the zone of the bureau against that of the machine.
 *
 * @param workplace what earlier runs left
 * @param clock the clock
 * @param machine the zone of the machine
 */
record ClockCheck(Workplace workplace, Clock clock, ZoneId machine) implements Check {

    /** Clocks of two machines differ a little. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    @Override
    public Message subject() {
        return Message.of("doctor-clock");
    }

    @Override
    public List<Finding> findings() {
        ZoneId zone = workplace.settings().zone();
        Instant now = clock.instant();
        LocalDateTime here = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        Message found = Message.of("doctor-clock-found")
                .with("now", here.toString().replace('T', ' '))
                .with("zone", zone);
        List<Finding> findings = new ArrayList<>();
        lastStanding()
                .filter(last -> last.run().asOf().isAfter(here))
                .ifPresent(last -> findings.add(Finding.refused(
                        subject(),
                        Message.of("doctor-clock-before-last")
                                .with("clock", found)
                                .with("last", last.run().asOf()),
                        Message.of("doctor-clock-before-last-do"))));
        workplace
                .ledger()
                .last()
                .map(RunRecord::ended)
                .filter(ended -> findings.isEmpty() && ended.minus(SKEW).isAfter(here))
                .ifPresent(ended -> findings.add(Finding.mind(
                        subject(),
                        Message.of("doctor-clock-went-back")
                                .with("clock", found)
                                .with("ended", ended),
                        Message.of("doctor-clock-do"))));
        latestFile()
                .filter(latest -> latest.minus(SKEW).isAfter(now))
                .ifPresent(latest -> findings.add(Finding.mind(
                        subject(),
                        Message.of("doctor-clock-files-ahead")
                                .with("clock", found)
                                .with(
                                        "latest",
                                        LocalDateTime.ofInstant(latest, zone).truncatedTo(ChronoUnit.MINUTES)),
                        Message.of("doctor-clock-do"))));
        if (!zone.getRules().getOffset(now).equals(machine.getRules().getOffset(now))) {
            findings.add(Finding.mind(
                    subject(),
                    Message.of("doctor-clock-zones").with("clock", found).with("machine", machine),
                    Message.of("doctor-clock-zones-do")));
        }
        return findings.isEmpty() ? List.of(Finding.ok(subject(), found)) : List.copyOf(findings);
    }

    private Optional<RunRecord> lastStanding() {
        return workplace.ledger().lastStanding();
    }

    private Optional<Instant> latestFile() {
        if (!Files.isReadable(workplace.settings().input())) {
            return Optional.empty();
        }
        return DropFolderSurvey.of(
                        new DropFolder(
                                workplace.settings().input(),
                                workplace.settings().limits().drop(),
                                clock),
                        List.of(),
                        Instant.EPOCH)
                .latest();
    }
}
