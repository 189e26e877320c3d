package cn.canbao.doctor;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.configuration.Settings;
import cn.canbao.intake.Run;
import cn.canbao.job.DatabaseInspection;
import cn.canbao.job.ProgramVersion;
import cn.canbao.ledger.RunRecord;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether the database is there, is the one that was closed last, and opens.
 *
 * @param workplace where it is
 * @param isRunning whether a run has it open
 */
record DatabaseCheck(Workplace workplace, Predicate<Settings> isRunning) implements Check {

    @Override
    public Message subject() {
        return Message.of("doctor-database");
    }

    @Override
    public List<Finding> findings() {
        if (isRunning.test(workplace.settings())) {
            return List.of(Finding.mind(
                    subject(), Message.of("doctor-database-running"), Message.of("doctor-database-running-do")));
        }
        Optional<Run> others = ofOtherCampaign();
        if (others.isPresent()) {
            return List.of(Finding.refused(
                    subject(),
                    Message.of("doctor-database-others")
                            .with("data", workplace.settings().data())
                            .with("other", others.get().campaignId()),
                    Message.of("doctor-database-others-do")));
        }
        DatabaseInspection inspection;
        try {
            inspection = DatabaseInspection.of(workplace.settings());
        } catch (ConfigurationException e) {
            return List.of(Finding.refused(subject(), e.told(), Message.of("doctor-database-password-do")));
        }
        return List.of(of(inspection));
    }

    private Finding of(DatabaseInspection inspection) {
        return switch (inspection.condition()) {
            case NONE ->
                workplace.ledger().isEmpty()
                        ? Finding.ok(subject(), Message.of("doctor-database-none"))
                        : damaged(Message.of("doctor-database-gone"));
            case SOUND ->
                Finding.ok(
                        subject(),
                        (inspection.hasPresentSchema()
                                        ? Message.of("doctor-database-sound")
                                        : Message.of("doctor-database-older"))
                                .with("version", ProgramVersion.CURRENT));
            case BROKE_OFF ->
                Finding.mind(
                        subject(), Message.of("doctor-database-broke-off"), Message.of("doctor-database-broke-off-do"));
            case DAMAGED -> damaged(Message.of("doctor-database-damaged"));
        };
    }

    private Finding damaged(Message found) {
        return Finding.mind(subject(), found, Message.of("doctor-database-damaged-do"));
    }

    private Optional<Run> ofOtherCampaign() {
        CampaignConfiguration configuration = workplace.configuration();
        if (configuration == null) {
            return Optional.empty();
        }
        return workplace
                .ledger()
                .last()
                .map(RunRecord::run)
                .filter(run -> !run.campaignId().equals(configuration.campaign().id()));
    }
}
