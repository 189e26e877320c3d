package cn.canbao.workbook.xlsx.container;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.Limits;
import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the central directory of a zip container says about its parts, read from its bytes: {@link java.util.zip.ZipFile} does not
 * tell where a part begins, so nobody could see with it that two share their bytes.
 *
 * @param parts the parts in the order of the directory
 * @param begin where the directory begins
 */
public record ZipDirectory(List<Part> parts, long begin) {

    /**
     * A part as the directory has it.
     *
     * @param name its name as it is written
     * @param offset where its local header begins
     * @param compressed how many bytes it takes in the file
     * @param size how many bytes it has when inflated
     * @param crc its CRC-32
     * @param method how it is compressed: 0 not at all, 8 deflated
     * @param isEncrypted whether a password protects it
     */
    public record Part(
            String name, long offset, long compressed, long size, long crc, int method, boolean isEncrypted) {

        /** What it is found by: lower case, with {@code /} between folders also where a Windows program wrote backslashes. */
        public String key() {
            return key(name);
        }

        /** What a part of a name is found by. */
        public static String key(String name) {
            return name.replace('\\', '/').toLowerCase(Locale.ROOT);
        }
    }

    /** What the mark at the end says of the directory. */
    private record End(long count, long size, long offset, long place) {}

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_SIZE = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_SIZE = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final long LARGEST = 64L << 20;
    private static final long IN_EXTRA_FIELD = 0xFFFFFFFFL;

    /**
     * Reads the directory of a file.
     *
     * @throws UnreadableWorkbookException when there is none, or more before or behind it than belongs to it
     */
    static ZipDirectory read(FileChannel file, Limits limits) throws IOException {
        End end = end(file);
        if (end.count > limits.parts()) {
            throw UnreadableWorkbookException.beyond(ProblemCode.TOO_MANY_PARTS, end.count, limits.parts());
        }
        if (end.offset < 0 || end.size < 0 || end.size > LARGEST || end.offset + end.size != end.place) {
            throw damaged("the directory does not reach from " + end.offset + " to " + end.place);
        }
        ByteBuffer bytes = bytes(file, end.offset, (int) end.size);
        List<Part> parts = new ArrayList<>();
        while (parts.size() < end.count) {
            parts.add(part(bytes));
        }
        if (bytes.hasRemaining()) {
            throw damaged(bytes.remaining() + " bytes too many in the directory");
        }
        return new ZipDirectory(List.copyOf(parts), end.offset);
    }

    /** Little-endian bytes of a file; all of them are there. */
    static ByteBuffer bytes(FileChannel file, long place, int count) throws IOException {
        if (place < 0 || place + count > file.size()) {
            throw damaged("it ends before byte " + (place + count));
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
            // a channel may give less than it was asked for
        }
        return bytes.flip();
    }

    public static UnreadableWorkbookException damaged(String reason) {
        return UnreadableWorkbookException.broken("container", reason);
    }

    private static End end(FileChannel file) throws IOException {
        long size = file.size();
        int tail = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
        ByteBuffer bytes = bytes(file, size - tail, tail);
        for (int at = tail - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_SIZE + unsigned(bytes, at + 20) == tail) {
                long place = size - tail + at;
                End large = end64(file, place);
                return large != null
                        ? large
                        : new End(unsigned(bytes, at + 10), word(bytes, at + 12), word(bytes, at + 16), place);
            }
        }
        throw damaged("its end is missing");
    }

    /** The end of a container that may have more than 65,535 parts or 4 GiB; null when it is none. */
    private static @Nullable End end64(FileChannel file, long place) throws IOException {
        if (place < LOCATOR_64_SIZE + END_64_SIZE) {
            return null;
        }
        ByteBuffer locator = bytes(file, place - LOCATOR_64_SIZE, LOCATOR_64_SIZE);
        if (locator.getInt(0) != LOCATOR_64) {
            return null;
        }
        ByteBuffer end = bytes(file, locator.getLong(8), END_64_SIZE);
        if (end.getInt(0) != END_64) {
            throw damaged("its end is not where it should be");
        }
        return new End(end.getLong(32), end.getLong(40), end.getLong(48), locator.getLong(8));
    }

    private static Part part(ByteBuffer bytes) {
        int at = bytes.position();
        if (bytes.remaining() < ENTRY_SIZE || bytes.getInt(at) != ENTRY) {
            throw damaged("the directory breaks off");
        }
        int name = unsigned(bytes, at + 28);
        int extra = unsigned(bytes, at + 30);
        int comment = unsigned(bytes, at + 32);
        if (bytes.remaining() < ENTRY_SIZE + name + extra + comment) {
            throw damaged("the directory breaks off");
        }
        long[] large = {word(bytes, at + 24), word(bytes, at + 20), word(bytes, at + 42)};
        resolve(large, bytes, at + ENTRY_SIZE + name, extra);
        bytes.position(at + ENTRY_SIZE + name + extra + comment);
        return new Part(
                text(bytes, at + ENTRY_SIZE, name),
                large[2],
                large[1],
                large[0],
                word(bytes, at + 16),
                unsigned(bytes, at + 10),
                (bytes.get(at + 8) & 1) != 0);
    }

    /** Takes sizes and offset from the field for large files where the entry refers to it. */
    private static void resolve(long[] values, ByteBuffer bytes, int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int end = at + 4 + unsigned(bytes, at + 2);
            if (unsigned(bytes, at) == 1) {
                int next = at + 4;
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == IN_EXTRA_FIELD && next + 8 <= Math.min(end, from + length)) {
                        values[i] = bytes.getLong(next);
                        next += 8;
                    }
                }
            }
            at = end;
        }
        for (long value : values) {
            if (value < 0) {
                throw damaged("a part of a negative size");
            }
        }
    }

    static String text(ByteBuffer bytes, int at, int length) {
        byte[] text = new byte[length];
        bytes.get(at, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    static long word(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }
}
