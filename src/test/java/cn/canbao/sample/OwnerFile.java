package cn.canbao.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The small file that Excel leaves beside a workbook while somebody has it open. */
final class OwnerFile {

    private static final int NAME_LENGTH = 54;

    private OwnerFile() {}

    /** The name of the user in single bytes and in UTF-16, each behind its length and filled up with spaces. */
    static byte[] of(String user) {
        var padded = user + " ".repeat(NAME_LENGTH - user.length());
        return ByteBuffer.allocate(3 + 3 * NAME_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) user.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) user.length())
                .put(padded.getBytes(StandardCharsets.UTF_16LE))
                .array();
    }
}
