package cn.canbao.staging.columns;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ToIntFunction;

/** Packs one number per line: four bytes each, big-endian. */
public final class NumberColumn {

    private NumberColumn() {}

    /** A number of all lines. */
    public static <T> byte[] of(List<T> lines, ToIntFunction<T> field) {
        ByteBuffer numbers = ByteBuffer.allocate(lines.size() * Integer.BYTES);
        for (T line : lines) {
            numbers.putInt(field.applyAsInt(line));
        }
        return numbers.array();
    }

    /** The number of a line, from 0. */
    public static int number(byte[] column, int line) {
        return ByteBuffer.wrap(column).getInt(line * Integer.BYTES);
    }
}
