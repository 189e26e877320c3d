package cn.canbao.staging.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dictionary encoding of a column in which values repeat: the distinct values, and for each line an index into them. */
public final class DictionaryColumn {

    private static final int BYTES_A_LINE = 2;

    private final List<@Nullable Object> values = new ArrayList<>();
    private final Map<@Nullable Object, Integer> places = new HashMap<>();
    private final byte[] which;
    private int lines;
    private int lastPlace;

    DictionaryColumn(int lines) {
        this.which = new byte[lines * BYTES_A_LINE];
    }

    /** A field of all lines. */
    public static <T> DictionaryColumn of(List<T> lines, Function<T, ? extends @Nullable Object> field) {
        DictionaryColumn values = new DictionaryColumn(lines.size());
        for (T line : lines) {
            values.add(field.apply(line));
        }
        return values;
    }

    /** What a line has, from 0, of what a column holds; null when it has none. */
    public static <V> @Nullable V value(@Nullable V @Nullable [] values, byte @Nullable [] which, int line) {
        return values == null || which == null ? null : values[place(which, line)];
    }

    /** The place, from 0, of what a line has among what occurs. */
    public static int place(byte[] which, int line) {
        return (Byte.toUnsignedInt(which[BYTES_A_LINE * line]) << Byte.SIZE
                        | Byte.toUnsignedInt(which[BYTES_A_LINE * line + 1]))
                - 1;
    }

    /** Adds the value of the next line. */
    void add(@Nullable Object value) {
        if (lastPlace == 0 || values.get(lastPlace - 1) != value) {
            lastPlace = placeOf(value);
        }
        which[BYTES_A_LINE * lines] = (byte) (lastPlace >> Byte.SIZE);
        which[BYTES_A_LINE * lines + 1] = (byte) lastPlace;
        lines++;
    }

    private int placeOf(@Nullable Object value) {
        // hot path: a capturing lambda allocates, which costs more than the lookup
        Integer known = places.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        places.put(value, values.size());
        return values.size();
    }

    /** What occurs; null when no line has a value. */
    @Nullable
    public Object @Nullable [] values() {
        return isEmpty() ? null : values.toArray();
    }

    /** The place of each line's value among {@link #values}, from 1, in two bytes; null when no line has a value. */
    public byte @Nullable [] which() {
        return isEmpty() ? null : which;
    }

    private boolean isEmpty() {
        return values.size() == 1 && values.get(0) == null;
    }
}
