package cn.canbao.workbook.xlsx.container;

import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The bytes of one part of a container; distinguishes damage of the file from failures of the disk. */
public final class PartSource implements AutoCloseable {

    private static final int PASSED = 1 << 13;

    private final ZipFile zip;
    private final ZipEntry entry;
    private final String part;
    private final ReadingBudget budget;
    private final @Nullable ReplayBuffer kept;
    private InputStream bytes;
    private @Nullable RuntimeException failure;

    /**
     * Reads one part of a package.
     *
     * @param zip the container
     * @param entry the part
     * @param part the last part of the text key that tells users what is being read
     * @param budget what the workbook may still ask for
     */
    public PartSource(ZipFile zip, ZipEntry entry, String part, ReadingBudget budget) {
        this(zip, entry, part, budget, null);
    }

    private PartSource(ZipFile zip, ZipEntry entry, String part, ReadingBudget budget, @Nullable ReplayBuffer kept) {
        this.zip = zip;
        this.entry = entry;
        this.part = part;
        this.budget = budget;
        this.kept = kept;
        try {
            bytes = guarded();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A part that may be wanted once more while it is read: it stays in memory when it is small enough. */
    public static PartSource kept(ZipFile zip, ZipEntry entry, String part, ReadingBudget budget) {
        PartSource source = new PartSource(zip, entry, part, budget, null);
        if (!ReplayBuffer.canKeep(entry)) {
            return source;
        }
        try (InputStream inflated = source.bytes) {
            return new PartSource(zip, entry, part, budget, ReplayBuffer.of(inflated, entry));
        } catch (IOException e) {
            throw source.failed(e);
        }
    }

    /**
     * The same part once more from its beginning.
     *
     * @param other what may be spent on it, where it is not kept in memory
     */
    public PartSource again(ReadingBudget other) {
        return new PartSource(zip, entry, part, other, kept);
    }

    /** Begins again, now turning whatever the part is written in into UTF-8. */
    public void recode() {
        try {
            bytes.close();
            bytes = new Utf8Transcoder(guarded(), part);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Reads as many bytes as asked for; fewer only at the end of the part, or where it breaks off, which {@link #check} tells. */
    public int read(byte[] target, int offset, int length) {
        int count = 0;
        try {
            int more;
            while (count < length && (more = bytes.read(target, offset + count, length - count)) >= 0) {
                count += more;
            }
        } catch (IOException e) {
            failure = failed(e);
        } catch (UnreadableWorkbookException e) {
            failure = e;
        }
        return count;
    }

    /** Reads what is left and throws what it broke off with. */
    public void finish() {
        byte[] passed = new byte[PASSED];
        int count = PASSED;
        while (count == PASSED) {
            count = read(passed, 0, PASSED);
        }
        check();
    }

    /** Throws what the part broke off with, once everything before it has been used: the rows up to there are data. */
    public void check() {
        if (failure != null) {
            throw failure;
        }
    }

    /** How many bytes it says it has; negative when unknown. */
    public long size() {
        return entry.getSize();
    }

    public UnreadableWorkbookException broken(String reason) {
        return UnreadableWorkbookException.broken(part, reason);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private InputStream guarded() throws IOException {
        return kept == null ? new GuardedInputStream(zip.getInputStream(entry), entry, budget) : kept.stream();
    }

    private RuntimeException failed(IOException e) {
        boolean damaged =
                e instanceof ZipException || e instanceof EOFException || e instanceof CharacterCodingException;
        return damaged
                ? UnreadableWorkbookException.broken(part, e)
                : new UncheckedIOException("Cannot read a part of a workbook: " + e.getMessage(), e);
    }
}
