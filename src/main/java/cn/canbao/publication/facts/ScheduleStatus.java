package cn.canbao.publication.facts;

import cn.canbao.campaign.Campaign;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.ranking.ExpectedProgress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the regions of an edition with the schedule of the campaign (时序进度), by the rate of everybody. */
public final class ScheduleStatus {

    private final Campaign campaign;
    private final Edition edition;
    private final Optional<ExpectedProgress> expected;

    /** Compares one edition; where the campaign has no schedule nothing is expected. */
    public ScheduleStatus(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
        this.expected = ExpectedProgress.on(campaign.schedule(), edition.asOf().toLocalDate());
    }

    /** What is expected on the day of the edition; empty when nothing is. */
    public Optional<ExpectedProgress> expected() {
        return expected;
    }

    /** Whether a region is behind; null when nothing is expected or it has no rate. */
    @Nullable
    public Boolean isBehind(Edition.EditionRegion region) {
        return expected.flatMap(pace -> EditionRates.of(
                                region.categories().get(campaign.everybody().id()))
                        .map(pace::isBehind))
                .orElse(null);
    }

    /** The regions of the first level that are behind, best first. */
    public List<Edition.EditionRegion> behind() {
        return edition.ranked(campaign.levels().get(0).id().word()).stream()
                .filter(region -> Boolean.TRUE.equals(isBehind(region)))
                .toList();
    }
}
