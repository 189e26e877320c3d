package cn.canbao.ranking;

import cn.canbao.campaign.Bands;
import cn.canbao.completion.CompletionRate;

/** Where a rate lies between the bands of a campaign. */
public enum Band {
    UPPER,
    MIDDLE,
    LOWER;

    /** The band of a rate, by the exact fraction: over the upper bound is upper, under the lower one is lower. */
    public static Band of(CompletionRate rate, Bands bands) {
        if (rate.compareToPercent(bands.above()) > 0) {
            return UPPER;
        }
        return rate.compareToPercent(bands.below()) < 0 ? LOWER : MIDDLE;
    }
}
