package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Period;
import cn.canbao.problem.Message;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The days that an edition of a campaign may well stand for. A last bulletin some weeks after the end is honest; what lies further outside
 * is told, because it is often a slip in the year, or a clock that is wrong.
 */
record CampaignDays(Campaign campaign) {

    private static final int DAYS_AROUND = 31;

    /** What is to be told of a moment; empty when there is nothing odd about it. */
    Optional<Message> warning(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        Period period = campaign.period();
        if (period == null) {
            return Math.abs(day.getYear() - campaign.year()) <= 1
                    ? Optional.empty()
                    : Optional.of(Message.of("as-of-far-from-year")
                            .with("asOf", moment)
                            .with("year", campaign.year()));
        }
        boolean isNear = !day.isBefore(period.from().minusDays(DAYS_AROUND))
                && !day.isAfter(period.to().plusDays(DAYS_AROUND));
        return isNear
                ? Optional.empty()
                : Optional.of(Message.of("as-of-far-from-period")
                        .with("asOf", moment)
                        .with("from", period.from())
                        .with("to", period.to()));
    }
}
