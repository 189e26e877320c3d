package cn.canbao.validation;

import cn.canbao.campaign.Quantity;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a progress sheet says about one region.
 *
 * @param region code of the region
 * @param oldRegion the old region that it means, where the region was merged of several; null when it means the whole
 * @param figures its head counts; a quantity that is missing was left blank
 * @param remark its remark; null when there is none
 */
public record SummaryRecord(
        String region,
        @Nullable String oldRegion,
        SortedMap<Quantity, Long> figures,
        @Nullable String remark) {

    /** Keeps its own copy of the figures. */
    public SummaryRecord {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
