package cn.canbao.staging.columns;

import cn.canbao.text.IdMask;
import org.jspecify.annotations.Nullable;

/** Texts that are longer than their column. */
public final class LongText {

    /** What a column for the name of a sheet takes. */
    public static final int LONGEST_NAME = 255;

    private LongText() {}

    /**
     * The beginning of a text, in which ID numbers are masked: what is left of one that is cut would not be known for one. The raw cells
     * of a rejected row are kept whole.
     */
    public static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        String masked = IdMask.mask(text);
        return masked.length() <= longest ? masked : masked.substring(0, longest) + "…";
    }
}
