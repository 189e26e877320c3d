package cn.canbao.recognition.layout;

import cn.canbao.recognition.Meaning;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has settled about the columns of a header.
 *
 * @param file the file that says so, as messages name it
 * @param header the header
 * @param sender code of the region whose sheets it is for; null for those of all
 * @param meanings the meaning of every labelled column by its index; unknown for those that are not to be used
 */
public record Layout(
        String file, HeaderFingerprint header, @Nullable String sender, SortedMap<Integer, Meaning> meanings) {}
