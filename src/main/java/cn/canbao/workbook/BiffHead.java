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
    private static final int SST = 0xFC;
    private static final int CONTINUE = 0x3C;
    private static final int FILEPASS = 0x2F;
    private static final int OLDER = 0x500;
    private static final int HEADER = 4;

    private BiffHead() {}

    /**
     * Passes over the records of the workbook directory.
     *
     * @param stream the stream from its beginning
     * @return how many of the shared texts are there as a whole
     * @throws IOException when it cannot be read
     * @throws UnreadableWorkbookException when it is of an older version or protected; what is damaged is left to the parser
     */
    static int check(InputStream stream) throws IOException {
        BiffTexts texts = new BiffTexts();
        boolean isFirst = true;
        int previous = 0;
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
                break;
            }
            if (id == SST || (id == CONTINUE && previous == SST)) {
                texts.add(content);
            }
            previous = id == CONTINUE ? previous : id;
            isFirst = false;
            header = stream.readNBytes(HEADER);
        }
        return texts.whole();
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
