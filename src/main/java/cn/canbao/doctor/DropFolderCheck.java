package cn.canbao.doctor;

import cn.canbao.configuration.Settings;
import cn.canbao.intake.DropFolder;
import cn.canbao.intake.DropFolderSurvey;
import cn.canbao.intake.Receipt;
import cn.canbao.ledger.RunRecord;
import cn.canbao.problem.Message;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What waits in the drop folder.
 *
 * @param workplace where it is, and what the last run found in it
 * @param clock the clock
 */
record DropFolderCheck(Workplace workplace, Clock clock) implements Check {

    @Override
    public Message subject() {
        return Message.of("doctor-input");
    }

    @Override
    public List<Finding> findings() {
        Settings settings = workplace.settings();
        Optional<RunRecord> last = workplace.ledger().last();
        List<Receipt> before = last.map(RunRecord::receipts).orElse(List.of());
        if (last.isEmpty() && !Files.isDirectory(settings.input())) {
            return List.of(Finding.refused(
                    subject(),
                    Message.of("doctor-input-none").with("input", settings.input()),
                    Message.of("doctor-input-none-do")));
        }
        if (!Files.isDirectory(settings.input())) {
            return List.of(Finding.mind(
                    subject(),
                    Message.of("doctor-input-missing").with("input", settings.input()),
                    Message.of("doctor-input-missing-do")));
        }
        // its end is written down to the second
        Instant lastRun = last.map(RunRecord::ended)
                .map((LocalDateTime ended) ->
                        ended.plusSeconds(1).atZone(settings.zone()).toInstant())
                .orElse(Instant.MAX);
        DropFolderSurvey survey = DropFolderSurvey.of(
                new DropFolder(settings.input(), settings.limits().drop(), clock), before, lastRun);
        if (survey.files() + survey.turnedAway() == 0 && before.stream().anyMatch(DropFolderCheck::wasTaken)) {
            return List.of(Finding.mind(
                    subject(),
                    Message.of("doctor-input-empty").with("input", settings.input()),
                    Message.of("doctor-input-missing-do")));
        }
        Message found =
                Message.of("doctor-input-found").with("files", survey.files()).with("waiting", survey.waiting());
        return List.of(
                survey.turnedAway() == 0
                        ? Finding.ok(subject(), found)
                        : Finding.mind(
                                subject(),
                                Message.of("doctor-input-turned-away")
                                        .with("found", found)
                                        .with("files", survey.turnedAway()),
                                Message.of("doctor-input-turned-away-do")));
    }

    private static boolean wasTaken(Receipt receipt) {
        return !"ignored".equals(receipt.outcome());
    }
}
