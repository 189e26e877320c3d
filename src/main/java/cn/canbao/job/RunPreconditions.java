package cn.canbao.job;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Preconditions that the last run on a data folder sets for the next one. */
final class RunPreconditions {

    private final CampaignConfiguration configuration;
    private final Optional<Run> run;
    private final Optional<Run> standing;

    RunPreconditions(CampaignConfiguration configuration, Submissions submissions) {
        this.configuration = configuration;
        this.run = submissions.run(submissions.nextRun() - 1);
        this.standing = submissions.lastStanding();
    }

    /**
     * Refuses a moment before that of the last run that is not withdrawn.
     *
     * @throws ConfigurationException when it is earlier
     */
    void refuseEarlierAsOf(LocalDateTime asOf) {
        standing.filter(last -> asOf.isBefore(last.asOf())).ifPresent(last -> {
            throw new ConfigurationException(
                    "--as-of " + asOf,
                    Message.of("as-of-before-last")
                            .with("data", configuration.settings().data())
                            .with("last", last.asOf()));
        });
    }

    /**
     * Refuses the data folder of another campaign.
     *
     * @throws ConfigurationException when it is another's
     */
    void refuseOtherCampaign() {
        String campaign = configuration.campaign().id();
        run.filter(last -> !last.campaignId().equals(campaign)).ifPresent(last -> {
            throw new ConfigurationException(
                    Message.of("folder-data")
                            .with("folder", configuration.settings().data()),
                    Message.of("data-of-other-campaign")
                            .with("other", last.campaignId())
                            .with("campaign", campaign));
        });
    }
}
