package cn.canbao.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages that a transfer or a disk does to an .xlsx. */
public final class ZipDamage {

    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int CHECKSUM = 16;
    private static final int NAME = 46;

    private ZipDamage() {}

    /** Flips one bit of the checksum that the zip's directory keeps of a part. */
    public static Path flipBitOf(Path file, String part) {
        try {
            var zip = Files.readAllBytes(file);
            zip[directoryEntry(zip, part.getBytes(StandardCharsets.UTF_8)) + CHECKSUM] ^= 1;
            return Files.write(file, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps only the first half of a part; the zip itself stays whole. */
    public static Path cutInHalf(Path file, String part) {
        var whole = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                whole.put(
                        entry.getName(),
                        entry.getName().equals(part) ? Arrays.copyOf(content, content.length / 2) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : whole.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int directoryEntry(byte[] zip, byte[] name) {
        var buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + NAME + name.length <= zip.length; at++) {
            if (buffer.getInt(at) == DIRECTORY_ENTRY
                    && Arrays.equals(zip, at + NAME, at + NAME + name.length, name, 0, name.length)) {
                return at;
            }
        }
        throw new AssertionError("The zip has no such part");
    }
}
