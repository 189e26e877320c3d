package cn.canbao.job;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.problem.Message;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the last run on a data folder forbids the next one. */
final class LastRun {

    private final Bureau bureau;
    private final Optional<Run> run;
    private final Optional<Run> standing;

    LastRun(Bureau bureau, Submissions submissions) {
        this.bureau = bureau;
        this.run = submissions.run(submissions.nextRun() - 1);
        this.standing = submissions.lastStanding();
    }

    /**
     * Refuses a moment before that of the last run that is not withdrawn.
     *
     * @throws ConfigurationException when it is earlier
     */
    void refuseEarlierMoment(LocalDateTime asOf) {
        standing.filter(last -> asOf.isBefore(last.asOf())).ifPresent(last -> {
            throw new ConfigurationException(
                    "--as-of " + asOf,
                    Message.of("as-of-before-last")
                            .with("data", bureau.settings().data())
                            .with("last", last.asOf()));
        });
    }

    /**
     * Refuses the data folder of another campaign.
     *
     * @throws ConfigurationException when it is another's
     */
    void refuseOtherCampaign() {
        String campaign = bureau.campaign().id();
        run.filter(last -> !last.campaignId().equals(campaign)).ifPresent(last -> {
            throw new ConfigurationException(
                    Message.of("folder-data").with("folder", bureau.settings().data()),
                    Message.of("data-of-other-campaign")
                            .with("other", last.campaignId())
                            .with("campaign", campaign));
        });
    }
}
