package cn.canbao.workbook;

import java.io.IOException;
import java.io.InputStream;

/**
 * The first records of a BIFF stream, before any parser sees them: which version it is, and whether a password protects it. What is
 * protected is refused here, because the parser would try a password of its own.
 */
final class BiffHead {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final int FILEPASS = 0x2F;
    private static final int OLDER = 0x500;
    private static final int HEADER = 4;

    private BiffHead() {}

    /**
     * Passes over the records of the workbook directory.
     *
     * @param stream the stream from its beginning
     * @throws IOException when it cannot be read
     * @throws UnreadableWorkbookException when it is of an older version or protected; what is damaged is left to the parser
     */
    static void check(InputStream stream) throws IOException {
        boolean isFirst = true;
        byte[] header = stream.readNBytes(HEADER);
        while (header.length == HEADER) {
            int id = unsigned(header, 0);
            byte[] content = stream.readNBytes(unsigned(header, 2));
            if (id == FILEPASS) {
                throw UnreadableWorkbookException.encrypted();
            }
            if (isFirst && (id != BOF || (content.length > 1 && unsigned(content, 0) <= OLDER))) {
                throw UnreadableWorkbookException.unsupported("old-excel");
            }
            if (id == EOF) {
                return;
            }
            isFirst = false;
            header = stream.readNBytes(HEADER);
        }
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
