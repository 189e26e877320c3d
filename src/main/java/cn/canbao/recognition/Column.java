package cn.canbao.recognition;

import java.util.List;

/**
 * A column of a table.
 *
 * @param index its index from 0
 * @param path its labels from the group above to its own, as they stand in the sheet
 * @param meaning what it means
 */
public record Column(int index, List<String> path, Meaning meaning) {

    /** Its label as messages call it: the path with strokes, without repetition and line breaks. */
    public String label() {
        return String.join("/", path);
    }
}
