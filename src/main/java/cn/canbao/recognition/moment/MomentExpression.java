package cn.canbao.recognition.moment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of the words behind a label.
 *
 * @param moment the moment; null when none was understood
 * @param text what was understood
 * @param unread what was not understood, is impossible or can be meant otherwise
 * @param to index of the token behind it
 * @param isNow whether it says that it is the moment of writing (目前)
 */
record MomentExpression(@Nullable WrittenMoment moment, String text, List<String> unread, int to, boolean isNow) {}
