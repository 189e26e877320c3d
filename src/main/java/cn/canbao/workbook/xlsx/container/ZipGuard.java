package cn.canbao.workbook.xlsx.container;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.Limits;
import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at a zip container before anything in it is inflated: what it says twice must be the same both times, no two parts share a
 * name or a byte, no name leads out of it, and it does not say that it will blow up.
 */
public final class ZipGuard {

    /** Parts of up to this size may be blown up as far as they like: many a small table is all zeros. */
    private static final long HARMLESS = 1L << 20;

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final long UNKNOWN = 0xFFFFFFFFL;
    private static final Pattern ESCAPE = Pattern.compile("(/|[A-Za-z]:|.*\0|(.*/)?\\.\\.(/|$)).*", Pattern.DOTALL);

    private final FileChannel file;
    private final Limits limits;

    private ZipGuard(FileChannel file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * The parts of a container, once they have been found harmless.
     *
     * @throws UnreadableWorkbookException when it is damaged or made to do harm
     */
    public static List<ZipDirectory.Part> parts(Path container, Limits limits) throws IOException {
        try (FileChannel file = FileChannel.open(container, StandardOpenOption.READ)) {
            ZipDirectory directory = ZipDirectory.read(file, limits);
            new ZipGuard(file, limits).check(directory);
            return directory.parts();
        }
    }

    private void check(ZipDirectory directory) throws IOException {
        checkNames(directory.parts());
        checkSizes(directory.parts());
        List<ZipDirectory.Part> ordered = directory.parts().stream()
                .sorted(Comparator.comparingLong(ZipDirectory.Part::offset))
                .toList();
        long end = 0;
        for (ZipDirectory.Part part : ordered) {
            if (end == 0 && part.offset() != 0) {
                throw ZipDirectory.damaged(part.offset() + " bytes before the first part");
            }
            if (part.offset() < end) {
                throw UnreadableWorkbookException.beyond(ProblemCode.OVERLAPPING_PARTS, part.name(), "");
            }
            end = part.offset() + headerSize(part) + part.compressed();
            if (end > directory.begin()) {
                throw ZipDirectory.damaged(part.name() + " reaches into the directory");
            }
        }
    }

    private static void checkNames(List<ZipDirectory.Part> parts) {
        Set<String> names = new HashSet<>();
        for (ZipDirectory.Part part : parts) {
            if (part.isEncrypted()) {
                throw UnreadableWorkbookException.encrypted();
            }
            if (part.name().isEmpty() || ESCAPE.matcher(part.key()).matches()) {
                throw UnreadableWorkbookException.beyond(ProblemCode.UNSAFE_PART_NAME, part.name(), "");
            }
            if (!names.add(part.key())) {
                throw UnreadableWorkbookException.beyond(ProblemCode.DUPLICATE_PART, part.name(), "");
            }
        }
    }

    private void checkSizes(List<ZipDirectory.Part> parts) {
        long sum = 0;
        for (ZipDirectory.Part part : parts) {
            sum += part.size();
            if (sum < 0 || sum > limits.inflatedBytes()) {
                throw UnreadableWorkbookException.beyond(ProblemCode.INFLATED_TOO_LARGE, sum, limits.inflatedBytes());
            }
            if (part.size() > HARMLESS && part.size() / limits.ratio() > part.compressed()) {
                throw UnreadableWorkbookException.beyond(
                        ProblemCode.COMPRESSED_TOO_FAR, part.size() / Math.max(1, part.compressed()), limits.ratio());
            }
            if (part.method() != 0 && part.method() != 8) {
                throw ZipDirectory.damaged(part.name() + " is compressed by method " + part.method());
            }
        }
    }

    /** The size of the header in front of a part, which must not contradict the directory. */
    private int headerSize(ZipDirectory.Part part) throws IOException {
        ByteBuffer header = ZipDirectory.bytes(file, part.offset(), LOCAL_SIZE);
        int nameSize = ZipDirectory.unsigned(header, 26);
        boolean isSame = header.getInt(0) == LOCAL
                && ZipDirectory.unsigned(header, 8) == part.method()
                && agrees(header, 14, part.crc())
                && agrees(header, 18, part.compressed())
                && agrees(header, 22, part.size())
                && name(part.offset() + LOCAL_SIZE, nameSize).equals(part.name());
        if (!isSame) {
            throw ZipDirectory.damaged("header and directory differ: " + part.name());
        }
        return LOCAL_SIZE + nameSize + ZipDirectory.unsigned(header, 28);
    }

    /** A header may leave a value to a record behind the part, or to a field for large files. */
    private static boolean agrees(ByteBuffer header, int at, long value) {
        long written = ZipDirectory.word(header, at);
        return written == 0 || written == UNKNOWN || written == value;
    }

    private String name(long place, int size) throws IOException {
        return ZipDirectory.text(ZipDirectory.bytes(file, place, size), 0, size);
    }
}
