package cn.canbao.staging.columns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Offset encoding of one text per line, because the database writes a string character by character: the places where the first text
 * begins and where each ends, four bytes each, then the texts in UTF-8. SQL gets at the text of line i from 1 by
 * {@code UTF8TOSTRING(SUBSTRING(c, begin + 1, end - begin))}, with the places at 4i - 3 and 4i + 1. No text and an empty one look alike.
 */
public final class OffsetTextColumn {

    private static final int ROUGH_SIZE = 16;

    private OffsetTextColumn() {}

    /** A text of all lines; null when none has it. */
    public static <T> byte @Nullable [] of(List<T> lines, Function<T, @Nullable String> field) {
        int place = (lines.size() + 1) * Integer.BYTES;
        byte[] column = new byte[place + ROUGH_SIZE * lines.size()];
        ByteBuffer places = ByteBuffer.wrap(column).putInt(place);
        int begin = place;
        for (T line : lines) {
            String text = field.apply(line);
            if (text != null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                if (bytes.length > column.length - place) {
                    column = Arrays.copyOf(column, column.length + column.length / 2 + bytes.length);
                    places = ByteBuffer.wrap(column).position(places.position());
                }
                System.arraycopy(bytes, 0, column, place, bytes.length);
                place += bytes.length;
            }
            places.putInt(place);
        }
        return place == begin ? null : Arrays.copyOf(column, place);
    }

    /** The text of a line, from 0; null when it has none. */
    public static @Nullable String text(byte @Nullable [] column, int line) {
        if (column == null) {
            return null;
        }
        ByteBuffer places = ByteBuffer.wrap(column);
        int begin = places.getInt(line * Integer.BYTES);
        int end = places.getInt((line + 1) * Integer.BYTES);
        return begin == end ? null : new String(column, begin, end - begin, StandardCharsets.UTF_8);
    }
}
