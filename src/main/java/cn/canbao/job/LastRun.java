package cn.canbao.job;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.intake.Run;
import cn.canbao.intake.Submissions;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the last run on a data folder forbids the next one. */
final class LastRun {

    private final Bureau bureau;
    private final Optional<Run> run;

    LastRun(Bureau bureau, Submissions submissions) {
        this.bureau = bureau;
        this.run = submissions.run(submissions.nextRun() - 1);
    }

    /**
     * Refuses a moment before that of the last run.
     *
     * @throws ConfigurationException when it is earlier
     */
    void refuseEarlierMoment(LocalDateTime asOf) {
        run.filter(last -> asOf.isBefore(last.asOf())).ifPresent(last -> {
            throw new ConfigurationException(
                    "--as-of " + asOf,
                    "the last run on data folder " + bureau.settings().data() + " stands for " + last.asOf()
                            + " and its figures would be shown as older than they are; name that moment or a later one");
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
                    "data folder " + bureau.settings().data(),
                    "it belongs to campaign " + last.campaignId() + ", not to " + campaign
                            + "; name another folder with --data");
        });
    }
}
