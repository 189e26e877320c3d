package cn.canbao.doctor;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How much room there is where a run writes, and where files are handed in.
 *
 * @param settings where things are
 * @param room gives the free bytes of the disk that a folder is on
 */
record DiskCheck(Settings settings, ToLongFunction<Path> room) implements Check {

    private static final long GIGABYTE = 1L << 30;

    /** A small county's night writes no less. */
    private static final long FAILING = 20L << 20;

    static DiskCheck of(Settings settings) {
        return new DiskCheck(settings, DiskCheck::usable);
    }

    @Override
    public Message subject() {
        return Message.of("doctor-disk");
    }

    @Override
    public List<Finding> findings() {
        long data = room.applyAsLong(settings.data());
        long output = room.applyAsLong(settings.output());
        List<Message> rooms = new ArrayList<>(List.of(room("data", data), room("output", output)));
        if (Files.isDirectory(settings.input())) {
            rooms.add(room("input", room.applyAsLong(settings.input())));
        }
        Message found = Message.of("doctor-disk-found").with("rooms", rooms);
        // a database is built anew beside the old one
        long wanted = Math.max(GIGABYTE, 2 * databaseSize());
        Message remedy = Message.of("doctor-disk-do").with("wanted", gigabytes(wanted));
        if (Math.min(data, output) < FAILING) {
            return List.of(Finding.failing(subject(), found, remedy));
        }
        return List.of(
                data < wanted || output < GIGABYTE
                        ? Finding.mind(subject(), found, remedy)
                        : Finding.ok(subject(), found));
    }

    private static Message room(String folder, long bytes) {
        return Message.plain(folder + " " + gigabytes(bytes));
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }

    private long databaseSize() {
        Path file = settings.data().resolve("canbao.mv.db");
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e, e);
        }
    }

    /** A folder that is not made yet will be on the disk of what is there above it. */
    private static long usable(Path folder) {
        @Nullable Path at = folder.toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        Path there = at == null ? folder : at;
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell the disk of " + there + ": " + e, e);
        }
    }
}
