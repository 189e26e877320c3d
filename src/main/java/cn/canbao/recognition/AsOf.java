package cn.canbao.recognition;

import cn.canbao.recognition.moment.WrittenMoment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a sheet says it stands for.
 *
 * @param moment what was understood; null when nothing was
 * @param text the part of the sheet that was understood
 * @param line what stands in the sheet, with its label
 * @param unread what belongs to it and was not understood, is impossible or can be meant otherwise
 */
public record AsOf(@Nullable WrittenMoment moment, String text, String line, List<String> unread) {

    /** Keeps its own copy of what was not understood. */
    public AsOf {
        unread = List.copyOf(unread);
    }
}
