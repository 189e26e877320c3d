package cn.canbao.workbook.xlsx.container;

import cn.canbao.workbook.ReadingBudget;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * The inflated bytes of one part of a zip container, guarded: no more than the workbook may have, as many as the directory says, and
 * exactly those that were zipped (CRC-32, checked at the end).
 */
final class GuardedInputStream extends FilterInputStream {

    private final ZipEntry entry;
    private final ReadingBudget budget;
    private final CRC32 crc = new CRC32();
    private long read;
    private boolean ended;

    GuardedInputStream(InputStream inflated, ZipEntry entry, ReadingBudget budget) {
        super(inflated);
        this.entry = entry;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Reads; after the end it keeps saying so. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int count = super.read(target, offset, length);
        if (count < 0) {
            ended = true;
            if (crc.getValue() != entry.getCrc()) {
                throw new ZipException("CRC of " + entry.getName() + " does not match");
            }
            if (read != entry.getSize()) {
                throw new ZipException(entry.getName() + " has " + read + " bytes instead of " + entry.getSize());
            }
            return count;
        }
        crc.update(target, offset, count);
        read += count;
        if (read > entry.getSize()) {
            throw new ZipException(entry.getName() + " is larger than " + entry.getSize() + " bytes");
        }
        budget.spendBytes(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
