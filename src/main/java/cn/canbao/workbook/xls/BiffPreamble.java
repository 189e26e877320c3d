package cn.canbao.workbook.xls;

import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Checks the first records of a BIFF stream before POI sees them: its version, and whether a password protects it. A protected file is
 * refused here, because POI would try its default password.
 */
final class BiffPreamble {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final int SST = 0xFC;
    private static final int CONTINUE = 0x3C;
    private static final int FILEPASS = 0x2F;
    private static final int OLDER = 0x500;
    private static final int HEADER = 4;

    private BiffPreamble() {}

    /**
     * Passes over the records of the workbook directory.
     *
     * @param stream the stream from its beginning
     * @return how many of the shared texts are there as a whole
     * @throws IOException when it cannot be read
     * @throws UnreadableWorkbookException when it is of an older version or protected; what is damaged is left to the parser
     */
    static int check(InputStream stream) throws IOException {
        SstCheck texts = new SstCheck();
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
