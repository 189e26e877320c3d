package cn.canbao.recognition.label;

import cn.canbao.campaign.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a label says that its column counts.
 *
 * @param measure what; null when the label does not say
 * @param isClear whether it says so clearly
 */
record Role(@Nullable Measure measure, boolean isClear) {

    /** Of a label that does not say. */
    static final Role NONE = new Role(null, false);
}
