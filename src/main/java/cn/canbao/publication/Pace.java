package cn.canbao.publication;

import cn.canbao.campaign.Campaign;
import cn.canbao.ranking.ExpectedProgress;
import cn.canbao.staging.Edition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the regions of an edition against the schedule of the campaign (时序进度), by the rate of everybody. */
final class Pace {

    private final Campaign campaign;
    private final Edition edition;
    private final Optional<ExpectedProgress> expected;

    Pace(Campaign campaign, Edition edition) {
        this.campaign = campaign;
        this.edition = edition;
        this.expected = ExpectedProgress.on(campaign.schedule(), edition.asOf().toLocalDate());
    }

    /** What is expected on the day of the edition; empty when nothing is. */
    Optional<ExpectedProgress> expected() {
        return expected;
    }

    /** Whether a region is behind; null when nothing is expected or it has no rate. */
    @Nullable
    Boolean isBehind(Edition.EditionRegion region) {
        return expected.flatMap(pace -> Rates.of(
                                region.categories().get(campaign.everybody().id()))
                        .map(pace::isBehind))
                .orElse(null);
    }

    /** The regions of the first level that are behind, best first. */
    List<Edition.EditionRegion> behind() {
        return edition.ranked(campaign.levels().get(0).id().word()).stream()
                .filter(region -> Boolean.TRUE.equals(isBehind(region)))
                .toList();
    }
}
