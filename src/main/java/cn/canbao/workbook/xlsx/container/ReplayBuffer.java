package cn.canbao.workbook.xlsx.container;

import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a part that is small enough to stay in memory while it is read, so that whoever wants it once more need not inflate it
 * again. If reading failed, the same exception is rethrown to every later reader.
 */
final class ReplayBuffer {

    private static final int MOST = 1 << 22;

    private final byte[] bytes;
    private final int count;
    private final @Nullable Exception failure;

    private ReplayBuffer(byte[] bytes, int count, @Nullable Exception failure) {
        this.bytes = bytes;
        this.count = count;
        this.failure = failure;
    }

    static boolean canKeep(ZipEntry entry) {
        return entry.getSize() >= 0 && entry.getSize() <= MOST;
    }

    /** Reads a part to its end. */
    static ReplayBuffer of(InputStream part, ZipEntry entry) {
        // one more, because the end is met behind the last byte only
        byte[] bytes = new byte[(int) entry.getSize() + 1];
        int count = 0;
        try {
            int more;
            while ((more = part.read(bytes, count, bytes.length - count)) >= 0) {
                count += more;
            }
            return new ReplayBuffer(bytes, count, null);
        } catch (IOException | UnreadableWorkbookException e) {
            return new ReplayBuffer(bytes, count, e);
        }
    }

    /** The bytes from their beginning. */
    InputStream stream() {
        InputStream end = new InputStream() {
            @Override
            public int read() throws IOException {
                return end();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return end();
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, count), end);
    }

    private int end() throws IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        }
        if (failure instanceof UnreadableWorkbookException unreadable) {
            throw unreadable;
        }
        return -1;
    }
}
