package cn.canbao.recognition.layout;

import cn.canbao.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why an answered form, or what it says of one sheet, is not used.
 *
 * @param file the form, as messages name it
 * @param header the header that it is about; null when that cannot be told
 * @param reason the row, what is wrong there and what to do
 */
public record LayoutFault(String file, @Nullable HeaderFingerprint header, Message reason) {

    /** The sentence about it. */
    public Message told() {
        return Message.of("layout-not-used").with("file", file).with("reason", reason);
    }
}
