package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Measure;
import cn.canbao.recognition.label.LabelReading;
import org.jspecify.annotations.Nullable;

/**
 * A column that may hold figures, with what its labels say.
 *
 * @param index its index from 0
 * @param reading what its labels say
 * @param boundTo what the column counts of which these are a part (其中); null when it is no part of another
 */
public record LabelledColumn(
        int index, LabelReading reading, @Nullable Measure boundTo) {

    /** Whether nothing is left over of its labels and they clearly say what it counts. */
    boolean isClear() {
        return reading.isClear() && reading.leftOver() == 0;
    }
}
