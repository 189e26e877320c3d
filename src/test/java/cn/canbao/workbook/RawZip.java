package cn.canbao.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** A zip container written byte by byte, for what no zip program writes; its parts are not deflated. */
final class RawZip {

    /** Fields of an entry of the directory, by their offsets. */
    static final int FLAGS = 8;

    static final int METHOD = 10;
    static final int CRC = 16;
    static final int COMPRESSED = 20;
    static final int SIZE = 24;
    static final int OFFSET = 42;

    private static final int LOCAL_SIZE = 30;
    private static final int ENTRY_SIZE = 46;
    private static final int END_SIZE = 22;

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final Map<String, String> directoryNames = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> fields = new HashMap<>();
    private byte[] before = {};
    private byte[] after = {};

    /** Adds a part, also one of a name that another has. */
    RawZip part(String name, byte[] content) {
        names.add(name);
        contents.add(content);
        return this;
    }

    RawZip part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Folders in the names of its parts are set off by backslashes, as some Windows programs do. */
    RawZip withBackslashes() {
        names.replaceAll(name -> name.replace('/', '\\'));
        return this;
    }

    /** The directory calls a part by another name, of the same length, than its header. */
    RawZip called(String part, String name) {
        directoryNames.put(part, name);
        return this;
    }

    /** The directory says something else about a part than its header. */
    RawZip saying(String part, int field, int value) {
        fields.computeIfAbsent(part, any -> new HashMap<>()).put(field, value);
        return this;
    }

    /** Bytes stand before the container. */
    RawZip behind(String bytes) {
        before = bytes.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** Bytes stand after the container. */
    RawZip followedBy(String bytes) {
        after = bytes.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        int size = before.length + after.length + END_SIZE;
        for (int i = 0; i < names.size(); i++) {
            size += LOCAL_SIZE + ENTRY_SIZE + 2 * name(i).length + contents.get(i).length;
        }
        ByteBuffer zip =
                ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(before);
        int[] offsets = new int[names.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = zip.position();
            zip.putInt(0x04034b50).putShort((short) 20);
            described(zip, i).putShort((short) 0).put(name(i)).put(contents.get(i));
        }
        int directory = zip.position();
        for (int i = 0; i < offsets.length; i++) {
            int entry = zip.position();
            zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
            described(zip, i).putShort((short) 0).put(new byte[10]);
            zip.putInt(offsets[i])
                    .put(directoryNames.getOrDefault(names.get(i), names.get(i)).getBytes(StandardCharsets.UTF_8));
            fields.getOrDefault(names.get(i), Map.of()).forEach((field, value) -> {
                if (field == FLAGS || field == METHOD) {
                    zip.putShort(entry + field, value.shortValue());
                } else {
                    zip.putInt(entry + field, value);
                }
            });
        }
        int end = zip.position();
        zip.putInt(0x06054b50).putInt(0);
        zip.putShort((short) offsets.length).putShort((short) offsets.length);
        zip.putInt(end - directory).putInt(directory).putShort((short) 0).put(after);
        return zip.array();
    }

    /** What header and directory both say: flags, method, time, checksum, sizes and the length of the name. */
    private ByteBuffer described(ByteBuffer zip, int i) {
        var crc = new CRC32();
        crc.update(contents.get(i));
        int size = contents.get(i).length;
        return zip.putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) crc.getValue())
                .putInt(size)
                .putInt(size)
                .putShort((short) name(i).length);
    }

    private byte[] name(int i) {
        return names.get(i).getBytes(StandardCharsets.UTF_8);
    }
}
