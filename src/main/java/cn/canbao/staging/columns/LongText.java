package cn.canbao.staging.columns;

import org.jspecify.annotations.Nullable;

/** Texts that are longer than their column. */
public final class LongText {

    /** What a column for the name of a sheet takes. */
    public static final int LONGEST_NAME = 255;

    private LongText() {}

    /** The beginning of a text; the raw cells of a rejected row are kept whole. */
    public static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
