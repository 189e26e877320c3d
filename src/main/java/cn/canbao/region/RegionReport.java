package cn.canbao.region;

import cn.canbao.campaign.Quantity;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What counts for one reporting region.
 *
 * @param figures its head counts; a missing one was left blank
 * @param received when the latest of them was received
 */
public record RegionReport(Map<Quantity, Long> figures, LocalDateTime received) {

    /** Keeps its own copy. */
    public RegionReport {
        figures = Map.copyOf(figures);
    }
}
